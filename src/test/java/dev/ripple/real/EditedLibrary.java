package dev.ripple.real;

import com.sun.source.util.JavacTask;
import dev.ripple.model.CompileRequest;
import dev.ripple.testing.FileTree;
import dev.ripple.testing.Project;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The sources of a library under random edits. */
final class EditedLibrary {

  /** How often another edit is tried if one does not even compile by itself. */
  private static final int TRIES = 6;

  private final Project project;
  private final Random random;
  private final SortedMap<String, String> original = new TreeMap<>();
  private final SortedMap<String, String> now;
  private SortedMap<String, String> good;

  EditedLibrary(Project project, FileTree sources, Random random) {
    this.project = project;
    this.random = random;
    sources
        .files()
        .forEach(
            (path, content) ->
                original.put(path, new String(content.bytes(), StandardCharsets.UTF_8)));
    this.now = new TreeMap<>(original);
    this.good = original;
  }

  /** Remembers that the sources compile as they are. */
  void keep() {
    good = new TreeMap<>(now);
  }

  /** Takes back all edits since the sources compiled last; says which. */
  List<String> takeBack() {
    return becomes(good);
  }

  /** Takes back all edits; says which. */
  List<String> startAnew() {
    return becomes(original);
  }

  private List<String> becomes(SortedMap<String, String> before) {
    List<String> done = new ArrayList<>();
    before.forEach(
        (path, text) -> {
          if (!text.equals(now.get(path))) {
            write(path, text);
            done.add(path + " becomes what it was");
          }
        });
    return done;
  }

  /**
   * Edits a source somewhere; says how.
   *
   * @param mayFail whether it need not compile by itself, beside the classes that there are
   */
  Optional<String> edit(boolean mayFail) {
    for (int i = 0; i < TRIES; i++) {
      String path = anyPath();
      String text = now.getOrDefault(path, "");
      SourceEdits.Spares others = SourceEdits.spares(now.getOrDefault(anyPath(), ""));
      Optional<SourceEdit> edit = SourceEdits.any(text, others, random);
      if (edit.isPresent() && (mayFail || compiles(path, edit.get().apply(text)))) {
        write(path, edit.get().apply(text));
        return Optional.of(path + ": " + edit.get().describe(text));
      }
    }
    return Optional.empty();
  }

  private String anyPath() {
    return List.copyOf(now.keySet()).get(random.nextInt(now.size()));
  }

  private boolean compiles(String path, String text) {
    CompileRequest request = project.request();
    String classPath =
        Stream.concat(Stream.of(request.outputDirectory()), request.classPath().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("mem:///" + path), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    List<Diagnostic.Kind> kinds = new ArrayList<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    Writer.nullWriter(),
                    null,
                    problem -> kinds.add(problem.getKind()),
                    List.of("-proc:none", "--release", "11", "-cp", classPath),
                    null,
                    List.of(source));
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return !kinds.contains(Diagnostic.Kind.ERROR);
  }

  private void write(String path, String text) {
    project.bytes(
        path.substring(0, path.length() - ".java".length()).replace('/', '.'),
        text.getBytes(StandardCharsets.UTF_8));
    now.put(path, text);
  }
}
