package dev.ripple.javac;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packages of javac that are no API: a worker has some exported to us, Maven's JVM has none.
 */
final class JavacInside {

  private static final String PACKAGE = "com.sun.tools.javac.";

  private JavacInside() {}

  /** Whether this JVM lets us at all of some packages, given by what follows javac's own. */
  static boolean isExported(String... packages) {
    Optional<Module> compiler = ModuleLayer.boot().findModule("jdk.compiler");
    return compiler.isPresent()
        && Stream.of(packages)
            .allMatch(
                name -> compiler.get().isExported(PACKAGE + name, JavacInside.class.getModule()));
  }

  static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PACKAGE + name);
  }
}
