package dev.ripple.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random programs under random edits: a few hundred steps, or as many as {@code -Prandom
 * -Drandom.steps=…} wants. The seed of a failing program, given as {@code -Drandom.seed}, plays it
 * again; {@code -Drandom.plays} bounds how often it is played to be reduced.
 */
class RandomProgramsTest {

  /** Programs degenerate when they are edited for too long. */
  private static final int STEPS_OF_A_PROGRAM = 100;

  private static final int MOST_FAILURES = 100;

  private static final int PLAYS_TO_SHRINK = Integer.getInteger("random.plays", 1500);

  @Test
  void each_step_gives_what_a_clean_javac_gives() {
    long seed = Long.getLong("random.seed", 1);
    int steps = Integer.getInteger("random.steps", 300);
    Statistics statistics = new Statistics();
    List<String> failures = new ArrayList<>();
    Set<String> shrunk = new TreeSet<>();
    long start = System.nanoTime();
    // A program over which javac itself breaks down ends early, and another one takes its place.
    for (; statistics.steps() < steps && failures.size() < MOST_FAILURES; seed++) {
      if (seed % 10 == 0) {
        System.out.println("seed " + seed + ": " + statistics.steps() + " steps so far");
      }
      Optional<Failure> failure =
          new Run(seed, statistics).play(Math.min(steps - statistics.steps(), STEPS_OF_A_PROGRAM));
      if (failure.isPresent()) {
        failures.add(describe(seed, failure.get(), shrunk.add(failure.get().kind())));
        System.out.println(failures.get(failures.size() - 1));
      }
    }
    System.out.printf("%.1f s, %s%n", (System.nanoTime() - start) / 1e9, statistics);
    assertEquals(List.of(), failures);
  }

  private static String describe(long seed, Failure failure, boolean isNew) {
    String text = "seed " + seed + ", step " + failure.steps().size() + ": " + failure.kind();
    if (!isNew) {
      return text;
    }
    Failure small = Shrinker.shrink(failure, PLAYS_TO_SHRINK);
    return text + "\n" + small.scenario() + "\n" + small.problem();
  }
}
