package dev.ripple.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which categories of warnings javac's options switch on. */
public final class LintOptions {

  private LintOptions() {}

  /**
   * As javac's Lint decides: a category that is named is on, even if it is switched off as well.
   */
  public static boolean areOn(List<String> options, String category) {
    Set<String> keys = new HashSet<>();
    for (String option : options) {
      if (option.equals("-Xlint")) {
        keys.add("all");
      } else if (option.equals("-deprecation")) {
        keys.add("deprecation");
      } else if (option.startsWith("-Xlint:")) {
        keys.addAll(List.of(option.substring("-Xlint:".length()).split(",")));
      }
    }
    return keys.contains(category) || keys.contains("all") && !keys.contains("-" + category);
  }
}
