package dev.ripple.benchmark;

import java.util.stream.Collectors;

/** The POMs of a project that one of the compilers builds. */
record Pom(Input input, Compiler compiler) {

  private static final String GROUP = "dev.ripple.benchmark";

  /** Of the project as a whole: its only module, or the parent of all modules. */
  String root() {
    if (!input.isReactor()) {
      return project("", "project", "jar", dependencies(input.modules().get(0)) + build());
    }
    String modules =
        input.modules().stream()
            .map(module -> "<module>%s</module>\n".formatted(module.directory()))
            .collect(Collectors.joining("", "<modules>\n", "</modules>\n"));
    return project("", "project", "pom", modules + build());
  }

  /** Of one of several modules. */
  String of(Input.Module module) {
    String parent =
        """
        <parent>
          <groupId>%s</groupId>
          <artifactId>project</artifactId>
          <version>1</version>
        </parent>
        """
            .formatted(GROUP);
    return project(parent, module.artifact(), "jar", dependencies(module));
  }

  /** What switches Ripple on without a word in the POM. */
  static String extensions() {
    return "<extensions>\n<extension>\n%s</extension>\n</extensions>\n".formatted(ripple());
  }

  private static String ripple() {
    return """
        <groupId>dev.ripple</groupId>
        <artifactId>ripple-maven-plugin</artifactId>
        <version>%s</version>
        """
        .formatted(System.getProperty("it.version"));
  }

  private static String project(String parent, String artifact, String packaging, String rest) {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          %s<groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>1</version>
          <packaging>%s</packaging>
          <properties>
            <maven.compiler.release>11</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
        %s</project>
        """
        .formatted(parent, GROUP, artifact, packaging, rest);
  }

  private String dependencies(Input.Module module) {
    StringBuilder text = new StringBuilder("<dependencies>\n");
    input.dependencies().forEach(coordinates -> text.append(dependency(coordinates)));
    module.dependencies().forEach(other -> text.append(dependency(GROUP + ":" + other + ":1")));
    return text.append("</dependencies>\n").toString();
  }

  private static String dependency(String coordinates) {
    return """
        <dependency>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </dependency>
        """
        .formatted((Object[]) coordinates.split(":"));
  }

  private String ripplePlugin() {
    return compiler.isRipple() && !compiler.isCoreExtension()
        ? "<plugin>\n%s<extensions>true</extensions>\n</plugin>\n".formatted(ripple())
        : "";
  }

  private String build() {
    return """
        <build>
          <plugins>
            %s
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-resources-plugin</artifactId>
              <version>3.5.0</version>
            </plugin>
          </plugins>
        </build>
        """
        .formatted(compiler.tool().plugins() + ripplePlugin());
  }
}
