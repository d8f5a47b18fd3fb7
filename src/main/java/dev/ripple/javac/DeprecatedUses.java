package dev.ripple.javac;

import dev.ripple.model.ClassName;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What a unit uses of deprecated classes and members while javac enters it. Javac warns of them if
 * it has seen their annotations when it comes to the use, which depends on the order of the sources
 * and on what they inherit from each other: of classes out of which the unit imports
 * (TypeEnter.ImportsPhase), and of members that annotations name (Annotate.flush), or that
 * constants do which annotations name.
 */
final class DeprecatedUses {

  private final TypeIndex types;
  private final Set<ClassName> ownTopLevel;
  private final boolean warns;
  private final Set<ClassName> imports = new TreeSet<>();
  private final Set<ClassName> values = new TreeSet<>();

  /**
   * @param warns whether javac warns of all that is deprecated, and not just of what will be
   *     removed
   */
  DeprecatedUses(TypeIndex types, Set<ClassName> ownTopLevel, boolean warns) {
    this.types = types;
    this.ownTopLevel = ownTopLevel;
    this.warns = warns;
  }

  /** The classes of other units out of which something is imported. */
  Set<ClassName> imports() {
    return imports;
  }

  /** The classes of other units of which annotations name deprecated members. */
  Set<ClassName> values() {
    return values;
  }

  /** Adds a class out of which something is imported, and those around it. */
  void addImport(Element qualifier) {
    for (Element e = qualifier; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      if (isWarnedOf(type)) {
        add(type, imports);
      }
    }
  }

  /** Adds the class of an element of an annotation, or of a constant in a value. */
  void addValue(Element member) {
    if (member.getEnclosingElement() instanceof TypeElement type && isWarnedOf(member)) {
      add(type, values);
    }
  }

  private void add(TypeElement type, Set<ClassName> classes) {
    types.name(type).filter(name -> !ownTopLevel.contains(name.topLevel())).ifPresent(classes::add);
  }

  private boolean isWarnedOf(Element element) {
    return types.annotations(element).stream().anyMatch(this::isWarnedOf);
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
