package dev.ripple.worker;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.DirectoryTree;
import dev.ripple.model.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compiles a small source while Maven still reads its projects, so that the classes of javac, of
 * the database and of the engine are loaded when the first request comes.
 */
final class Warmup {

  private static final String SOURCE =
      """
      package warm;

      import java.util.*;
      import java.util.function.*;

      public class Warm<T extends Comparable<T>> implements Iterable<T> {
        enum Kind { A, B }

        @Deprecated static final String NAME = "warm" + 1;
        private final List<T> list = new ArrayList<>();
        private int count;

        @Override
        public Iterator<T> iterator() {
          return list.iterator();
        }

        <R> List<R> map(Function<? super T, ? extends R> f) throws IllegalStateException {
          List<R> mapped = new ArrayList<>();
          for (T t : this) {
            mapped.add(f.apply(t));
          }
          return mapped;
        }

        int of(Kind kind, Object o) {
          switch (kind) {
            case A:
              count += o instanceof String ? ((String) o).length() : 1;
              break;
            default:
              try {
                count = map(t -> t.toString() + NAME).size();
              } catch (RuntimeException e) {
                throw new IllegalStateException("no " + kind, e);
              }
          }
          Supplier<String> s = this::toString;
          while (count > 0 && s.get() != null) {
            count--;
          }
          return new Object() { int n = count; }.n;
        }
      }
      """;

  private final Idleness idleness;

  Warmup(Idleness idleness) {
    this.idleness = idleness;
  }

  void run() {
    idleness.begin();
    try {
      compile();
    } catch (IOException | RuntimeException e) {
      WorkerLog.note(e); // To the worker's log. Being cold is no failure.
    } finally {
      idleness.end();
    }
  }

  static Outcome compile() throws IOException {
    Path directory = Files.createTempDirectory("ripple-warm");
    try {
      Path source = Files.writeString(directory.resolve("Warm.java"), SOURCE);
      Path output = Files.createDirectory(directory.resolve("classes"));
      CompileRequest request =
          new CompileRequest(
              "warm",
              directory,
              directory.resolve("state"),
              output,
              Optional.empty(),
              List.of(source),
              List.of(directory),
              List.of(output),
              List.of(),
              Optional.empty(),
              List.of("-proc:none", "-nowarn"),
              Optional.of("UTF-8"),
              new TreeMap<>(),
              "",
              false,
              1); // And a core that it would take is not missed by the first request.
      return IncrementalCompiler.inWorker(new Silence(), Runnable::run).compile(request);
    } finally {
      DirectoryTree.delete(directory);
    }
  }

  /** Nobody listens. */
  private record Silence() implements BuildLog {
    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {}
  }
}
