package dev.ripple.javac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Decides in how many slices a round is compiled. */
final class Slicing {

  /**
   * Each slice reads and enters all of a round, and javac is slow as long as it is cold: below this
   * size several slices take as long as one, and twice the processor (docs/adr).
   */
  private static final Sizes COLD = new Sizes(5 << 20, 1 << 20);

  private static final Sizes WARM = new Sizes(160 << 10, 80 << 10);

  /** So much source makes javac warm. */
  private static final long WARM_AFTER = 400 << 10;

  /** What javac keeps of a source in memory, by its length; guava takes three quarters of this. */
  private static final long MEMORY_PER_BYTE = 32;

  /** How much source this JVM has compiled. */
  private static final AtomicLong COMPILED = new AtomicLong();

  /**
   * @param whole what is compiled at once below it
   * @param slice what a slice has at least
   */
  private record Sizes(long whole, long slice) {}

  private Slicing() {}

  /** In how many slices a round would be compiled if all cores were free. */
  static int wanted(Arguments arguments, Round round) {
    int units = round.units().size();
    int asked = arguments.request().slices();
    if (asked == 1
        || units < 2
        || round.forgets()
        || !TodoList.isAccessible()
        || !arguments.areDivisible()) {
      return 1;
    }
    if (asked > 0) {
      return Math.min(asked, units);
    }
    long bytes = costs(round).values().stream().mapToLong(cost -> cost).sum();
    Sizes sizes = COMPILED.getAndAdd(bytes) < WARM_AFTER ? COLD : WARM;
    if (bytes < sizes.whole()) {
      return 1;
    }
    long fitting = Runtime.getRuntime().maxMemory() / 2 / (MEMORY_PER_BYTE * bytes);
    return (int) Math.max(1, Math.min(fitting, Math.min(units, bytes / sizes.slice())));
  }

  static SlicePlan plan(Round round, int slices) {
    return slices == 1 ? SlicePlan.whole() : new SlicePlan(slices, costs(round));
  }

  /** The size of a unit tells well enough how long javac works on it. */
  private static Map<Path, Long> costs(Round round) {
    Map<Path, Long> costs = new HashMap<>();
    for (Path unit : round.units()) {
      try {
        costs.put(unit, Files.size(unit));
      } catch (IOException e) {
        costs.put(unit, 0L); // Javac will say what is wrong with it.
      }
    }
    return costs;
  }
}
