package dev.ripple.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/** How one compile ended. */
public sealed interface Outcome {

  /**
   * What a clean javac of the same tree says, as far as it is known: all errors of units that had
   * to be compiled.
   */
  List<Problem> problems();

  /**
   * Nothing had to be compiled.
   *
   * @param total how many units there are
   */
  record UpToDate(int total, List<Problem> problems) implements Outcome {}

  /**
   * Everything that had to be compiled was, and is in the output directory.
   *
   * @param total how many units there are now
   * @param rounds for each call of javac the units that it compiled, with the cause of each
   * @param written class files whose bytes changed, relative to the output directory
   * @param deleted class files that nothing produces any more, likewise
   * @param duration wall time from request to outcome
   */
  record Compiled(
      int total,
      List<SortedMap<Path, Cause>> rounds,
      List<String> written,
      List<String> deleted,
      List<Problem> problems,
      Duration duration)
      implements Outcome {}

  /** javac found errors; the output directory and the state are as they were. */
  record Failed(
      int total, List<SortedMap<Path, Cause>> rounds, List<Problem> problems, Duration duration)
      implements Outcome {}
}
