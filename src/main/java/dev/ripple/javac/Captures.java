package dev.ripple.javac;

import dev.ripple.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that captured types have in messages ("capture#2 of ?"): each javac counts them
 * through all that it says.
 */
final class Captures {

  private static final Pattern NUMBERED = Pattern.compile("capture#(\\d+)");

  /** Those that were given before the slices went apart: each javac has them. */
  private final int common;

  private final Map<String, Integer> numbers = new HashMap<>();

  Captures(List<Problem> beforehand) {
    this.common =
        beforehand.stream()
            .flatMap(problem -> NUMBERED.matcher(problem.message()).results())
            .mapToInt(result -> Integer.parseInt(result.group(1)))
            .max()
            .orElse(0);
  }

  /** The same whichever javac said it. */
  static Problem unnumbered(Problem problem) {
    return with(problem, number -> "");
  }

  /** Numbers captured types like one javac that says one problem after the other. */
  Problem renumbered(Problem problem, int slice) {
    return with(
        problem,
        number ->
            Integer.parseInt(number) <= common
                ? number
                : Integer.toString(
                    numbers.computeIfAbsent(
                        slice + "/" + number, first -> common + numbers.size() + 1)));
  }

  private static Problem with(Problem problem, UnaryOperator<String> number) {
    if (!problem.message().contains("capture#")) {
      return problem;
    }
    String message =
        NUMBERED
            .matcher(problem.message())
            .replaceAll(
                capture -> Matcher.quoteReplacement("capture#" + number.apply(capture.group(1))));
    return new Problem(
        problem.kind(),
        problem.source(),
        problem.line(),
        problem.column(),
        problem.code(),
        message);
  }
}
