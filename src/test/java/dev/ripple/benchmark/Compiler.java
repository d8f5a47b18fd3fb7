package dev.ripple.benchmark;

import java.util.List;
import java.util.regex.Pattern;

/** Who compiles. */
enum Compiler {
  MAVEN_COMPILER_PLUGIN(
      "maven-compiler-plugin " + System.getProperty("benchmark.compiler.version"),
      "Compiling ([\\d,]+) source files?.*"),
  WARM("Ripple, worker kept", List.of("-Dripple.worker=daemon")),
  COLD("Ripple, worker started by the build", List.of("-Dripple.worker=build")),
  IN_MAVEN("Ripple, no worker", List.of("-Dripple.worker=none"));

  private final String title;
  private final Pattern summary;
  private final List<String> arguments;

  Compiler(String title, String summary) {
    this.title = title;
    this.summary = Pattern.compile("\\[INFO] " + summary);
    this.arguments = List.of();
  }

  /** One of the ways in which Ripple can compile. */
  Compiler(String title, List<String> arguments) {
    this.title = title;
    this.summary = Pattern.compile("\\[INFO] Compiled ([\\d,]+) of [\\d,]+ sources?.*");
    this.arguments = arguments;
  }

  boolean isRipple() {
    return this != MAVEN_COMPILER_PLUGIN;
  }

  /** For Maven. */
  List<String> arguments() {
    return arguments;
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
