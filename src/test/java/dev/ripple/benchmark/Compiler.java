package dev.ripple.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who compiles. */
enum Compiler {
  MCP3(
      "#9aa0a6",
      "maven-compiler-plugin " + System.getProperty("benchmark.compiler.version"),
      Tool.MAVEN_COMPILER_3),
  KEPT("#0b6e4f", "Ripple, worker kept", Tool.RIPPLE, "-Dripple.worker=daemon"),
  STARTED("#21a179", "Ripple, worker started by the build", Tool.RIPPLE, "-Dripple.worker=build"),
  IN_MAVEN("#8fd6b9", "Ripple, no worker", Tool.RIPPLE, "-Dripple.worker=none"),
  KEPT_CORE(
      "#4a7c59", "Ripple as a core extension, worker kept", Tool.RIPPLE, "-Dripple.worker=daemon"),
  MCP4(
      "#5f6368",
      "maven-compiler-plugin " + System.getProperty("benchmark.compiler4.version"),
      Tool.MAVEN_COMPILER_4),
  TAKARI_JAVAC(
      "#c8553d",
      "Takari " + System.getProperty("benchmark.takari.version") + ", javac",
      Tool.TAKARI,
      "-Dbenchmark.compilerId=javac"),
  TAKARI_JDT(
      "#f28f3b",
      "Takari " + System.getProperty("benchmark.takari.version") + ", jdt",
      Tool.TAKARI,
      "-Dbenchmark.compilerId=jdt"),
  ZINC(
      "#3d5a80",
      "Zinc (scala-maven-plugin " + System.getProperty("benchmark.zinc.version") + ")",
      Tool.ZINC);

  private final String colour;
  private final String title;
  private final Tool tool;
  private final List<String> arguments;

  Compiler(String colour, String title, Tool tool, String... arguments) {
    this.colour = colour;
    this.title = title;
    this.tool = tool;
    this.arguments = List.of(arguments);
  }

  /** The one that all are compared with, and some others, comma-separated. */
  static Set<Compiler> named(String names) {
    Set<Compiler> chosen = EnumSet.of(MCP3);
    List<String> wanted = new ArrayList<>(List.of(names.split(",")));
    Arrays.stream(values()).filter(compiler -> wanted.remove(compiler.id())).forEach(chosen::add);
    if (!wanted.isEmpty()) {
      throw new IllegalArgumentException("no such contender: " + wanted);
    }
    return chosen;
  }

  /** What it is called by who chooses it, and by files. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In charts. */
  String colour() {
    return colour;
  }

  Tool tool() {
    return tool;
  }

  boolean isRipple() {
    return tool == Tool.RIPPLE;
  }

  /** Whether it is switched on without a word in the POM. */
  boolean isCoreExtension() {
    return this == KEPT_CORE;
  }

  /** The Maven that it needs. */
  Maven maven() {
    return this == MCP4 ? Maven.NEXT : Maven.CURRENT;
  }

  /** For Maven. */
  List<String> arguments() {
    return arguments;
  }

  @Override
  public String toString() {
    return title;
  }
}
