package dev.ripple.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds of one project by one compiler in one scenario. */
final class Measurement {

  private final List<Duration> times = new ArrayList<>();
  private final List<Duration> steps = new ArrayList<>();
  private int units;
  private Optional<String> fault = Optional.empty();

  void add(Maven.Result result, int compiledUnits) {
    times.add(result.time());
    steps.add(result.log().compileStep());
    units = compiledUnits;
  }

  /** Says that a build did something wrong. */
  void fail(String what) {
    fault = Optional.of(what);
  }

  /** What was wrong with one of the results, if anything was. */
  Optional<String> fault() {
    return fault;
  }

  /** How many units the last build compiled. */
  int units() {
    return units;
  }

  /** Of the whole process. */
  double medianSeconds() {
    return median(times);
  }

  /** Of the goals that compile. */
  double medianStepSeconds() {
    return median(steps);
  }

  double minimumSeconds() {
    return seconds(times.stream().sorted().findFirst().orElseThrow());
  }

  double maximumSeconds() {
    return seconds(times.stream().reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b));
  }

  private static double median(List<Duration> durations) {
    List<Duration> sorted = durations.stream().sorted().toList();
    Duration low = sorted.get((sorted.size() - 1) / 2);
    Duration high = sorted.get(sorted.size() / 2);
    return seconds(low.plus(high).dividedBy(2));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
