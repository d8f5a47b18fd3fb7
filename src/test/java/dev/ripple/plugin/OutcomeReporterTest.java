package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ripple.model.Cause;
import dev.ripple.model.ClassName;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class OutcomeReporterTest {

  private static final Path PROJECT = Path.of("/p");
  private static final Path A = PROJECT.resolve("src/A.java");
  private static final Path B = PROJECT.resolve("src/B.java");
  private static final Path C = PROJECT.resolve("src/C.java");
  private static final String LINE =
      "[INFO] -------------------------------------------------------------";
  private static final Cause REACHED =
      new Cause.FactChanged(
          new ClassName("A"), "f", Cause.FactChanged.Change.CHANGED, new ClassName("A"));

  private final LoggedLines log = new LoggedLines();

  @Test
  void up_to_date_is_one_line() throws Exception {
    report(new Outcome.UpToDate(1204, List.of()));

    assertEquals(List.of("[INFO] Up to date: 1,204 sources"), log.lines());
  }

  @Test
  void no_sources_are_told_as_by_maven_compiler_plugin() throws Exception {
    report(new Outcome.UpToDate(0, List.of()));

    assertEquals(List.of("[INFO] No sources to compile"), log.lines());
  }

  @Test
  void a_change_that_reaches_nothing_is_told_as_none() throws Exception {
    report(compiled(1204, List.of(), List.of()));

    assertEquals(List.of("[INFO] Up to date: 1,204 sources"), log.lines());
  }

  @Test
  void success_counts_units_once_by_their_first_cause() throws Exception {
    report(
        compiled(
            1204,
            List.of(
                round(Map.of(A, new Cause.SourceChanged(false))),
                round(Map.of(A, REACHED, B, REACHED, C, REACHED))),
            List.of()));

    assertEquals(
        List.of("[INFO] Compiled 3 of 1,204 sources in 0.21 s (1 changed, 2 reached)"),
        log.lines());
  }

  @Test
  void the_reason_for_a_full_rebuild_is_told_elsewhere() throws Exception {
    report(compiled(1, List.of(round(Map.of(A, new Cause.Everything("no state")))), List.of()));

    assertEquals(List.of("[INFO] Compiled 1 of 1 source in 0.21 s"), log.lines());
  }

  @Test
  void each_unit_is_explained_on_demand() throws Exception {
    new OutcomeReporter(log, PROJECT, true, true)
        .report(
            compiled(
                2,
                List.of(round(Map.of(A, new Cause.SourceChanged(true))), round(Map.of(B, REACHED))),
                List.of()));

    assertEquals(
        List.of(
            "[INFO] Round 1: src/A.java: added",
            "[INFO] Round 2: src/B.java: A.f changed",
            "[INFO] Compiled 2 of 2 sources in 0.21 s (1 added, 1 reached)"),
        log.lines());
  }

  @Test
  void problems_of_a_success_have_positions_as_far_as_javac_knows_them() throws Exception {
    report(
        new Outcome.UpToDate(
            1,
            List.of(
                problem(Problem.Kind.WARNING, Optional.of(A), 3, 7, "unchecked"),
                problem(Problem.Kind.MANDATORY_WARNING, Optional.of(A), 3, -1, "removal"),
                problem(Problem.Kind.NOTE, Optional.of(A), -1, -1, "uses deprecated API"),
                problem(Problem.Kind.OTHER, Optional.empty(), -1, -1, "something"))));

    assertEquals(
        List.of(
            "[WARNING] /p/src/A.java:[3,7] unchecked",
            "[WARNING] /p/src/A.java:[3] removal",
            "[INFO] /p/src/A.java: uses deprecated API",
            "[INFO] something",
            "[INFO] Up to date: 1 source"),
        log.lines());
  }

  @Test
  void failure_has_the_blocks_that_users_know() {
    MojoFailureException failure =
        assertThrows(
            MojoFailureException.class,
            () ->
                report(
                    failed(
                        problem(Problem.Kind.WARNING, Optional.of(B), 1, 1, "raw type"),
                        problem(Problem.Kind.ERROR, Optional.of(A), 2, 5, "cannot find symbol"))));

    assertEquals(
        List.of(
            LINE,
            "[WARNING] COMPILATION WARNING : ",
            LINE,
            "[WARNING] /p/src/B.java:[1,1] raw type",
            "[INFO] 1 warning",
            LINE,
            LINE,
            "[ERROR] COMPILATION ERROR : ",
            LINE,
            "[ERROR] /p/src/A.java:[2,5] cannot find symbol",
            "[INFO] 1 error",
            LINE),
        log.lines());
    String end = System.lineSeparator();
    assertEquals(
        "Compilation failure" + end + "/p/src/A.java:[2,5] cannot find symbol" + end,
        failure.getMessage());
    assertEquals("/p/src/A.java:[2,5] cannot find symbol" + end, failure.getLongMessage());
  }

  @Test
  void several_errors_are_in_the_long_message_only() {
    Problem error = problem(Problem.Kind.ERROR, Optional.of(A), 2, 5, "cannot find symbol");

    MojoFailureException failure =
        assertThrows(MojoFailureException.class, () -> report(failed(error, error)));

    assertEquals("Compilation failure", failure.getMessage());
    assertEquals("[INFO] 2 errors ", log.lines().get(log.lines().size() - 2));
  }

  @Test
  void errors_that_may_not_fail_the_build_are_shown() throws Exception {
    new OutcomeReporter(log, PROJECT, false, false)
        .report(failed(problem(Problem.Kind.ERROR, Optional.of(A), 2, 5, "cannot find symbol")));

    assertEquals(List.of("[ERROR] /p/src/A.java:[2,5] cannot find symbol"), log.lines());
  }

  private void report(Outcome outcome) throws MojoFailureException {
    new OutcomeReporter(log, PROJECT, true, false).report(outcome);
  }

  private static Outcome compiled(
      int total, List<SortedMap<Path, Cause>> rounds, List<Problem> problems) {
    return new Outcome.Compiled(
        total, rounds, List.of(), List.of(), problems, Duration.ofMillis(210));
  }

  private static Outcome failed(Problem... problems) {
    return new Outcome.Failed(1, List.of(), List.of(problems), Duration.ofMillis(210));
  }

  private static SortedMap<Path, Cause> round(Map<Path, Cause> units) {
    return new TreeMap<>(units);
  }

  private static Problem problem(
      Problem.Kind kind, Optional<Path> source, long line, long column, String message) {
    return new Problem(kind, source, line, column, "code", message);
  }
}
