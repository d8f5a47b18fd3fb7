package dev.ripple.faults;

import dev.ripple.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds in JVMs of their own that are killed at random times; a few in the standard run, many with
 * the profile {@code kill}.
 */
class KilledBuildsTest {

  private static final int BUILDS = Integer.getInteger("kill.builds", 10);
  private static final long SEED = Long.getLong("kill.seed", 1);
  private static final int CLASSES = 60;

  /** Of builds that were faster than the one who wanted to kill them. */
  private static final String ENDED = "5 everything";

  @RegisterExtension final Project project = new Project();
  @TempDir Path directory;

  private final Random random = new Random(SEED);
  private final Map<String, Integer> phases = new TreeMap<>();
  private long wholeBuild;
  private long commit;
  private int caches;

  @Test
  void builds_after_killed_ones_are_right() throws Exception {
    Village village = new Village(project, random, CLASSES);
    project.compileWhatever();
    village.edit();
    project.elsewhere(this::measure);
    for (int i = 0; killed() < BUILDS; i++) {
      edit(village);
      project.elsewhere(this::kill);
      if (random.nextInt(3) == 0) {
        edit(village);
      }
      try {
        project.compileWhatever();
      } catch (AssertionError e) {
        throw new AssertionError("seed " + SEED + ", build " + i + ", " + phases, e);
      }
    }
    System.out.println(BUILDS + " builds killed, by what they had done: " + phases);
  }

  private int killed() {
    return phases.entrySet().stream()
        .filter(phase -> !phase.getKey().equals(ENDED))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private void edit(Village village) {
    if (random.nextInt(6) == 0) {
      project.deleteOutput();
    }
    for (int n = random.nextInt(4); n >= 0; n--) {
      village.edit();
    }
  }

  /** How long it takes: a build that nobody kills. */
  private void measure() {
    try (BuilderProcess builder = BuilderProcess.start(project, cache())) {
      builder.awaitBegin();
      long begin = System.nanoTime();
      builder.awaitCommit();
      commit = System.nanoTime();
      builder.rest();
      commit = System.nanoTime() - commit;
      wholeBuild = System.nanoTime() - begin;
    }
  }

  private void kill() {
    try (BuilderProcess builder = BuilderProcess.start(project, cache())) {
      builder.awaitBegin();
      // Most of a build is javac's work, which leaves no trace: every other kill is for the rest.
      boolean inCommit = random.nextBoolean();
      if (inCommit) {
        builder.awaitCommit();
      }
      long begin = System.nanoTime();
      long delay = (long) (random.nextDouble() * (inCommit ? commit : wholeBuild));
      if (!builder.process().waitFor(delay, TimeUnit.NANOSECONDS)) {
        end(builder.process());
      } else if (inCommit) {
        // The machine has become faster than it was when times were taken.
        commit = Math.min(commit, System.nanoTime() - begin);
      } else {
        wholeBuild = Math.min(wholeBuild, System.nanoTime() - begin);
      }
      phases.merge(phase(builder.rest()), 1, Integer::sum);
    } catch (InterruptedException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Mostly as by {@code kill -9}; sometimes as by Ctrl-C, or politely. */
  private void end(Process process) throws IOException, InterruptedException {
    switch (random.nextInt(6)) {
      case 0 -> process.destroy();
      case 1 -> new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      default -> process.destroyForcibly();
    }
    process.waitFor();
  }

  private static String phase(String said) {
    return said.contains("Compiled") || said.contains("UpToDate")
        ? ENDED
        : said.contains("Seals")
            ? "4 stored"
            : said.contains("Stores")
                ? "3 written"
                : said.contains("Writes") || said.contains("Deletes")
                    ? "2 begun to write"
                    : said.contains("Marks") ? "1 marked" : "0 compiled";
  }

  /** Some find the native library of SQLite unpacked, others have to unpack it. */
  private Path cache() {
    if (random.nextInt(4) == 0) {
      caches++;
    }
    try {
      return Files.createDirectories(directory.resolve("cache" + caches));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
