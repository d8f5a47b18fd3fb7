package dev.ripple.javac;

import com.sun.source.util.JavacTask;
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

  /** What the parts of one javac share (javac's Context). */
  static Object context(JavacTask task) throws ReflectiveOperationException {
    return type("api.BasicJavacTask").getMethod("getContext").invoke(task);
  }

  static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PACKAGE + name);
  }
}
