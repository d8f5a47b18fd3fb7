package dev.ripple.model;

/**
 * What a simple name is looked up in: a class (its members) or a package (its types and
 * subpackages).
 */
public sealed interface Scope permits ClassName, PackageName {

  /**
   * A text that no other scope has: a class's binary name, or a package's name with a trailing dot.
   *
   * @see #parse
   */
  String key();

  /** The scope that {@link #key} describes. */
  static Scope parse(String key) {
    return key.isEmpty() || key.endsWith(".")
        ? new PackageName(key.isEmpty() ? "" : key.substring(0, key.length() - 1))
        : new ClassName(key);
  }
}
