package dev.ripple.javac;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * Whether a unit declares something with annotations of types (JLS 9.7.4) that are in its source
 * only, as far as javac keeps them, and may show in messages about other units: see {@link
 * QuotedTypes}.
 */
final class AnnotatedTypes {

  private final TypeIndex types;
  private final Map<TypeElement, Boolean> known = new HashMap<>();
  private boolean any;

  AnnotatedTypes(TypeIndex types) {
    this.types = types;
  }

  boolean any() {
    return any;
  }

  /** Adds the interface of an annotation that stands in a declaration. */
  void add(TypeElement annotation) {
    any = any || known.computeIfAbsent(annotation, this::isOfTypes);
  }

  private boolean isOfTypes(TypeElement annotation) {
    return says(annotation, "java.lang.annotation.Target", "TYPE_USE")
        && (QuotedTypes.areOfSourcesOnly()
            || says(annotation, "java.lang.annotation.Retention", "SOURCE"));
  }

  private boolean says(TypeElement annotation, String meta, String constant) {
    return types.annotations(annotation).stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(meta))
        .flatMap(mirror -> mirror.getElementValues().values().stream())
        .anyMatch(value -> value.toString().contains(constant));
  }
}
