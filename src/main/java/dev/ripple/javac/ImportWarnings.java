package dev.ripple.javac;

import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;

/**
 * The warnings about imports out of deprecated classes that a compile of all units shows. Javac
 * gives them while it enters the units, and only if it has come to the class before
 * (TypeEnter.ImportsPhase): on that any source has influence, by its place among the others, its
 * imports and its supertypes.
 *
 * @param warnings by unit
 * @param ends where in each unit the imports end
 */
public record ImportWarnings(Map<Path, List<Problem>> warnings, Map<Path, Place> ends) {

  private static final String DEPRECATED = "has.been.deprecated";

  /** A place in a source, as problems have it. */
  public record Place(long line, long column) {}

  /** Whether a problem is about something deprecated, imported or not. */
  public static boolean isAboutDeprecated(Problem problem) {
    return problem.code().contains(DEPRECATED);
  }

  /** What javac said of a unit, with these warnings in place of those that it gave. */
  public List<Problem> correct(Path unit, List<Problem> said) {
    List<Problem> corrected = new ArrayList<>(warnings.getOrDefault(unit, List.of()));
    said.stream().filter(problem -> !isOfImport(unit, problem)).forEach(corrected::add);
    return corrected;
  }

  private boolean isOfImport(Path unit, Problem problem) {
    Place end = ends.getOrDefault(unit, new Place(0, 0));
    return isAboutDeprecated(problem)
        && problem.line() != Diagnostic.NOPOS
        && (problem.line() < end.line()
            || problem.line() == end.line() && problem.column() <= end.column());
  }
}
