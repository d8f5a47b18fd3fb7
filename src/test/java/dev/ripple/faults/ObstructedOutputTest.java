package dev.ripple.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.Outcome;
import dev.ripple.model.RippleException;
import dev.ripple.testing.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Folders, links and missing space where class files should go. */
class ObstructedOutputTest {

  @RegisterExtension final Project project = new Project();
  @TempDir Path elsewhere;

  @BeforeEach
  void compiled() {
    project
        .source("p.A", "package p; public class A { int f() { return 1; } }")
        .source("p.B", "package p; class B { int g() { return new A().f(); } }")
        .source("q.C", "package q; class C { p.A a; }")
        .compile();
  }

  private Path output() {
    return project.directory().resolve("target/classes");
  }

  private Outcome compile() {
    return new IncrementalCompiler(new Warnings()).compile(project.request());
  }

  private String refused() {
    return Objects.requireNonNull(assertThrows(RippleException.class, this::compile).getMessage());
  }

  private void moveTo(Path place, Path moved) throws IOException {
    Files.move(place, moved);
    Files.createSymbolicLink(place, moved);
  }

  @Test
  void a_folder_in_place_of_a_class_file_is_named() throws IOException {
    Path file = project.product("p.B");
    Files.delete(file);
    Files.createDirectories(file.resolve("folder"));
    Outcome outcome = compile();
    assertTrue(outcome instanceof Outcome.Failed, outcome.toString());
    assertTrue(
        outcome.problems().get(0).message().contains("there is a directory where the file of p.B"),
        outcome.toString());

    Files.delete(file.resolve("folder"));
    Files.delete(file);
    project.compileWhatever();
    project.compile().upToDate();
  }

  @Test
  void a_folder_in_place_of_a_class_file_that_is_not_wanted_stays() throws IOException {
    Path file = project.product("q.C");
    Files.delete(file);
    Files.createDirectories(file.resolve("folder"));
    project.delete("q.C");
    compile();
    assertTrue(Files.isDirectory(file.resolve("folder")));
  }

  @Test
  void a_file_in_place_of_the_output_directory_is_named() throws IOException {
    project.deleteOutput();
    Files.createFile(output());
    assertTrue(refused().contains("Cannot write " + output()));
    Files.delete(output());
    project.compileWhatever();
  }

  @Test
  void a_file_in_place_of_a_package_is_named() throws IOException {
    Files.delete(project.product("q.C"));
    Files.delete(output().resolve("q"));
    Files.createFile(output().resolve("q"));
    assertTrue(refused().contains("Cannot write " + project.product("q.C")));
    Files.delete(output().resolve("q"));
    project.compileWhatever();
  }

  /** Permissions mean nothing to root, but a path that is too long cannot be listed by anybody. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has other limits")
  void a_directory_that_cannot_be_read_is_named() throws IOException {
    Path deep = Files.createDirectories(deep(output()));
    Files.createDirectories(deep(elsewhere));
    Path moved = elsewhere.resolve("x".repeat(250));
    Files.move(moved, deep.resolve("moved"));
    project.deleteState();
    assertTrue(refused().contains("Cannot read " + deep), "names the directory");
    Files.move(deep.resolve("moved"), moved);
    project.compileWhatever();
  }

  private static Path deep(Path directory) {
    Path deep = directory;
    for (int i = 0; i < 12; i++) {
      deep = deep.resolve("x".repeat(250));
    }
    return deep;
  }

  @Test
  void a_class_file_without_content_is_made_again() throws IOException {
    Files.write(project.product("p.B"), new byte[0]);
    project.compile().round(1, "p.B").because("p.B", "B.class is missing").wrote("p.B");
  }

  /** Compiles while something is a link to where it was moved to; then it is moved back. */
  private void compileThrough(Path link, Path real, Runnable check) {
    project.elsewhere(
        () -> {
          try {
            moveTo(link, real);
            compile();
            check.run();
            assertTrue(Files.isSymbolicLink(link));
            Files.delete(link);
            Files.move(real, link);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    project.compileWhatever();
    project.compile().upToDate();
  }

  @Test
  void the_output_directory_may_be_a_link() {
    Path real = project.directory().resolve("real");
    project.replace("p.A", "int f", "short f").source("r.R", "package r; class R {}").delete("q.C");
    compileThrough(
        output(),
        real,
        () -> {
          assertTrue(Files.exists(real.resolve("r/R.class")));
          assertFalse(Files.exists(real.resolve("q")));
        });
  }

  @Test
  void a_class_file_that_is_a_link_is_written_through_as_javac_does() throws IOException {
    Path real = project.directory().resolve("A.class");
    byte[] before = Files.readAllBytes(project.product("p.A"));
    project.replace("p.A", "int f", "short f");
    compileThrough(
        project.product("p.A"), real, () -> assertFalse(Arrays.equals(before, read(real))));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_package_that_is_a_link_is_written_through_as_javac_does() {
    Path real = project.directory().resolve("p");
    project.replace("p.A", "return 1", "return 2").source("p.D", "package p; class D {}");
    compileThrough(
        output().resolve("p"), real, () -> assertTrue(Files.exists(real.resolve("D.class"))));
  }

  @Test
  void of_a_class_file_that_is_a_link_the_link_is_deleted() throws IOException {
    moveTo(project.product("q.C"), elsewhere.resolve("C.class"));
    project.delete("q.C");
    compile();
    assertFalse(Files.exists(project.product("q.C"), LinkOption.NOFOLLOW_LINKS));
    assertTrue(Files.exists(elsewhere.resolve("C.class")));
  }

  @Test
  void nothing_is_deleted_behind_a_link_that_leads_out() throws IOException {
    moveTo(output().resolve("q"), elsewhere.resolve("q"));
    project.delete("q.C");
    assertTrue(refused().contains(output().resolve("q") + " leads through a link to "));
    assertTrue(Files.exists(elsewhere.resolve("q/C.class")));

    Files.delete(output().resolve("q"));
    project.compileWhatever();
    project.compile().upToDate();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no limits of a shell")
  void space_that_ends_within_a_class_file_is_no_harm() {
    unpackLibrary();
    StringBuilder texts = new StringBuilder();
    for (char c = 'a'; c < 'g'; c++) {
      texts
          .append("String ")
          .append(c)
          .append(" = \"")
          .append((c + "").repeat(60_000))
          .append("\"; ");
    }
    project.source("p.Big", "package p; class Big { " + texts + "}");
    String said = withFilesOfAtMost(160);
    assertTrue(said.contains("Cannot write " + project.product("p.Big")), said);
    assertTrue(Files.exists(project.product("p.Big")), "half of it is there");
    project.delete("p.Big").compileWhatever();
    assertFalse(Files.exists(project.product("p.Big")));
    project.compile().upToDate();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no limits of a shell")
  void space_that_ends_within_the_state_is_no_harm() {
    unpackLibrary();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      names.append("int name").append(i).append("; ");
    }
    for (String name : List.of("Many", "Other", "Another")) {
      project.source("p." + name, "package p; class " + name + " { " + names + "}");
    }
    String said = withFilesOfAtMost(160);
    assertTrue(said.contains("Cannot keep the build's state in"), said);
    assertTrue(Files.exists(project.product("p.Many")), "it was the state that had no space");
    project.delete("p.Many").delete("p.Other").delete("p.Another").compileWhatever();
    assertFalse(Files.exists(project.product("p.Many")));
    project.compile().upToDate();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no limits of a shell")
  void no_space_at_all_changes_nothing() throws IOException {
    unpackLibrary();
    byte[] before = Files.readAllBytes(project.product("p.A"));
    project.replace("p.A", "return 1", "return 2");
    String said = withFilesOfAtMost(1);
    assertTrue(said.contains("Cannot keep the build's state in"), said);
    assertArrayEquals(before, Files.readAllBytes(project.product("p.A")));
    project.compileWhatever();
    project.compile().upToDate();
  }

  /** Compiles in a process that may write no file of more than some kilobytes. */
  private String withFilesOfAtMost(int kilobytes) {
    StringBuilder said = new StringBuilder();
    project.elsewhere(
        () -> {
          try (BuilderProcess builder =
              BuilderProcess.start(project, elsewhere, limit(kilobytes))) {
            said.append(builder.rest());
          }
        });
    return said.toString();
  }

  /** Has the native library of SQLite unpacked, which needs more space than there will be. */
  private void unpackLibrary() {
    try (BuilderProcess builder = BuilderProcess.start(project, elsewhere)) {
      String said = builder.rest();
      assertTrue(said.contains("UpToDate"), said);
    }
  }

  private static String[] limit(int kilobytes) {
    return new String[] {"sh", "-c", "ulimit -f " + 2 * kilobytes + " && exec \"$@\"", "sh"};
  }
}
