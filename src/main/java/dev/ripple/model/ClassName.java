package dev.ripple.model;

/**
 * The binary name of a class (JLS 13.1), and the only place that knows how binary names, internal
 * names (JVMS 4.2.1) and class file paths map to each other.
 *
 * @param binary for example {@code java.util.Map$Entry}
 */
public record ClassName(String binary) implements Scope, Comparable<ClassName> {

  private static final String CLASS_FILE = ".class";

  /** From the form that class files use: {@code java/util/Map$Entry}. */
  public static ClassName ofInternal(String internal) {
    return new ClassName(internal.replace('/', '.'));
  }

  /**
   * From the path of a class file relative to its class path entry: {@code
   * java/util/Map$Entry.class}.
   */
  public static ClassName ofPath(String path) {
    return ofInternal(path.substring(0, path.length() - CLASS_FILE.length()));
  }

  /**
   * Whether a path relative to a class path entry is that of a class that has a name in the
   * language.
   */
  public static boolean isClassFile(String path) {
    return path.endsWith(CLASS_FILE)
        && !path.startsWith("META-INF/")
        && !path.endsWith("module-info.class");
  }

  /** The path of the class file relative to its class path entry, with slashes. */
  public String path() {
    return binary.replace('.', '/') + CLASS_FILE;
  }

  /** The package that the class is a member of. */
  public PackageName packageName() {
    return new PackageName(binary.substring(0, Math.max(binary.lastIndexOf('.'), 0)));
  }

  /** The binary name without the package: {@code Map$Entry}. */
  public String nameInPackage() {
    return binary.substring(binary.lastIndexOf('.') + 1);
  }

  /**
   * The class up to the first {@code $}: the one that encloses it, unless its author put that sign
   * into a name. Names with the sign therefore share what is known about the shorter one, which is
   * too much and never too little.
   */
  public ClassName topLevel() {
    int dollar = binary.indexOf('$', binary.lastIndexOf('.') + 2);
    return dollar < 0 ? this : new ClassName(binary.substring(0, dollar));
  }

  @Override
  public String key() {
    return binary;
  }

  @Override
  public int compareTo(ClassName other) {
    return binary.compareTo(other.binary);
  }

  @Override
  public String toString() {
    return binary;
  }
}
