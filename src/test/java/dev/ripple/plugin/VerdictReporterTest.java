package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ripple.verify.Difference;
import dev.ripple.verify.Verdict;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class VerdictReporterTest {

  private static final Path PROJECT = Path.of("/p");
  private static final Path A = PROJECT.resolve("target/classes/A.class");
  private static final Difference MISSING =
      new Difference(
          Difference.Kind.MISSING,
          Optional.of(A),
          Optional.of(PROJECT.resolve("src/A.java")),
          "is missing; a clean build writes it",
          Optional.of("compiled last at 2026-11-23T10:00:00Z: changed"));

  private final LoggedLines log = new LoggedLines();

  @Test
  void all_is_right() throws Exception {
    report(verdict(List.of(), 1204, Set.of(), Set.of(), List.of()));

    assertEquals(List.of("[INFO] Verified 1,204 files: a clean build gives the same"), log.lines());
  }

  @Test
  void there_are_no_sources() throws Exception {
    report(verdict(List.of(), 0, Set.of(), Set.of(), List.of()));

    assertEquals(List.of("[INFO] No sources to verify"), log.lines());
  }

  @Test
  void nothing_was_built() {
    MojoFailureException e =
        assertThrows(
            MojoFailureException.class,
            () -> report(verdict(List.of(), 0, Set.of(), Set.of(), List.of("compile:x"))));

    assertEquals(
        "There is nothing to verify, since Ripple has not built this module yet. Build first: mvn test-compile ripple:verify",
        e.getMessage());
  }

  @Test
  void what_is_left_out_is_told() throws Exception {
    Set<Path> four = new TreeSet<>(List.of(A));
    for (String name : List.of("B", "C", "D")) {
      four.add(PROJECT.resolve("target/classes/" + name + ".class"));
    }
    report(verdict(List.of(), 1, four, Set.of(A), List.of("testCompile:t")));

    assertEquals(
        List.of(
            "[WARNING] testCompile:t has not been built yet, and is left out.",
            "[INFO] Changed by another tool after Ripple wrote it, and compared as Ripple wrote it:"
                + " target/classes/A.class, target/classes/B.class, target/classes/C.class and 1 more",
            "[WARNING] Not the same in two clean builds, so that nothing can be said: target/classes/A.class",
            "[INFO] Verified 1 file: a clean build gives the same"),
        log.lines());
  }

  @Test
  void a_difference_fails_the_build_with_what_is_known_about_it() {
    Verdict verdict =
        new Verdict(
            List.of(MISSING),
            1,
            new TreeSet<>(),
            new TreeSet<>(),
            List.of(),
            new TreeMap<>(Map.of("compile:x", "src/B.java changed")));
    MojoFailureException e = assertThrows(MojoFailureException.class, () -> report(verdict));

    assertEquals("1 difference from a clean build", e.getMessage());
    assertEquals(
        List.of(
            "[ERROR] target/classes/A.class is missing; a clean build writes it",
            "[ERROR]   from src/A.java, compiled last at 2026-11-23T10:00:00Z: changed",
            "[WARNING] compile:x is not up to date, which may explain it: src/B.java changed."
                + " Build first: mvn test-compile ripple:verify",
            "[ERROR] What is needed to reproduce this is in target/ripple/verify.zip"),
        log.lines());
  }

  @Test
  void of_many_differences_the_first_fifty_are_shown() {
    List<Difference> many = Collections.nCopies(60, MISSING);

    assertThrows(
        MojoFailureException.class, () -> report(verdict(many, 60, Set.of(), Set.of(), List.of())));

    assertEquals(102, log.lines().size());
    assertEquals("[ERROR] ... and 10 more", log.lines().get(100));
  }

  private void report(Verdict verdict) throws MojoFailureException {
    new VerdictReporter(log, PROJECT, PROJECT.resolve("target/ripple/verify.zip")).report(verdict);
  }

  private static Verdict verdict(
      List<Difference> differences,
      int compared,
      Set<Path> changedByOthers,
      Set<Path> unsteady,
      List<String> notBuilt) {
    return new Verdict(
        differences,
        compared,
        new TreeSet<>(changedByOthers),
        new TreeSet<>(unsteady),
        notBuilt,
        new TreeMap<>());
  }
}
