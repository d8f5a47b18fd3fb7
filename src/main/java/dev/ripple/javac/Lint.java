package dev.ripple.javac;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Categories of warnings for which javac asks more than it needs to compile, or which depend on
 * more than the unit.
 *
 * @param overloads whether it may warn of overloads that lambdas make ambiguous
 * @param deprecation whether it may warn of each use of something deprecated
 * @param overriding whether it may warn of what overrides or implements what
 * @param auxiliary whether it warns of uses of classes in files of other names
 */
record Lint(boolean overloads, boolean deprecation, boolean overriding, boolean auxiliary) {

  static Lint of(List<String> options) {
    return new Lint(
        isOn(options, "overloads"),
        isOn(options, "deprecation"),
        isOn(options, "unchecked") || isOn(options, "overrides"),
        isOn(options, "auxiliaryclass"));
  }

  /**
   * As javac's Lint decides: a category that is named is on, even if it is switched off as well.
   */
  private static boolean isOn(List<String> options, String category) {
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
