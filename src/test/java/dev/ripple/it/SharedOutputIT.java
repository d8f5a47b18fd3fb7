package dev.ripple.it;

import org.junit.jupiter.api.Test;

/** Others write into the directory of the classes as well. */
class SharedOutputIT {

  private static final String PRICE = "src/main/java/shop/Price.java";
  private static final String ORDER = "src/main/java/shop/Order.java";
  private static final String MODULE = "src/main/java/module-info.java";

  @Test
  void two_executions_compile_the_same_sources() {
    MavenProject project = project("executions");

    project.build("compile").did("Compiled 3 of 3 sources", "Compiled 2 of 2 sources");
    project.build("compile").did("Up to date: 3 sources", "Up to date: 2 sources");
    project.replace(MODULE, "exports shop;", "exports shop; requires java.logging;");
    project.build("compile").did("Compiled 3 of 3 sources", "Compiled 2 of 2 sources");
    project.replace(ORDER, "* count", "* (count + 1)");
    project.build("compile").did("Compiled 1 of 3 sources", "Compiled 1 of 2 sources");
    project.delete("target/classes/shop/Price.class");
    project.build("compile").did("Compiled 1 of 3 sources", "Compiled 1 of 2 sources");
  }

  @Test
  void another_compiler_compiles_an_edit_that_is_reverted() {
    MavenProject project = project("other-compiler");

    project.build("compile");
    project.replace(PRICE, "100", "200");
    project.run("compile", "-Dripple.enabled=false");
    project.replace(ORDER, "* count", "* counts");
    project.failingBuild("compile");
    project.replace(ORDER, "* counts", "* count");
    project.replace(PRICE, "200", "100");
    project.build("compile").did("Compiled 2 of 3 sources", "Compiled 2 of 2 sources");
    project.build("compile").did("Up to date: 3 sources", "Up to date: 2 sources");
  }

  @Test
  void tool_changes_classes() {
    MavenProject project = project("tool");

    project.build("process-classes").did("Compiled 3 of 3 sources", "Compiled 2 of 2 sources");
    project.replace(ORDER, "* count", "* (count + 1)");
    project.build("process-classes").did("Compiled 2 of 3 sources", "Compiled 2 of 2 sources");
    project.run("compile").did("Up to date: 3 sources", "Up to date: 2 sources");
  }

  private static MavenProject project(String name) {
    return MavenProject.copy("shared-output", name, MavenRuntime.current());
  }
}
