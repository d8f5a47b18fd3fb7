package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class JavacOptionsTest {

  @Test
  void processing_names_what_is_asked_for_only() {
    assertEquals(List.of(), new JavacOptions().processing(null, List.of()).toList());
    assertEquals(
        List.of("-proc:only", "-processor", "a.A,b.B"),
        new JavacOptions().processing("only", List.of("a.A", "b.B")).toList());
  }

  @Test
  void debugging_information_off_is_no_option_at_all() throws Exception {
    assertEquals(List.of(), new JavacOptions().debug(false, "lines").toList());
    assertEquals(List.of("-g"), new JavacOptions().debug(true, "").toList());
    assertEquals(List.of("-g:none"), new JavacOptions().debug(true, "none").toList());
    assertEquals(List.of("-g:Lines,vars"), new JavacOptions().debug(true, "Lines,vars").toList());
    assertThrows(MojoExecutionException.class, () -> new JavacOptions().debug(true, "lines vars"));
  }

  @Test
  void deprecations_bring_warnings_with_them() {
    assertEquals(List.of(), new JavacOptions().warnings(false, true, false).toList());
    assertEquals(List.of("-nowarn"), new JavacOptions().warnings(false, false, false).toList());
    assertEquals(List.of("-deprecation"), new JavacOptions().warnings(true, false, false).toList());
    assertEquals(
        List.of("-nowarn", "-Werror"), new JavacOptions().warnings(false, false, true).toList());
  }

  @Test
  void a_release_stands_for_source_and_target() {
    assertEquals(
        List.of("--release", "17"), new JavacOptions().platform("17", "1.8", "1.8").toList());
    assertEquals(
        List.of("-target", "11", "-source", "1.8"),
        new JavacOptions().platform(null, "11", "1.8").toList());
    assertEquals(
        List.of("-target", "11", "-source", "11"),
        new JavacOptions().platform("", "11", "11").toList());
  }
}
