package dev.ripple.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ripple.model.CompileRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavacTest {

  private static final Optional<String> IN_USE =
      Optional.of("javac's option --patch-module is in use");

  @TempDir Path project;

  /** That is how tests are added to a module, which a kept worker does as well as any other. */
  @Test
  void absolute_patches_of_a_module_are_the_same_in_a_kept_worker() {
    String patch = project.resolve("classes") + File.pathSeparator + project.resolve("tests");

    assertEquals(Optional.empty(), foreignCode("-g", "--patch-module", "m=" + patch));
    assertEquals(Optional.empty(), foreignCode("--patch-module=m=" + patch));
  }

  @Test
  void relative_patches_of_a_module_are_those_of_the_build() {
    String patch = project.resolve("classes") + File.pathSeparator + "tests";

    assertEquals(IN_USE, foreignCode("--patch-module", "m=" + patch));
    assertEquals(
        Optional.of("javac's option --patch-module=m=tests is in use"),
        foreignCode("--patch-module=m=tests"));
  }

  @Test
  void options_that_name_files_are_those_of_the_build() {
    assertEquals(Optional.of("javac's option @more is in use"), foreignCode("-g", "@more"));
    assertEquals(Optional.of("javac's option -h is in use"), foreignCode("-h", "headers"));
    assertEquals(
        Optional.of("annotation processors are active"), Javac.foreignCode(request(), true));
  }

  private Optional<String> foreignCode(String... options) {
    return Javac.foreignCode(request(options), false);
  }

  private CompileRequest request(String... options) {
    return new CompileRequest(
        "compile",
        project,
        project.resolve("target/ripple"),
        project.resolve("target/classes"),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(options),
        Optional.empty(),
        new TreeMap<>(),
        "1",
        false,
        0);
  }
}
