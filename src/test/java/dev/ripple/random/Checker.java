package dev.ripple.random;

import com.sun.source.util.JavacTask;
import dev.ripple.testing.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

/** Asks javac whether a program compiles; only class files of libraries are written down. */
final class Checker implements AutoCloseable {

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);

  private final Path directory = temporaryDirectory();
  private final Map<Contents, Library> libraries = new HashMap<>();

  private Program last = new Program(List.of());
  private Optional<List<Fault>> lastErrors = Optional.of(List.of());

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

  private record Contents(List<Node> sources, List<Path> classPath) {}

  private record Library(Path classes, Optional<List<Fault>> errors) {}

  /** What javac is to do. */
  private interface Task {
    void run(JavacTask task) throws IOException;
  }

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

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("ripple-checker");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    List<Path> classPath = new ArrayList<>();
    List<Node> entries = program.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      List<Node> sources = entries.get(i).all(Role.SOURCE);
      Library library = library(sources, List.copyOf(classPath));
      if (!library.errors().filter(List::isEmpty).isPresent()) {
        return library.errors();
      }
      classPath.add(0, library.classes());
    }
    return check(program.sources(), classPath, JavacTask::analyze);
  }

  private Library library(List<Node> sources, List<Path> classPath) {
    return libraries.computeIfAbsent(
        new Contents(sources, classPath),
        contents -> {
          Path classes = directory.resolve(String.valueOf(libraries.size()));
          Optional<List<Fault>> errors =
              check(
                  sources,
                  classPath,
                  task -> {
                    files.setLocationFromPaths(
                        StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectory(classes)));
                    task.generate();
                  });
          return new Library(classes, errors);
        });
  }

  private Optional<List<Fault>> check(List<Node> units, List<Path> classPath, Task how) {
    if (units.isEmpty()) {
      return Optional.of(List.of());
    }
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Node unit : units) {
      Source file = new Source(unit);
      sources.put(file.getName(), file);
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      how.run(
          (JavacTask)
              javac.getTask(
                  Writer.nullWriter(), files, diagnostics, OPTIONS, null, sources.values()));
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
    } finally {
      FileTree.delete(directory);
    }
  }
}
