package dev.ripple.benchmark;

import dev.ripple.worker.Workers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Maven that runs the build of Ripple, in processes of its own. */
final class Maven {

  /** The user's cache, for the benchmark alone. */
  private static final Path CACHE =
      Path.of(System.getProperty("java.io.tmpdir"), "ripple-benchmark");

  /** Where the workers of the benchmark are. */
  static final Workers WORKERS = new Workers(CACHE.resolve("ripple/worker"));

  private Maven() {}

  /** For example {@code Apache Maven 3.9.16}, if need be with a revision. */
  static String version() {
    String text = run(Path.of(""), List.of("-B", "--version"));
    return text.lines()
        .filter(line -> line.contains("Apache Maven"))
        .map(line -> line.replaceAll("\\x1b\\[[0-9;]*m", ""))
        .findFirst()
        .orElse(text);
  }

  /**
   * Builds with what is in the repository of the integration tests, or gets there from that of the
   * build.
   *
   * @return the log
   */
  static String build(Path project, List<String> arguments) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("-B", "-ntp", "-gs", new File("src/it/settings.xml").getAbsolutePath()));
    all.add("-Dmaven.repo.local=" + System.getProperty("it.repository"));
    all.add("-Dit.local.repository=" + Path.of(System.getProperty("it.local.repository")).toUri());
    all.addAll(arguments);
    return run(project, all);
  }

  private static String run(Path directory, List<String> arguments) {
    List<String> command = new ArrayList<>();
    String executable = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
    command.add(Path.of(System.getProperty("it.maven"), "bin", executable).toString());
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command);
    process.directory(directory.toAbsolutePath().toFile());
    process.environment().put("XDG_CACHE_HOME", CACHE.toString());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().keySet().removeAll(List.of("MAVEN_OPTS", "MAVEN_ARGS"));
    process.redirectErrorStream(true);
    try {
      Process maven = process.start();
      String log = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (maven.waitFor() != 0) {
        throw new IllegalStateException(log);
      }
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
