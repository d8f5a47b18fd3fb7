package dev.ripple.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** State that was cut, changed, mixed up or swapped between two builds. */
class DamagedStateTest {

  private static final String DAMAGED = "The state of earlier builds is damaged";

  @RegisterExtension final Project project = new Project();
  @RegisterExtension final Project other = new Project();

  private static Path state(Project project) {
    return project.directory().resolve("target/ripple/state.db");
  }

  private static Path seal(Project project) {
    return project.directory().resolve("target/ripple/state.db.seal");
  }

  private static Project compiled(Project project) {
    project
        .source("A", "class A { static final int X = 1; int f() { return 1; } class In {} }")
        .source("B", "class B extends A { int g() { return f() + X; } }")
        .source("C", "class C { java.util.List<B> l; int h(B b) { return b.g(); } }")
        .source("D", "class D { Object d = new Object() {}; }")
        .compile();
    return project;
  }

  /** An edit that reaches other units. */
  private Project edited() {
    return project.replace("A", "X = 1", "X = 2").replace("A", "int f", "short f");
  }

  /** Each build but the last is followed by another flip, at another place. */
  @Test
  void builds_after_flips_are_right() throws IOException {
    compiled(project);
    Random random = new Random(2);
    for (int i = 0; i < 12; i++) {
      byte[] bytes = Files.readAllBytes(state(project));
      int bit = random.nextInt(bytes.length * Byte.SIZE);
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      Files.write(state(project), bytes);
      project.source("D", "class D { int d = " + i + "; }").compile().full("").says(DAMAGED);
    }
  }

  @Test
  void a_cut_database_is_noticed() throws IOException {
    compiled(project);
    Random random = new Random(3);
    for (int i = 0; i < 8; i++) {
      byte[] bytes = Files.readAllBytes(state(project));
      Files.write(state(project), Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      project.source("D", "class D { int d = " + i + "; }").compile().full("").says(DAMAGED);
    }
  }

  @Test
  void classes_of_a_source_that_went_go_although_the_state_is_damaged() throws IOException {
    compiled(project);
    byte[] bytes = Files.readAllBytes(state(project));
    // The number of pages that are free, which nothing depends on.
    bytes[39] ^= 1;
    Files.write(state(project), bytes);
    project.delete("D");
    edited().compile().full("of no use").says(DAMAGED).deleted("D", "D$1");
    project.compile().upToDate();
  }

  @Test
  void a_damaged_seal_is_a_damaged_state() throws IOException {
    compiled(project);
    Files.writeString(seal(project), "crc32 0 of 0 bytes\n");
    edited().compile().full("of no use").says(DAMAGED);
  }

  @Test
  void a_database_without_seal_was_left_by_a_build_that_did_not_end() throws IOException {
    compiled(project);
    Files.delete(seal(project));
    project.delete("D");
    edited().compile().full("the last build was interrupted").deleted("D", "D$1");
    project.compile().upToDate();
  }

  @Test
  void a_seal_without_database_says_nothing() throws IOException {
    compiled(project);
    Files.delete(state(project));
    edited().compile().full("there is no earlier build");
    project.compile().upToDate();
  }

  @Test
  void a_database_of_another_time_does_not_fit_the_seal() throws IOException {
    compiled(project);
    byte[] old = Files.readAllBytes(state(project));
    edited().compile().round(1, "A").round(2, "B");
    Files.write(state(project), old);
    project.compile().full("of no use").says(DAMAGED).wrote();
  }

  @Test
  void a_database_copied_while_it_was_written_does_not_fit_the_seal() throws IOException {
    compiled(project);
    byte[] old = Files.readAllBytes(state(project));
    edited().compile().round(1, "A").round(2, "B");
    byte[] mixed = Files.readAllBytes(state(project));
    System.arraycopy(old, 0, mixed, 0, Math.min(old.length, mixed.length) / 2);
    Files.write(state(project), mixed);
    project.compile().full("of no use").says(DAMAGED).wrote();
  }

  @Test
  void a_journal_that_came_from_elsewhere_is_not_played_back() throws IOException {
    compiled(project);
    byte[] anything = Files.readAllBytes(state(project));
    Files.write(project.directory().resolve("target/ripple/state.db-journal"), anything);
    project.compile().upToDate();
  }

  @Test
  void a_state_of_another_project_compiles_what_differs() throws IOException {
    compiled(project);
    compiled(other);
    other.replace("A", "X = 1", "X = 3").compile().round(1, "A").round(2, "B");
    Files.copy(state(other), state(project), StandardCopyOption.REPLACE_EXISTING);
    Files.copy(seal(other), seal(project), StandardCopyOption.REPLACE_EXISTING);
    project.compile().round(1, "A").round(2, "B");
  }

  @Test
  void a_folder_in_place_of_the_database_is_named() throws IOException {
    compiled(project);
    Files.delete(state(project));
    Files.createDirectories(state(project).resolve("folder"));
    assertTrue(project.rejected().contains("Cannot keep the build's state in"));
  }

  @Test
  void a_file_in_place_of_the_directory_is_named() throws IOException {
    compiled(project).deleteState();
    Files.createFile(project.directory().resolve("target/ripple"));
    assertTrue(project.rejected().contains("Cannot keep the build's state in"));
  }
}
