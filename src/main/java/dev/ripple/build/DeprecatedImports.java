package dev.ripple.build;

import dev.ripple.javac.ImportWarnings;
import dev.ripple.model.ClassName;
import dev.ripple.model.Problem;
import dev.ripple.model.Problem.Kind;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** Imports out of deprecated classes of the module, see {@link ImportWarnings}. */
final class DeprecatedImports {

  private static final String WARNINGS_ARE_ERRORS = "warnings.and.werror";

  private DeprecatedImports() {}

  /** Whether javac may warn of other imports than it did, unit by unit, in this build or before. */
  static boolean mayHaveOtherWarnings(Module module) {
    Stream<Boolean> now =
        module.compiled().entrySet().stream()
            .map(unit -> any(module, unit.getKey(), unit.getValue().report().deprecatedImports()));
    Stream<Boolean> before =
        module.hasOtherDeclarations()
            ? module.kept().stream()
                .map(unit -> any(module, unit.source(), unit.deprecatedImports()))
            : Stream.of();
    return Stream.concat(now, before).anyMatch(any -> any);
  }

  private static boolean any(Module module, Path unit, Collection<ClassName> imported) {
    return imported.stream()
        .anyMatch(name -> module.owner(name).filter(owner -> !owner.equals(unit)).isPresent());
  }

  /** Whether a round may have failed for nothing but such a warning. */
  static boolean mayBeTheErrors(Collection<Problem> problems) {
    return problems.stream().anyMatch(ImportWarnings::isAboutDeprecated)
        && problems.stream()
            .filter(problem -> problem.kind() == Kind.ERROR)
            .allMatch(problem -> problem.code().contains(WARNINGS_ARE_ERRORS));
  }
}
