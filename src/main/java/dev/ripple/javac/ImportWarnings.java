package dev.ripple.javac;

import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.tools.Diagnostic;

/**
 * The warnings that a compile of all units shows about imports out of deprecated classes, and about
 * auxiliary classes that imports and declarations name. Javac gives them while it enters the units,
 * and only if it has come to the class before (TypeEnter.ImportsPhase, HeaderPhase): on that any
 * source has influence, by its place among the others, its imports and its supertypes.
 *
 * @param warnings by unit
 * @param ends where in each unit the imports end
 */
public record ImportWarnings(Map<Path, List<Problem>> warnings, Map<Path, Place> ends) {

  private static final String DEPRECATED = "has.been.deprecated";
  private static final String AUXILIARY = "auxiliary.class.accessed";

  /** A place in a source, as problems have it. */
  public record Place(long line, long column) {}

  /** Whether a problem is about a use of one of these classes, imported or not. */
  public static boolean areOf(Problem problem) {
    return problem.code().contains(DEPRECATED) || isAboutAuxiliary(problem);
  }

  /** Whether a problem is about a class that is declared in a file of another name. */
  public static boolean isAboutAuxiliary(Problem problem) {
    return problem.code().contains(AUXILIARY);
  }

  /**
   * What javac said of a unit, with these warnings in place of those that it gave.
   *
   * @param entering what it said while it entered units
   */
  public List<Problem> correct(Path unit, List<Problem> said, Set<Problem> entering) {
    return correct(
        unit,
        said,
        problem ->
            isOfImport(unit, problem) || isAboutAuxiliary(problem) && entering.contains(problem),
        warning -> true);
  }

  /**
   * The same of a unit that was compiled by an earlier build. Of that nobody knows any more which
   * warnings about auxiliary classes came of declarations.
   */
  public List<Problem> correctEarlier(Path unit, List<Problem> said) {
    return correct(
        unit, said, problem -> isOfImport(unit, problem), warning -> !isAboutAuxiliary(warning));
  }

  private List<Problem> correct(
      Path unit, List<Problem> said, Predicate<Problem> isWrong, Predicate<Problem> isRight) {
    List<Problem> corrected = new ArrayList<>();
    warnings.getOrDefault(unit, List.of()).stream().filter(isRight).forEach(corrected::add);
    said.stream().filter(isWrong.negate()).forEach(corrected::add);
    return corrected;
  }

  private boolean isOfImport(Path unit, Problem problem) {
    Place end = ends.getOrDefault(unit, new Place(0, 0));
    return problem.code().contains(DEPRECATED)
        && problem.line() != Diagnostic.NOPOS
        && (problem.line() < end.line()
            || problem.line() == end.line() && problem.column() <= end.column());
  }
}
