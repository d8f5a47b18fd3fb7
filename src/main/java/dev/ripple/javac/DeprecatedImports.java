package dev.ripple.javac;

import dev.ripple.model.ClassName;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The deprecated classes out of which a unit imports. Javac warns of them if it has seen their
 * annotations when it comes to the import (TypeEnter.ImportsPhase), which depends on the order of
 * the sources and on what they inherit from each other.
 */
final class DeprecatedImports {

  private final TypeIndex types;
  private final Set<ClassName> ownTopLevel;
  private final boolean warns;
  private final Set<ClassName> classes = new TreeSet<>();

  /**
   * @param warns whether javac warns of all that is deprecated, and not just of what will be
   *     removed
   */
  DeprecatedImports(TypeIndex types, Set<ClassName> ownTopLevel, boolean warns) {
    this.types = types;
    this.ownTopLevel = ownTopLevel;
    this.warns = warns;
  }

  Set<ClassName> classes() {
    return classes;
  }

  /** Adds a class out of which something is imported, and those around it. */
  void add(Element qualifier) {
    for (Element e = qualifier; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      if (types.annotations(type).stream().anyMatch(this::isWarnedOf)) {
        types
            .name(type)
            .filter(name -> !ownTopLevel.contains(name.topLevel()))
            .ifPresent(classes::add);
      }
    }
  }

  private boolean isWarnedOf(AnnotationMirror annotation) {
    return annotation.getAnnotationType().toString().equals("java.lang.Deprecated")
        && (warns
            || annotation.getElementValues().entrySet().stream()
                .anyMatch(
                    element ->
                        element.getKey().getSimpleName().contentEquals("forRemoval")
                            && element.getValue().getValue().equals(true)));
  }
}
