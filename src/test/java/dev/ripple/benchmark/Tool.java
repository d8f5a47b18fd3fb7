package dev.ripple.benchmark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plugin that compiles. */
enum Tool {
  MAVEN_COMPILER_3("Compiling ([\\d,]+) source files?.*") {
    @Override
    String plugins() {
      return mavenCompiler(System.getProperty("benchmark.compiler.version"), "");
    }
  },
  MAVEN_COMPILER_4("Compiling ([\\d,]+) .*source files?.*") {
    @Override
    String plugins() {
      return mavenCompiler(System.getProperty("benchmark.compiler4.version"), "");
    }
  },
  RIPPLE("Compiled ([\\d,]+) of [\\d,]+ sources?.*") {
    @Override
    String plugins() {
      return mavenCompiler(System.getProperty("benchmark.compiler.version"), "");
    }
  },
  TAKARI("Compiled ([\\d,]+) out of [\\d,]+ sources?.*") {
    @Override
    String plugins() {
      return WITHOUT_COMPILER
          + plugin(
              "io.takari.maven.plugins",
              "takari-lifecycle-plugin",
              System.getProperty("benchmark.takari.version"),
              """
              <configuration>
                <compilerId>${benchmark.compilerId}</compilerId>
                <proc>none</proc>
              </configuration>
              """
                  + GOAL);
    }
  },
  ZINC("compiling ([\\d,]+) Java sources? to .*") {
    @Override
    String plugins() {
      return WITHOUT_COMPILER
          + plugin(
              "net.alchim31.maven",
              "scala-maven-plugin",
              System.getProperty("benchmark.zinc.version"),
              """
              <configuration>
                <scalaVersion>2.13.16</scalaVersion>
                <recompileMode>incremental</recompileMode>
                <javacArgs>
                  <javacArg>--release</javacArg>
                  <javacArg>${maven.compiler.release}</javacArg>
                </javacArgs>
              </configuration>
              """
                  + GOAL);
    }
  };

  private static final String GOAL =
      """
      <executions>
        <execution>
          <phase>compile</phase>
          <goals>
            <goal>compile</goal>
          </goals>
        </execution>
      </executions>
      """;

  /** For those that stand in for maven-compiler-plugin. */
  private static final String WITHOUT_COMPILER =
      mavenCompiler(
          System.getProperty("benchmark.compiler.version"),
          """
          <executions>
            <execution>
              <id>default-compile</id>
              <phase>none</phase>
            </execution>
          </executions>
          """);

  private final Pattern summary;

  Tool(String summary) {
    this.summary = Pattern.compile("\\[INFO] " + summary);
  }

  /** What a POM says about it. */
  abstract String plugins();

  /** How many units were compiled, according to the log of a build. */
  int compiledUnits(BuildLog log) {
    return log.lines()
        .map(BuildLog.Line::text)
        .map(summary::matcher)
        .filter(Matcher::matches)
        .mapToInt(matcher -> Integer.parseInt(matcher.group(1).replace(",", "")))
        .sum();
  }

  private static String mavenCompiler(String version, String rest) {
    return plugin("org.apache.maven.plugins", "maven-compiler-plugin", version, rest);
  }

  private static String plugin(String group, String artifact, String version, String rest) {
    return """
        <plugin>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        %s</plugin>
        """
        .formatted(group, artifact, version, rest);
  }
}
