package dev.ripple.faults;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.RippleException;
import dev.ripple.testing.Project;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A build in a JVM of its own, to be killed, or to meet another. */
public final class BuilderProcess implements AutoCloseable {

  private static final String BEGINS = "begins";

  private final Process process;
  private final BufferedReader lines;

  private BuilderProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Compiles the project in a directory and says on its output what it does. */
  public static void main(String[] arguments) {
    System.out.println(BEGINS);
    CompileRequest request = Project.in(Path.of(arguments[0])).request();
    try {
      Outcome outcome = new IncrementalCompiler(new Printed()).compile(request);
      System.out.println(outcome.getClass().getSimpleName());
    } catch (RippleException e) {
      System.out.println("Refused: " + e.getMessage());
    }
  }

  /**
   * Starts one.
   *
   * @param cache where it unpacks native libraries to
   * @param prefix what runs the JVM, if not the system
   */
  static BuilderProcess start(Project project, Path cache, String... prefix) {
    List<String> command = new ArrayList<>(Arrays.asList(prefix));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(BuilderProcess.class.getName(), project.directory().toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("XDG_CACHE_HOME", cache.toString());
    try {
      return new BuilderProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the JVM runs and the build begins. */
  void awaitBegin() {
    await(BEGINS);
  }

  /** Waits until the build begins to change files, or has ended without. */
  void awaitCommit() {
    await("Breaks the seal");
  }

  private void await(String line) {
    try {
      String next = lines.readLine();
      while (next != null && !next.startsWith(line)) {
        next = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that it says from now on until it ends. */
  String rest() {
    StringBuilder text = new StringBuilder();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        text.append(line).append('\n');
      }
    } catch (IOException e) {
      text.append(e);
    }
    return text.toString();
  }

  Process process() {
    return process;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static final class Printed implements BuildLog {

    @Override
    public void debug(String message) {
      System.out.println(message);
    }

    @Override
    public void info(String message) {
      System.out.println(message);
    }

    @Override
    public void warn(String message) {
      System.out.println("WARNING " + Objects.requireNonNull(message));
    }
  }
}
