package dev.ripple.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One finished call of Maven, and what a test expects of its log.
 *
 * @param log its lines, without the level at the beginning
 */
record MavenBuild(boolean success, List<String> log) {

  /** How Ripple tells in one line what it did, and how long that took. */
  private static final Pattern SUMMARY =
      Pattern.compile("(Compiled [\\d,]+ of [\\d,]+ sources?|Up to date: [\\d,]+ sources?)\\b.*");

  private static final Pattern EXPLANATION = Pattern.compile("Round \\d+: .*");

  static MavenBuild of(int exitCode, List<String> output) {
    return new MavenBuild(exitCode == 0, output.stream().map(MavenBuild::withoutLevel).toList());
  }

  private static String withoutLevel(String line) {
    return line.replaceFirst("^\\[(INFO|WARNING|ERROR|DEBUG)] ", "");
  }

  /**
   * Expects Ripple's summaries, one for each execution in the order of the log, without details and
   * time.
   */
  MavenBuild did(String... summaries) {
    assertEquals(List.of(summaries), summaries(), this::toString);
    return this;
  }

  /** Likewise, for modules that are built at the same time. */
  MavenBuild didInAnyOrder(String... summaries) {
    assertEquals(
        Arrays.stream(summaries).sorted().toList(),
        summaries().stream().sorted().toList(),
        this::toString);
    return this;
  }

  /** Expects a line that contains some words. */
  MavenBuild says(String words) {
    assertTrue(log.stream().anyMatch(line -> line.contains(words)), () -> words + " in\n" + this);
    return this;
  }

  /** Expects that no line contains some words. */
  MavenBuild doesNotSay(String words) {
    assertTrue(log.stream().noneMatch(line -> line.contains(words)), () -> words + " in\n" + this);
    return this;
  }

  /** Expects every reason that the log gives for a recompilation, in order. */
  MavenBuild because(String... explanations) {
    assertEquals(List.of(explanations), explanations(), this::toString);
    return this;
  }

  /** What Ripple itself told: summaries and explanations. */
  List<String> told() {
    return log.stream()
        .filter(line -> SUMMARY.matcher(line).matches() || EXPLANATION.matcher(line).matches())
        .toList();
  }

  private List<String> explanations() {
    return log.stream().filter(line -> EXPLANATION.matcher(line).matches()).toList();
  }

  private List<String> summaries() {
    List<String> summaries = new ArrayList<>();
    for (String line : log) {
      var matcher = SUMMARY.matcher(line);
      if (matcher.matches()) {
        summaries.add(matcher.group(1));
      }
    }
    return summaries;
  }

  @Override
  public String toString() {
    return log.stream().collect(Collectors.joining("\n", "The log:\n", "\n"));
  }
}
