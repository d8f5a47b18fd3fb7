package dev.ripple.plugin;

import java.util.Optional;

/** Defaults of maven-compiler-plugin that differ between its versions. */
final class CompilerDefaults {

  private CompilerDefaults() {}

  /**
   * The version of language and class files if a project names none, unless it is the one that
   * Ripple assumes as well.
   *
   * @param version a version of maven-compiler-plugin
   */
  static Optional<String> platform(String version) {
    String[] parts = version.split("[.-]");
    if (parts.length < 2 || !isNumber(parts[0]) || !isNumber(parts[1])) {
      return Optional.empty();
    }
    int major = Integer.parseInt(parts[0]);
    int minor = Integer.parseInt(parts[1]);
    if (major > 3) {
      return Optional.of(Integer.toString(Runtime.version().feature()));
    }
    if (major < 3 || minor < 8) {
      return Optional.of("1.5");
    }
    if (minor < 9) {
      return Optional.of("1.6");
    }
    return minor < 11 ? Optional.of("1.7") : Optional.empty();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit);
  }
}
