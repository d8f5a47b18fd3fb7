package dev.ripple.build;

import dev.ripple.javac.JavacRunner;
import dev.ripple.javac.Round;
import dev.ripple.javac.RoundResult;
import dev.ripple.javac.RoundResult.Ending;
import dev.ripple.model.Problem;
import dev.ripple.model.Problem.Kind;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Errors that javac finds by following the flow of a class (javac's Flow, JLS 11.2, 14.22, 16). It
 * attributes and follows one class after the other, and follows none any more once there is an
 * error (JavaCompiler.shouldStop). So which of these errors it shows depends on the order of the
 * classes, and that on all sources.
 */
final class FlowErrors {

  private static final Set<String> CODES =
      Set.of(
          "compiler.err.cannot.assign.not.declared.guard",
          "compiler.err.cant.ref.non.effectively.final.var",
          "compiler.err.except.already.caught",
          "compiler.err.except.never.thrown.in.try",
          "compiler.err.final.parameter.may.not.be.assigned",
          "compiler.err.initializer.must.be.able.to.complete.normally",
          "compiler.err.local.var.accessed.from.icls.needs.final",
          "compiler.err.missing.ret.stmt",
          "compiler.err.multicatch.parameter.may.not.be.assigned",
          "compiler.err.not.exhaustive",
          "compiler.err.not.exhaustive.statement",
          "compiler.err.rule.completes.normally",
          "compiler.err.switch.expression.completes.normally",
          "compiler.err.try.with.resources.expr.effectively.final.var",
          "compiler.err.unreachable.stmt",
          "compiler.err.unreported.exception.default.constructor",
          "compiler.err.unreported.exception.implicit.close",
          "compiler.err.unreported.exception.need.to.catch.or.throw",
          "compiler.err.var.might.already.be.assigned",
          "compiler.err.var.might.not.have.been.initialized",
          "compiler.err.var.not.initialized.in.default.constructor");

  private FlowErrors() {}

  /**
   * Whether a round that failed could have shown other errors of the same units in another order:
   * one of them has such errors, and so has another one, or errors of another kind.
   */
  static boolean dependOnOrder(Round round, RoundResult result, JavacRunner javac) {
    if (round.units().size() < 2 || result.ending() == Ending.SYNTAX_ERRORS) {
      return false; // After syntax errors javac follows no class.
    }
    Set<Path> others = units(result.problems(), problem -> !CODES.contains(problem.code()));
    if (others.containsAll(round.units())) {
      return false; // Nor a class that has errors of another kind.
    }
    Set<Path> flow = units(javac.errors(round), problem -> CODES.contains(problem.code()));
    flow.removeAll(others);
    return flow.size() > 1 || !flow.isEmpty() && !others.isEmpty();
  }

  private static Set<Path> units(Collection<Problem> problems, Predicate<Problem> which) {
    Set<Path> units = new HashSet<>();
    Stream<Problem> errors = problems.stream().filter(problem -> problem.kind() == Kind.ERROR);
    errors.filter(which).map(Problem::source).flatMap(Optional::stream).forEach(units::add);
    return units;
  }
}
