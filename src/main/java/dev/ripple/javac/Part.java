package dev.ripple.javac;

import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What one javac made of its slice of a round.
 *
 * @param result as if there were no other slices
 * @param places for each problem of the result, the place of the class that javac was at (see
 *     {@link Slice#place}), or -1
 * @param order the sources of the classes of all slices, in javac's order
 */
record Part(RoundResult result, List<Integer> places, List<Path> order) {

  /** Whether it would be the same if one javac had compiled the whole round. */
  boolean isPart() {
    return result.success()
        && result.implicit().isEmpty()
        && result.problems().stream().noneMatch(Part::isForOneJavac)
        && result.problems().stream()
            .skip(beforehand().size())
            .noneMatch(ClassFileWarnings::givesReason);
  }

  /** Errors end more than the class that they are in; free text has no place. */
  private static boolean isForOneJavac(Problem problem) {
    return problem.kind() == Problem.Kind.ERROR || problem.kind() == Problem.Kind.OTHER;
  }

  /** What was said before the first class was compiled. */
  List<Problem> beforehand() {
    int count = 0;
    while (count < places.size()
        && places.get(count) < 0
        && !SummaryNotes.isOne(result.problems().get(count))) {
      count++;
    }
    return result.problems().subList(0, count);
  }
}
