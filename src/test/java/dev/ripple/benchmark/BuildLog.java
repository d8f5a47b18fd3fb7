package dev.ripple.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a build printed, and when. */
final class BuildLog {

  private static final Pattern COMPILE = Pattern.compile("\\[INFO] --- \\S+:compile .*");
  private static final Pattern NEXT = Pattern.compile("\\[INFO] (--- \\S+ .*|-+< .*|-{72})");

  /**
   * A line.
   *
   * @param nanos when it was printed, since the process was started
   */
  record Line(long nanos, String text) {}

  private final List<Line> lines = new ArrayList<>();

  /** Reads until the end. */
  static BuildLog read(BufferedReader reader, long start) throws IOException {
    BuildLog log = new BuildLog();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      log.lines.add(new Line(System.nanoTime() - start, line));
    }
    return log;
  }

  Stream<Line> lines() {
    return lines.stream();
  }

  /** How long goals that compile took, from the line that names one to that of the next. */
  Duration compileStep() {
    long sum = 0;
    long start = -1;
    for (Line line : lines) {
      if (start >= 0 && NEXT.matcher(line.text).matches()) {
        sum += line.nanos - start;
        start = -1;
      }
      if (COMPILE.matcher(line.text).matches()) {
        start = line.nanos;
      }
    }
    return Duration.ofNanos(sum);
  }

  @Override
  public String toString() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}
