package dev.ripple.benchmark;

import java.util.regex.Pattern;

/** Who compiles. */
enum Compiler {
  MAVEN_COMPILER_PLUGIN(
      "maven-compiler-plugin " + System.getProperty("benchmark.compiler.version"),
      "Compiling ([\\d,]+) source files?.*"),
  RIPPLE("Ripple " + System.getProperty("it.version"), "Compiled ([\\d,]+) of [\\d,]+ sources?.*");

  private final String title;
  private final Pattern summary;

  Compiler(String title, String summary) {
    this.title = title;
    this.summary = Pattern.compile("\\[INFO] " + summary);
  }

  /** How many units were compiled, according to the log of a build. */
  int compiledUnits(String log) {
    return log.lines()
        .map(summary::matcher)
        .filter(matcher -> matcher.matches())
        .mapToInt(matcher -> Integer.parseInt(matcher.group(1).replace(",", "")))
        .sum();
  }

  @Override
  public String toString() {
    return title;
  }
}
