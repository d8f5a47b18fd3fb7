package dev.ripple.model;

/**
 * The fully qualified name of a package, empty for the unnamed one (JLS 7.4).
 *
 * @param name for example {@code java.util}
 */
public record PackageName(String name) implements Scope {

  /** The unnamed package, which is also the parent of every package without a dot. */
  public static final PackageName UNNAMED = new PackageName("");

  @Override
  public String key() {
    return name.isEmpty() ? "" : name + ".";
  }

  /** The package that this one is named in; the unnamed package is its own parent. */
  public PackageName parent() {
    return new PackageName(name.substring(0, Math.max(name.lastIndexOf('.'), 0)));
  }

  /** The last part of the name: {@code util} for {@code java.util}. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "the unnamed package" : name;
  }
}
