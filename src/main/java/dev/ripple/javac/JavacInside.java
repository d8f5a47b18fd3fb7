package dev.ripple.javac;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.JavacTool;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

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

  /**
   * A javac for some sources: with {@link RememberingTypes} if this JVM has what they need.
   *
   * @throws IllegalArgumentException if javac rejects the options
   */
  static JavacTask task(
      JavaCompiler javac,
      Writer output,
      JavaFileManager files,
      DiagnosticListener<? super JavaFileObject> diagnostics,
      Iterable<String> options,
      Iterable<? extends JavaFileObject> sources) {
    if (isExported("api", "code", "util")) {
      try {
        return ((JavacTool) javac)
            .getTask(
                output, files, diagnostics, options, null, sources, RememberingTypes.context());
      } catch (LinkageError e) {
        // A javac with another inside than the one that this was compiled against.
      }
    }
    return (JavacTask) javac.getTask(output, files, diagnostics, options, null, sources);
  }

  /** What the parts of one javac share (javac's Context). */
  static Object context(JavacTask task) throws ReflectiveOperationException {
    return type("api.BasicJavacTask").getMethod("getContext").invoke(task);
  }

  static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PACKAGE + name);
  }
}
