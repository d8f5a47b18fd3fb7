package dev.ripple.build;

import dev.ripple.javac.RoundResult;
import dev.ripple.model.ClassName;
import dev.ripple.model.OrderEffects;
import dev.ripple.model.Problem.Kind;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Types whose erasure depends on all that javac ever read. Only a compile of everything by a javac
 * that remembers nothing gives what a clean build gives.
 */
final class UndecidedErasures {

  /** None of several methods suits. */
  private static final String SEVERAL = "compiler.err.cant.apply.symbols";

  /** A method as messages show it, each on a line of its own, whatever the language. */
  private static final Pattern METHOD =
      Pattern.compile(
          "(?m)^ +\\S+ ((?:\\p{javaJavaIdentifierPart}+\\.)*\\p{javaJavaIdentifierPart}+)\\.[^ .]+\\(");

  private UndecidedErasures() {}

  /** Why all units have to be compiled, if there is such a type in any of them. */
  static Optional<String> in(Module module) {
    return module.effects().values().stream()
        .map(OrderEffects::undecided)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .map(UndecidedErasures::reason);
  }

  private static String reason(Collection<ClassName> names) {
    return "javac orders "
        + String.join(" and ", names.stream().map(ClassName::binary).toList())
        + " by where it met their names first";
  }

  /** Whether names from earlier calls of javac may have decided, or the words of an error. */
  static boolean in(RoundResult result) {
    return result.success() ? inReports(result) : inErrors(result);
  }

  /**
   * An error that shows an intersection, or methods of several types, shows them in their order.
   */
  private static boolean inErrors(RoundResult result) {
    return result.problems().stream()
        .filter(problem -> problem.kind() == Kind.ERROR)
        .anyMatch(
            problem ->
                problem.message().contains("&")
                    || problem.code().startsWith(SEVERAL) && showsSeveralTypes(problem.message()));
  }

  private static boolean showsSeveralTypes(String message) {
    return METHOD.matcher(message).results().map(method -> method.group(1)).distinct().count() > 1;
  }

  private static boolean inReports(RoundResult result) {
    return result.reports().values().stream()
        .anyMatch(report -> !report.effects().undecided().isEmpty());
  }
}
