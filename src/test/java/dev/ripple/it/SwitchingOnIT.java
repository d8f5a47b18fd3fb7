package dev.ripple.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The ways in which Ripple comes into a build, and the ways in which it stays out of it. */
class SwitchingOnIT {

  private static final String PRICE = "src/main/java/shop/price/Price.java";

  @Test
  void as_a_core_extension_with_the_pom_untouched() {
    MavenProject project = project("takeover");

    project
        .build("test-compile")
        .says("(default-compile)")
        .says("(default-testCompile)")
        .did("Compiled 3 of 3 sources", "Compiled 1 of 1 source")
        .doesNotSay("Compiling 3 source files");
  }

  @Test
  void as_a_plugin_with_extensions() {
    MavenProject project = project("plugin-extension");

    project.build("compile").did("Compiled 2 of 2 sources");
    project.replace(PRICE, "cents * count", "count * cents");
    project.build("compile").did("Compiled 1 of 2 sources");
  }

  @Test
  void as_a_plugin_whose_goals_are_bound() {
    MavenProject project = project("bound-goals");

    project.build("compile").did("Compiled 2 of 2 sources");
    project.replace(PRICE, "cents * count", "count * cents");
    project.build("compile").did("Compiled 1 of 2 sources");
  }

  @Test
  void not_if_it_is_disabled() {
    MavenProject project = project("takeover");

    project.build("compile", "-Dripple.enabled=false").did().says("Compiling 3 source files");
  }

  @Test
  void not_for_another_compiler_than_javac() {
    MavenProject project = project("other-compiler");

    project
        .build("compile")
        .did()
        .says("its compilerId is 'eclipse'")
        .says("Compiling with eclipse");
  }

  @Test
  void not_for_a_javac_of_its_own() {
    MavenProject project = project("takeover");
    Path javac = MavenRuntime.current().jdk().resolve("bin/javac");
    project.write("my-javac", "#!/bin/sh\nexec " + javac + " \"$@\"\n");
    File executable = project.directory().resolve("my-javac").toFile();
    assertTrue(executable.setExecutable(true));

    project
        .build("compile", "-Dmaven.compiler.fork=true", "-Dmaven.compiler.executable=" + executable)
        .did()
        .says("it forks the executable '" + executable + "'")
        .says("Compiling 3 source files");
  }

  private static MavenProject project(String template) {
    return MavenProject.copy(template, "switching-on", MavenRuntime.current());
  }
}
