package dev.ripple.javac;

import dev.ripple.model.ClassName;
import dev.ripple.model.Problem;
import dev.ripple.model.Product;
import dev.ripple.model.UnitReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What javac made of one round.
 *
 * @param ending how it ended
 * @param problems all that it said, in its order
 * @param products all files that it produced, none if there were errors
 * @param reports for each unit of the round what was learned about it; empty without success
 * @param implicit sources that javac took from the source path although nobody asked it to compile
 *     them
 * @param declares for each unit that could be parsed its top-level classes
 * @param declarations for each unit that could be parsed the hash of its declarations, errors or
 *     not
 * @param read the classes of other units that javac read
 * @param asked files besides sources and classes that processors may have read
 * @param quotedTypes the types that errors and warnings show, see {@link
 *     dev.ripple.model.OrderEffects#quotedTypes}
 * @param slices how many javacs each compiled a part of the round
 */
public record RoundResult(
    Ending ending,
    List<Problem> problems,
    List<Product> products,
    Map<Path, UnitReport> reports,
    List<Path> implicit,
    Map<Path, Long> declarations,
    Map<Path, Set<ClassName>> declares,
    Set<ClassName> read,
    Set<Path> asked,
    Set<String> quotedTypes,
    int slices) {

  /** How far javac came. */
  public enum Ending {
    /** There were no errors. */
    SUCCESS,
    /** The errors are such that javac would not have looked at other units either. */
    SYNTAX_ERRORS,
    /**
     * Classes were declared twice. To report that, javac asks for their members before it has
     * entered all units (Check.duplicateError), and what it finds then, if it does not give up over
     * that, depends on which units it was given.
     */
    CLASSES_DECLARED_TWICE,
    /** There were other errors. */
    ERRORS
  }

  /**
   * The same with what javac says before it begins. What is an error there counts if there is no
   * other.
   */
  RoundResult after(List<Problem> first) {
    if (first.isEmpty()) {
      return this;
    }
    boolean fails =
        success() && first.stream().anyMatch(problem -> problem.kind() == Problem.Kind.ERROR);
    List<Problem> all = new ArrayList<>();
    for (Problem problem : first) {
      if (fails || problem.kind() != Problem.Kind.ERROR) {
        all.add(problem);
      }
    }
    all.addAll(problems);
    return new RoundResult(
        fails ? Ending.ERRORS : ending,
        all,
        fails ? List.of() : products,
        fails ? Map.of() : reports,
        implicit,
        declarations,
        declares,
        read,
        asked,
        quotedTypes,
        slices);
  }

  /** Whether there were no errors. */
  public boolean success() {
    return ending == Ending.SUCCESS;
  }
}
