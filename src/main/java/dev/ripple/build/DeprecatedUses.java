package dev.ripple.build;

import dev.ripple.javac.EnterWarnings;
import dev.ripple.model.ClassName;
import dev.ripple.model.OrderEffects;
import dev.ripple.model.Problem;
import dev.ripple.model.Problem.Kind;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Uses of what is deprecated, in imports (see {@link EnterWarnings}) and annotations: javac warns
 * of them or not, depending on all sources.
 */
final class DeprecatedUses {

  private static final String WARNINGS_ARE_ERRORS = "warnings.and.werror";

  private DeprecatedUses() {}

  /** Whether javac may warn of other imports than it did, unit by unit, in this build or before. */
  static boolean mayHaveOtherImports(Module module) {
    return units(module, OrderEffects::deprecatedImports).findAny().isPresent();
  }

  /** The units of which annotations may name other members that javac warns of than they did. */
  static Set<Path> mayHaveOtherValues(Module module) {
    return units(module, OrderEffects::deprecatedValues).collect(Collectors.toSet());
  }

  private static Stream<Path> units(Module module, Function<OrderEffects, Set<ClassName>> uses) {
    boolean isOfAll = module.isEnteredOtherwise();
    return module.effects().entrySet().stream()
        .filter(unit -> isOfAll || module.compiled().containsKey(unit.getKey()))
        .filter(unit -> any(module, unit.getKey(), uses.apply(unit.getValue())))
        .map(Map.Entry::getKey);
  }

  private static boolean any(Module module, Path unit, Collection<ClassName> classes) {
    return classes.stream()
        .anyMatch(name -> module.owner(name).filter(owner -> !owner.equals(unit)).isPresent());
  }

  /** Whether a round may have failed for nothing but such a warning. */
  static boolean mayBeTheErrors(Collection<Problem> problems) {
    return problems.stream().anyMatch(EnterWarnings::areOf)
        && problems.stream()
            .filter(problem -> problem.kind() == Kind.ERROR)
            .allMatch(problem -> problem.code().contains(WARNINGS_ARE_ERRORS));
  }
}
