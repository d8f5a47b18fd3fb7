package dev.ripple.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All measurements of one input. */
final class Results {

  private final Input input;
  private final Collection<Compiler> compilers;
  private final Map<Scenario, Map<Compiler, Measurement>> measurements =
      new EnumMap<>(Scenario.class);

  Results(Input input, Collection<Compiler> compilers) {
    this.input = input;
    this.compilers = compilers;
  }

  Input input() {
    return input;
  }

  Collection<Compiler> compilers() {
    return compilers;
  }

  Collection<Scenario> scenarios() {
    return measurements.keySet();
  }

  Measurement of(Scenario scenario, Compiler compiler) {
    return measurements
        .computeIfAbsent(scenario, any -> new EnumMap<>(Compiler.class))
        .computeIfAbsent(compiler, any -> new Measurement());
  }

  boolean has(Scenario scenario, Compiler compiler) {
    return compilers.contains(compiler) && measurements.containsKey(scenario);
  }

  double seconds(Scenario scenario, Compiler compiler) {
    return of(scenario, compiler).medianSeconds();
  }

  /** Who else than Ripple was right in less time than any Ripple. */
  Optional<Compiler> faster(Scenario scenario) {
    return compilers.stream()
        .filter(compiler -> of(scenario, compiler).fault().isEmpty())
        .min(Comparator.comparingDouble(compiler -> seconds(scenario, compiler)))
        .filter(compiler -> !compiler.isRipple());
  }
}
