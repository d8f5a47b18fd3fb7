package dev.ripple.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.fingerprint.DirectoryStamps;
import dev.ripple.model.Outcome;
import dev.ripple.testing.Project;
import dev.ripple.worker.CompilerJvm;
import dev.ripple.worker.Executor;
import dev.ripple.worker.WorkerMode;
import dev.ripple.worker.WorkerStatus;
import dev.ripple.worker.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One worker that serves many builds. What it needs meanwhile is left in {@code target}. */
class SoakTest {

  private static final int BUILDS = Integer.getInteger("soak.builds", 120);

  /** By then a worker has loaded nearly all code that it will ever need. */
  private static final int BUILDS_TO_WARM_UP = BUILDS / 4;

  private static final int BUILDS_PER_CHECK = 40;

  /** Of what the JDK keeps for itself, and of code that is needed seldom. */
  private static final double TOLERANCE = 1.1;

  private static final long TOLERANCE_KILOBYTES = 4096;

  private static final Pattern USED =
      Pattern.compile("(?:PSYoungGen|ParOldGen|Metaspace) .*?used (\\d+)K");

  private static final Path REPORT = Path.of("target", "soak.txt");

  /** Short, because the path of a socket must be. */
  @TempDir Path home;

  @RegisterExtension final Project project = new Project();

  private final List<String> report = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    for (WorkerStatus worker : new Workers(home).stop()) {
      ProcessHandle.of(worker.processId()).ifPresent(process -> process.onExit().join());
    }
  }

  @Test
  void memory_stays_the_same() throws Exception {
    Village village = new Village(project, new Random(6), 30);
    Executor executor =
        new Executor(
            WorkerMode.DAEMON,
            new Workers(home),
            CompilerJvm.mavens(),
            new DirectoryStamps(),
            new Warnings(),
            false);
    project.compiledBy(executor::compile);
    project.compileWhatever();
    long process = new Workers(home).status().get(0).processId();
    long warm = 0;
    for (int build = 1; build <= BUILDS; build++) {
      village.edit();
      if (build % BUILDS_PER_CHECK == 0) {
        project.compileWhatever();
        report.add(build + " builds: " + usedKilobytes(process) + " KB in use");
      } else {
        project.elsewhere(
            () ->
                assertFalse(
                    executor.compile(project.request()) instanceof Outcome.Failed,
                    "a village compiles"));
      }
      if (build == BUILDS_TO_WARM_UP) {
        warm = usedKilobytes(process);
      }
    }
    long used = usedKilobytes(process);
    Files.write(REPORT, report);

    assertEquals(process, new Workers(home).status().get(0).processId());
    assertTrue(
        used < warm * TOLERANCE + TOLERANCE_KILOBYTES,
        () -> "grew beyond " + String.join("\n", report));
  }

  /** What a worker's heap and its classes take after a full collection. */
  private static long usedKilobytes(long process) throws IOException, InterruptedException {
    tool(process, "GC.run");
    Matcher used = USED.matcher(tool(process, "GC.heap_info"));
    long sum = 0;
    int parts = 0;
    while (used.find()) {
      sum += Long.parseLong(used.group(1));
      parts++;
    }
    assertEquals(3, parts, "two generations and the classes");
    return sum;
  }

  private static String tool(long process, String command)
      throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process tool =
        new ProcessBuilder(jcmd.toString(), Long.toString(process), command)
            .redirectErrorStream(true)
            .start();
    try (InputStream said = tool.getInputStream()) {
      String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, tool.waitFor(), text);
      return text;
    }
  }
}
