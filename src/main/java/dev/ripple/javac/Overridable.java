package dev.ripple.javac;

import dev.ripple.model.FactName;

/** What methods have in common that override each other (JLS 8.4.2): {@code name#parameters}. */
record Overridable(String name, int parameters) {

  boolean isConstructor() {
    return name.equals(FactName.INIT);
  }

  /** As lookups name it. */
  String key() {
    return FactName.overriding(name, parameters);
  }
}
