package dev.ripple.faults;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.BuildLog;
import dev.ripple.testing.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Ends a build at one of its steps. A build says in its log, for those who debug it, what it is
 * about to do to a file; there it ends. Another thread may end what it has begun.
 */
final class StoppingLog implements BuildLog {

  private static final String WRITES = "Writes ";

  private final boolean inTheMiddle;
  private int left;

  private StoppingLog(int step, boolean inTheMiddle) {
    this.left = step;
    this.inTheMiddle = inTheMiddle;
  }

  /** Ends the build; nobody catches it. */
  private static final class Stopped extends Error {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Compiles, but not beyond a step.
   *
   * @param step counted from 1
   * @param inTheMiddle whether a file that was to be written at that step is left half written
   * @return whether the build was stopped; else it had fewer steps
   */
  static boolean stops(Project project, int step, boolean inTheMiddle) {
    StoppingLog log = new StoppingLog(step, inTheMiddle);
    project.elsewhere(
        () -> {
          try {
            new IncrementalCompiler(log).compile(project.request());
          } catch (Stopped e) {
            // Nobody is there any more to do anything about it.
          }
        });
    return log.left <= 0;
  }

  @Override
  public synchronized void debug(String message) {
    left--;
    if (left == 0) {
      if (inTheMiddle && message.startsWith(WRITES)) {
        writeHalf(Path.of(message.substring(WRITES.length())));
      }
      throw new Stopped();
    }
  }

  private static void writeHalf(Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void info(String message) {}

  @Override
  public void warn(String message) {
    throw new AssertionError(message);
  }
}
