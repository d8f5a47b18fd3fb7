package dev.ripple.build;

import dev.ripple.javac.OnceWarned;
import dev.ripple.model.OrderEffects;
import dev.ripple.model.Problem;
import dev.ripple.model.UnitRecord;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Warnings about overloads that javac gives in the class that it comes to first. */
final class OverloadWarnings {

  private OverloadWarnings() {}

  /** Why all units have to be compiled together, if one that was compiled has such a warning. */
  static Optional<String> in(Module module, Inputs inputs) {
    return module.compiled().entrySet().stream()
        .filter(
            unit ->
                areAny(unit.getValue().problems())
                    || areAny(
                        Optional.ofNullable(inputs.previous().units().get(unit.getKey()))
                            .map(UnitRecord::problems)
                            .orElse(List.of())))
        .filter(unit -> areShared(unit.getKey(), module))
        .findFirst()
        .map(unit -> "javac warns of some overloads in one class only");
  }

  private static boolean areAny(Collection<Problem> problems) {
    return problems.stream().anyMatch(problem -> OnceWarned.isOne(problem.code()));
  }

  /** Whether a warning may stand for another one, in the unit itself or in another. */
  private static boolean areShared(Path unit, Module module) {
    Set<String> overloads = new TreeSet<>(module.effectsBefore(unit).overloads());
    overloads.addAll(module.effects(unit).overloads());
    return overloads.contains(OrderEffects.MANY)
        || module.effects().entrySet().stream()
            .filter(other -> !other.getKey().equals(unit))
            .anyMatch(other -> !Collections.disjoint(other.getValue().overloads(), overloads));
  }
}
