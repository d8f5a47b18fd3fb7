package dev.ripple.javac;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the slices of a round share its classes, and whether it is still worth while. */
final class SlicePlan {

  private final int slices;
  private final Map<Path, Long> costs;
  private volatile boolean inVain;

  /**
   * @param costs what each unit of the round costs; not needed for one slice
   */
  SlicePlan(int slices, Map<Path, Long> costs) {
    this.slices = slices;
    this.costs = costs;
  }

  static SlicePlan whole() {
    return new SlicePlan(1, Map.of());
  }

  int slices() {
    return slices;
  }

  /**
   * The number of the slice that compiles each unit. Javac's order has superclasses first, and what
   * is declared together near each other: consecutive shares have few superclasses in other ones,
   * which would be attributed in both.
   *
   * @param sources the source of each class, in javac's order
   */
  Map<Path, Integer> shares(List<Path> sources) {
    Map<Path, Integer> shares = new HashMap<>();
    long total = sources.stream().distinct().mapToLong(this::cost).sum();
    long before = 0;
    for (Path source : sources) {
      if (!shares.containsKey(source)) {
        long middle = before + cost(source) / 2;
        shares.put(source, (int) Math.min(slices - 1L, middle * slices / Math.max(1, total)));
        before += cost(source);
      }
    }
    return shares;
  }

  private long cost(Path source) {
    return costs.getOrDefault(source, 1L);
  }

  boolean isInVain() {
    return inVain;
  }

  void giveUp() {
    inVain = true;
  }
}
