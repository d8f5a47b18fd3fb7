package dev.ripple.javac;

import dev.ripple.model.LintOptions;
import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The warnings that a compile of all units shows about imports out of deprecated classes, about
 * deprecated members that annotations name, and about auxiliary classes that imports and
 * declarations name. Javac makes up its mind about them while it enters the units, and warns only
 * if it has come to the class before (TypeEnter.ImportsPhase, HeaderPhase, Annotate.flush): on that
 * any source has influence, by its place among the others, its imports and its supertypes.
 */
public final class EnterWarnings {

  private static final String DEPRECATED = "has.been.deprecated";
  private static final String AUXILIARY = "auxiliary.class.accessed";

  private final Map<Path, List<Problem>> said;
  private final Map<Path, SourceRanges> ranges;
  private final Set<Path> attributed;

  /**
   * @param said what javac said while it entered all units and attributed some, by unit
   */
  EnterWarnings(
      Map<Path, List<Problem>> said, Map<Path, SourceRanges> ranges, Set<Path> attributed) {
    this.said = said;
    this.ranges = ranges;
    this.attributed = attributed;
  }

  /** Whether a problem is about a use of such a class, in an import or not. */
  public static boolean areOf(Problem problem) {
    return problem.code().contains(DEPRECATED) || problem.code().contains(AUXILIARY);
  }

  /** Whether some options ask for warnings about auxiliary classes. */
  public static boolean areAboutAuxiliary(List<String> options) {
    return LintOptions.areOn(options, "auxiliaryclass");
  }

  public boolean isEmpty() {
    return said.entrySet().stream()
        .allMatch(unit -> unit.getValue().stream().noneMatch(p -> isOne(unit.getKey(), p)));
  }

  /** What javac said of a unit, with these warnings in place of those that it gave. */
  public List<Problem> correct(Path unit, List<Problem> problems) {
    List<Problem> corrected = new ArrayList<>();
    said.getOrDefault(unit, List.of()).stream()
        .filter(problem -> isOne(unit, problem))
        .forEach(corrected::add);
    problems.stream().filter(problem -> !isOne(unit, problem)).forEach(corrected::add);
    return corrected;
  }

  private boolean isOne(Path unit, Problem problem) {
    Optional<SourceRanges> source = Optional.ofNullable(ranges.get(unit));
    return source.isPresent()
        && (problem.code().contains(DEPRECATED)
                && (attributed.contains(unit) || source.get().isOfImport(problem))
            || problem.code().contains(AUXILIARY) && source.get().isOfDeclaration(problem));
  }
}
