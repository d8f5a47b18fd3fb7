package dev.ripple.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A developer's day with one project whose POM knows nothing of Ripple. */
class IncrementalBuildIT {

  private static final String PRICE = "src/main/java/shop/price/Price.java";
  private static final String ORDER = "src/main/java/shop/order/Order.java";
  private static final String NOTE = "src/main/java/shop/note/Note.java";

  private MavenProject project;

  @BeforeEach
  void first_build(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName();
    project = MavenProject.copy("takeover", name, MavenRuntime.current());
    project.build("test-compile").did("Compiled 3 of 3 sources", "Compiled 1 of 1 source");
  }

  @Test
  void nothing_changed() {
    project.build("test-compile").did("Up to date: 3 sources", "Up to date: 1 source").because();
  }

  @Test
  void an_edited_body_reaches_no_other_source() {
    project.replace(PRICE, "cents * count", "count * cents");

    project
        .build("test-compile")
        .did("Compiled 1 of 3 sources", "Up to date: 1 source")
        .because("Round 1: " + PRICE + ": changed");
  }

  @Test
  void a_changed_signature_reaches_main_and_test_sources() {
    project.replace(PRICE, "record Price(int cents)", "record Price(Integer cents)");

    project
        .build("test-compile")
        .did("Compiled 2 of 3 sources", "Compiled 1 of 1 source")
        .doesNotSay(NOTE);
  }

  @Test
  void a_failing_edit_changes_nothing_and_its_fix_compiles_what_it_reaches() {
    project.replace(PRICE, "Price times(", "Price multiplied(");

    project
        .failingBuild("test-compile")
        .says("COMPILATION ERROR")
        .says("Order.java:[8,17] cannot find symbol");

    project.replace(ORDER, "price.times(", "price.multiplied(");
    project.build("test-compile").did("Compiled 2 of 3 sources", "Up to date: 1 source");
  }

  @Test
  void a_reverted_failing_edit_leaves_nothing_to_do() {
    project.replace(NOTE, "\"Thank you\"", "1").failingBuild("test-compile");

    project
        .replace(NOTE, "1", "\"Thank you\"")
        .build("test-compile")
        .did("Up to date: 3 sources", "Up to date: 1 source");
  }

  @Test
  void a_deleted_source_takes_its_classes_along() {
    project.delete(NOTE);

    project.build("test-compile").did("Compiled 0 of 2 sources", "Up to date: 1 source").because();
  }

  @Test
  void another_option_recompiles_everything_and_says_so() {
    project
        .build("test-compile", "-Dmaven.compiler.parameters=true")
        .did("Compiled 3 of 3 sources", "Compiled 1 of 1 source")
        .says("option");
  }

  @Test
  void a_corrupt_database_costs_one_full_build_and_no_stack_trace() throws IOException {
    for (Path file : project.files("target/ripple")) {
      Files.writeString(file, "this is no database");
    }

    project
        .build("test-compile")
        .did("Compiled 3 of 3 sources", "Compiled 1 of 1 source")
        .doesNotSay("Exception");
    project.build("test-compile").did("Up to date: 3 sources", "Up to date: 1 source");
  }

  @Test
  void a_restored_target_is_up_to_date_at_another_path_with_fresh_time_stamps() {
    MavenProject elsewhere = project.copiedTo("elsewhere");

    elsewhere.build("test-compile").did("Up to date: 3 sources", "Up to date: 1 source");
    elsewhere.replace(PRICE, "cents * count", "count * cents");
    elsewhere
        .build("test-compile")
        .did("Compiled 1 of 3 sources", "Up to date: 1 source")
        .because("Round 1: " + PRICE + ": changed");
  }
}
