package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpmsArgumentsTest {

  @TempDir private Path directory;

  @Test
  void only_what_matters_at_run_time_is_kept() {
    assertEquals(
        List.of("--add-reads", "m=ALL-UNNAMED", "--add-modules", "java.sql"),
        arguments(Map.of())
            .lines(
                List.of(
                    "--module-version",
                    "1",
                    "--add-reads",
                    "m=ALL-UNNAMED",
                    "-Xlint",
                    "--add-modules",
                    "java.sql")));
  }

  @Test
  void a_patch_is_told_in_terms_that_hold_elsewhere() throws Exception {
    Path sources = Files.createDirectories(directory.resolve("src"));
    Path other = Files.createDirectories(directory.resolve("other"));
    String patch =
        String.join(
            File.pathSeparator,
            sources.toString(),
            "x.jar",
            other.toString(),
            directory.toString());

    assertEquals(
        List.of("--patch-module", "m=_, x, " + other),
        arguments(Map.of("x.jar", JavaModuleDescriptor.newModule("x").build()))
            .lines(List.of("--patch-module", "m=" + patch)));
  }

  @Test
  void the_file_is_written_once() throws Exception {
    JpmsArguments arguments = arguments(Map.of());
    Path file = directory.resolve("classes/META-INF/jpms.args");

    arguments.write(List.of("-Xlint"));
    assertFalse(Files.exists(file));

    arguments.write(List.of("--add-reads", "m=n"));
    assertEquals(List.of("--add-reads", "m=n"), Files.readAllLines(file));

    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, old);
    arguments.write(List.of("--add-reads", "m=n"));
    assertEquals(old, Files.getLastModifiedTime(file));
  }

  @Test
  void the_file_goes_with_the_last_option() throws Exception {
    JpmsArguments arguments = arguments(Map.of());
    Path file = directory.resolve("classes/META-INF/jpms.args");
    arguments.write(List.of("--add-reads", "m=n"));

    arguments.write(List.of("-Xlint"));

    assertFalse(Files.exists(file));
    Files.write(file, List.of("--add-reads", "m=n"));
    arguments.write(List.of("-Xlint"));
    assertTrue(Files.exists(file), "somebody else's");
  }

  @Test
  void a_file_that_somebody_else_changed_stays() throws Exception {
    JpmsArguments arguments = arguments(Map.of());
    Path file = directory.resolve("classes/META-INF/jpms.args");
    arguments.write(List.of("--add-reads", "m=n"));
    Files.write(file, List.of("--add-reads", "o=p"));

    arguments.write(List.of("-Xlint"));

    assertEquals(List.of("--add-reads", "o=p"), Files.readAllLines(file));
  }

  private JpmsArguments arguments(Map<String, JavaModuleDescriptor> modules) {
    return new JpmsArguments(
        directory.resolve("classes"),
        directory.resolve("ripple/jpms"),
        Set.of(directory.resolve("src")),
        modules);
  }
}
