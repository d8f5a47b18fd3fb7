package dev.ripple.random;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Asks javac whether a program compiles, without any files. */
final class Checker implements AutoCloseable {

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);

  private Program last = new Program(List.of());
  private Optional<List<Fault>> lastErrors = Optional.of(List.of());

  Checker() {
    try {
      files.setLocation(StandardLocation.CLASS_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Most of the time goes into the JDK's modules, of which one is enough. */
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-Xmaxerrs", "0", "--limit-modules", "java.base");

  /**
   * An error.
   *
   * @param node the node on whose line it is; -1 if there is none
   * @param code javac's key of the message
   */
  record Fault(int node, String code) {}

  /** A file in memory, and which node each of its lines is of. */
  private static final class Source extends SimpleJavaFileObject {

    private final Renderer.Text rendered;

    Source(Node source) {
      super(
          URI.create("string:///" + source.name().replace('.', '/') + Kind.SOURCE.extension),
          Kind.SOURCE);
      this.rendered = Renderer.render(source);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return rendered.text();
    }
  }

  /** The errors of a program; nothing if javac itself breaks down over it. */
  Optional<List<Fault>> errors(Program program) {
    if (!program.equals(last)) {
      lastErrors = analyze(program);
      last = program;
    }
    return lastErrors;
  }

  private Optional<List<Fault>> analyze(Program program) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Node source : program.sources()) {
      Source file = new Source(source);
      sources.put(file.getName(), file);
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask) javac.getTask(null, files, diagnostics, OPTIONS, null, sources.values());
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | StackOverflowError | java.lang.AssertionError brokenDown) {
      return Optional.empty();
    }
    List<Fault> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(new Fault(node(sources, each), each.getCode()));
      }
    }
    return Optional.of(errors);
  }

  private static int node(
      Map<String, Source> sources, Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject file = diagnostic.getSource();
    Source source = file == null ? null : sources.get(file.getName());
    int line = (int) diagnostic.getLineNumber();
    return source == null || line < 1 || line > source.rendered.lines().size()
        ? -1
        : source.rendered.lines().get(line - 1);
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
