package dev.ripple.build;

import dev.ripple.model.ClassName;
import dev.ripple.model.Problem;
import dev.ripple.model.Problem.Kind;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Imports out of deprecated classes, of which javac warns only if it comes to the class first. On
 * that any other source has influence, as long as its declarations differ: by its place among the
 * sources, its imports and its supertypes.
 */
final class ImportWarnings {

  private static final String DEPRECATED = "has.been.deprecated";
  private static final String WARNINGS_ARE_ERRORS = "warnings.and.werror";

  private ImportWarnings() {}

  /** Why all units have to be compiled together, if the warnings of some depend on it. */
  static Optional<String> dependOnAll(Module module) {
    Stream<ClassName> now =
        module.compiled().entrySet().stream()
            .flatMap(
                unit ->
                    otherUnits(
                        module, unit.getKey(), unit.getValue().report().deprecatedImports()));
    Stream<ClassName> before =
        module.hasOtherDeclarations()
            ? module.kept().stream()
                .flatMap(unit -> otherUnits(module, unit.source(), unit.deprecatedImports()))
            : Stream.of();
    return Stream.concat(now, before)
        .findFirst()
        .map(
            name ->
                name
                    + " is deprecated, and whether javac warns of imports from it depends on all sources");
  }

  private static Stream<ClassName> otherUnits(
      Module module, Path unit, Collection<ClassName> imported) {
    return imported.stream()
        .filter(name -> module.owner(name).filter(owner -> !owner.equals(unit)).isPresent());
  }

  /** Whether a round may have failed for nothing but such a warning. */
  static boolean mayBeTheErrors(Collection<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.code().contains(DEPRECATED))
        && problems.stream()
            .filter(problem -> problem.kind() == Kind.ERROR)
            .allMatch(problem -> problem.code().contains(WARNINGS_ARE_ERRORS));
  }
}
