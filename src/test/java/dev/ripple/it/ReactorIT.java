package dev.ripple.it;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Two modules, one of which depends on the other. */
class ReactorIT {

  private static final String PRICE = "prices/src/main/java/shop/price/Price.java";

  private MavenProject project;

  @BeforeEach
  void copy(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName();
    project = MavenProject.copy("reactor", name, MavenRuntime.current());
  }

  @Test
  void an_edit_in_one_module_reaches_sources_of_the_other() {
    project
        .build("test-compile")
        .did("Compiled 1 of 1 source", "Compiled 2 of 2 sources", "Compiled 1 of 1 source")
        .says("No sources to compile");

    project.replace(PRICE, "cents * count", "count * cents");
    project
        .build("test-compile")
        .did("Compiled 1 of 1 source", "Up to date: 2 sources", "Up to date: 1 source");

    project.replace(PRICE, "record Price(int cents)", "record Price(Integer cents)");
    project
        .build("test-compile")
        .did("Compiled 1 of 1 source", "Compiled 1 of 2 sources", "Compiled 1 of 1 source");
  }

  @Test
  void modules_that_are_built_at_the_same_time() {
    project
        .build("test-compile", "-T", "2")
        .didInAnyOrder(
            "Compiled 1 of 1 source", "Compiled 2 of 2 sources", "Compiled 1 of 1 source");

    project.replace(PRICE, "record Price(int cents)", "record Price(Integer cents)");
    project
        .build("test-compile", "-T", "2")
        .didInAnyOrder(
            "Compiled 1 of 1 source", "Compiled 1 of 2 sources", "Compiled 1 of 1 source");
  }
}
