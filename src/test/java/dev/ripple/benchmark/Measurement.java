package dev.ripple.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds of one library by one compiler in one scenario. */
final class Measurement {

  private final List<Duration> times = new ArrayList<>();
  private int units;

  void add(Duration time, int compiledUnits) {
    times.add(time);
    units = compiledUnits;
  }

  /** How many units the last build compiled. */
  int units() {
    return units;
  }

  double medianSeconds() {
    List<Duration> sorted = times.stream().sorted().toList();
    Duration low = sorted.get((sorted.size() - 1) / 2);
    Duration high = sorted.get(sorted.size() / 2);
    return low.plus(high).dividedBy(2).toMillis() / 1000.0;
  }
}
