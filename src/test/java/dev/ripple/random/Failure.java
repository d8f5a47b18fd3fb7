package dev.ripple.random;

import dev.ripple.model.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That the last of some steps did not give what a clean javac gives.
 *
 * @param scenario the steps as the text of a scenario
 * @param problem what was thrown
 */
record Failure(List<Step> steps, String scenario, Throwable problem) {

  private static final Pattern CODE = Pattern.compile("code=([a-z.]+)");
  private static final List<String> KINDS =
      List.of(
          "a clean javac fails",
          "a clean javac succeeds",
          "should not be there",
          "is missing",
          "has other bytes",
          "was written, though",
          "not shown",
          "shown wrongly",
          "failed without an error",
          "touched",
          "says it");

  /** Plays steps until one fails. */
  static Optional<Failure> of(List<Step> steps) {
    try (Player player = new Player()) {
      for (int i = 0; i < steps.size(); i++) {
        Optional<Failure> failure = play(player, steps.subList(0, i + 1), outcome -> {});
        if (failure.isPresent()) {
          return failure;
        }
      }
      return Optional.empty();
    }
  }

  /** Plays the last of some steps after the others were played. */
  static Optional<Failure> play(
      Player player, List<Step> steps, java.util.function.Consumer<Outcome> listener) {
    try {
      listener.accept(player.play(steps.get(steps.size() - 1)));
      return Optional.empty();
    } catch (AssertionError | RuntimeException | StackOverflowError problem) {
      return Optional.of(new Failure(List.copyOf(steps), player.scenario(), problem));
    }
  }

  /** Whether it was the clean javac that broke down, so that there is nothing to compare with. */
  boolean isJavacsOwn() {
    return Arrays.stream(problem.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("dev.ripple.testing.CleanBuild"));
  }

  /** What failures of one cause have in common, as far as the message tells. */
  String kind() {
    String message = String.valueOf(problem.getMessage());
    if (!(problem instanceof AssertionError)) {
      return problem.getClass().getName()
          + Arrays.stream(problem.getStackTrace())
              .filter(frame -> frame.getClassName().startsWith("dev.ripple."))
              .findFirst()
              .map(frame -> " in " + frame.getClassName() + "." + frame.getMethodName())
              .orElse("");
    }
    for (String line : message.split("\n", -1)) {
      for (String kind : KINDS) {
        if (line.contains(kind)) {
          Matcher code = CODE.matcher(line);
          return code.find() ? kind + " " + code.group(1) : kind;
        }
      }
    }
    return message.split("\n", 2)[0];
  }
}
