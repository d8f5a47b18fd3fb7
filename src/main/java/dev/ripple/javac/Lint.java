package dev.ripple.javac;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.LintOptions;
import java.util.List;

/**
 * Categories of warnings for which javac asks more than it needs to compile, or which depend on
 * more than the unit.
 *
 * @param overloads whether it may warn of overloads that lambdas make ambiguous
 * @param deprecation whether it may warn of each use of something deprecated
 * @param overriding whether it may warn of what overrides or implements what
 * @param exports whether it warns of what an exported package shows that users may not name
 */
record Lint(boolean overloads, boolean deprecation, boolean overriding, boolean exports) {

  static Lint of(CompileRequest request) {
    List<String> options = request.options();
    return new Lint(
        LintOptions.areOn(options, "overloads"),
        LintOptions.areOn(options, "deprecation"),
        LintOptions.areOn(options, "unchecked") || LintOptions.areOn(options, "overrides"),
        LintOptions.areOn(options, "exports") && request.moduleDeclaration().isPresent());
  }
}
