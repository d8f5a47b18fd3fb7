package dev.ripple.javac;

import dev.ripple.model.FactName;
import javax.lang.model.element.ExecutableElement;

/** What methods have in common that override each other (JLS 8.4.2): {@code name#parameters}. */
record Overridable(String name, int parameters) {

  static Overridable of(ExecutableElement method) {
    return new Overridable(method.getSimpleName().toString(), method.getParameters().size());
  }

  boolean isConstructor() {
    return name.equals(FactName.INIT);
  }

  /** As lookups name it. */
  String key() {
    return FactName.overriding(name, parameters);
  }
}
