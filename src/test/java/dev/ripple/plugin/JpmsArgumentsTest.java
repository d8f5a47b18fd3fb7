package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

  private JpmsArguments arguments(Map<String, JavaModuleDescriptor> modules) {
    return new JpmsArguments(
        directory.resolve("classes"), Set.of(directory.resolve("src")), modules);
  }
}
