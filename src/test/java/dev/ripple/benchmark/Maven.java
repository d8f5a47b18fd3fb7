package dev.ripple.benchmark;

import dev.ripple.worker.Workers;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Maven, which builds in processes of its own.
 *
 * @param home where it is installed
 */
record Maven(Path home) {

  /** The one that runs the build of Ripple. */
  static final Maven CURRENT = new Maven(Path.of(System.getProperty("it.maven")));

  /** A candidate of 4.0. */
  static final Maven NEXT = new Maven(Path.of(System.getProperty("benchmark.maven4")));

  /** The user's cache, for the benchmark alone. */
  private static final Path CACHE =
      Path.of(System.getProperty("java.io.tmpdir"), "ripple-benchmark");

  /** Where the workers of the benchmark are. */
  static final Workers WORKERS = new Workers(CACHE.resolve("ripple/worker"));

  /**
   * What came of a build.
   *
   * @param time of the whole process
   */
  record Result(boolean success, Duration time, BuildLog log) {}

  /** For example {@code Apache Maven 3.9.16}, if need be with a revision. */
  String version() {
    BuildLog log = run(Path.of(""), List.of("-B", "--version")).log();
    return log.lines()
        .map(BuildLog.Line::text)
        .filter(line -> line.contains("Apache Maven"))
        .map(line -> line.replaceAll("\\x1b\\[[0-9;]*m", ""))
        .findFirst()
        .orElse(log.toString());
  }

  /**
   * Builds with what is in the repository of the integration tests, or gets there from that of the
   * build.
   */
  Result build(Path project, List<String> arguments) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("-B", "-ntp", "-gs", new File("src/it/settings.xml").getAbsolutePath()));
    all.add("-Dmaven.repo.local=" + System.getProperty("it.repository"));
    all.add("-Dit.local.repository=" + Path.of(System.getProperty("it.local.repository")).toUri());
    all.addAll(arguments);
    return run(project, all);
  }

  private Result run(Path directory, List<String> arguments) {
    List<String> command = new ArrayList<>();
    String executable = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
    command.add(home.resolve("bin").resolve(executable).toString());
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command);
    process.directory(directory.toAbsolutePath().toFile());
    process.environment().put("XDG_CACHE_HOME", CACHE.toString());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().keySet().removeAll(List.of("MAVEN_OPTS", "MAVEN_ARGS"));
    process.redirectErrorStream(true);
    long start = System.nanoTime();
    try {
      Process maven = process.start();
      try (BufferedReader reader = maven.inputReader(StandardCharsets.UTF_8)) {
        BuildLog log = BuildLog.read(reader, start);
        boolean success = maven.waitFor() == 0;
        return new Result(success, Duration.ofNanos(System.nanoTime() - start), log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
