package dev.ripple.javac;

/**
 * The classes of the JDK, javac among them, and nothing of the application: Ripple and its
 * libraries are no business of annotation processors and javac plugins, which may bring other
 * versions of the same.
 */
final class JdkClasses extends ClassLoader {

  JdkClasses() {
    super(getPlatformClassLoader());
  }

  /** The system class loader has both some modules of the JDK and the application. */
  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> found = Class.forName(name, false, getSystemClassLoader());
    if (found.getModule().isNamed()) {
      return found;
    }
    throw new ClassNotFoundException(name);
  }
}
