package dev.ripple.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge that never finds anybody guilty would make every scenario pass. */
class OracleTest {

  private static final Problem INVENTED =
      new Problem(Problem.Kind.ERROR, Optional.empty(), -1, -1, "compiler.err.x", "invented");

  @TempDir Path directory;
  private final Oracle oracle = new Oracle();

  @BeforeEach
  void aClassWithAWarning() throws IOException {
    write("src/A.java", "class A { java.util.List l; }");
  }

  @Test
  void acceptsWhatJavacDoes() {
    assertDoesNotThrow(() -> oracle.check(request(), this::honest));
    assertDoesNotThrow(() -> oracle.check(request(), this::upToDate));
  }

  @Test
  void acceptsErrorsThatJavacShows() throws IOException {
    write("src/B.java", "class B { Missing m; }");
    assertDoesNotThrow(() -> oracle.check(request(), this::honest));
  }

  @Test
  void seesAStaleClassFile() throws IOException {
    write("src/B.java", "class B {}");
    oracle.check(request(), this::honest);
    Files.delete(directory.resolve("src/B.java"));
    finds("B.class should not be there", this::upToDate);
  }

  @Test
  void leavesForeignClassFilesAlone() throws IOException {
    write("out/F.class", "whatever");
    oracle.check(request(), this::honest);
    assertDoesNotThrow(() -> oracle.check(request(), this::upToDate));
    Files.delete(directory.resolve("out/F.class"));
    assertDoesNotThrow(() -> oracle.check(request(), this::upToDate));
  }

  @Test
  void seesAMissingClassFile() throws IOException {
    oracle.check(request(), this::honest);
    Files.delete(directory.resolve("out/A.class"));
    finds("A.class is missing", this::upToDate);
  }

  @Test
  void seesOtherBytes() throws IOException {
    oracle.check(request(), this::honest);
    write("src/A.java", "class A { java.util.List m; }");
    finds("A.class has other bytes", this::upToDate);
  }

  @Test
  void seesAFileWrittenInVain() {
    oracle.check(request(), this::honest);
    finds("A.class was written", this::honest);
  }

  @Test
  void seesAMissingWarning() {
    finds(
        "not shown",
        request -> {
          honest(request);
          return compiled(List.of("A.class"), List.of());
        });
  }

  @Test
  void seesAWrongReport() {
    finds(
        "says it wrote []",
        request -> {
          Outcome.Compiled honest = (Outcome.Compiled) honest(request);
          return compiled(List.of(), honest.problems());
        });
  }

  @Test
  void seesAnErrorThatJavacDoesNotShow() throws IOException {
    write("src/B.java", "class B { Missing m; }");
    finds(
        "shown wrongly",
        request -> new Outcome.Failed(2, List.of(), List.of(INVENTED), Duration.ZERO));
  }

  @Test
  void seesAMissingErrorInAChangedUnit() throws IOException {
    write("src/B.java", "class B { Missing m; Missing n; }");
    finds("not shown", request -> failed(honest(request).problems().subList(0, 1)));
  }

  @Test
  void seesAMissedFailureAndAWrongOne() throws IOException {
    finds("a clean javac succeeds", request -> failed(List.of(INVENTED)));
    write("src/B.java", "class B { Missing m; }");
    finds("a clean javac fails", this::upToDate);
  }

  @Test
  void seesWhatAFailedBuildTouches() throws IOException {
    write("src/B.java", "class B { Missing m; }");
    finds(
        "a failed build touched [X.class]",
        request -> {
          Outcome honest = honest(request);
          write("out/X.class", "whatever");
          return failed(honest.problems());
        });
  }

  private void finds(String difference, Function<CompileRequest, Outcome> compiler) {
    AssertionError error =
        assertThrows(AssertionError.class, () -> oracle.check(request(), compiler));
    assertTrue(error.getMessage().contains(difference), error.getMessage());
  }

  /** Compiles everything, always. */
  private Outcome honest(CompileRequest request) {
    FileTree before = FileTree.of(request.outputDirectory());
    CleanBuild clean = CleanBuild.of(request, new FileTree(new TreeMap<>()));
    List<Problem> problems = new ArrayList<>(clean.problems());
    if (!clean.success()) {
      return failed(problems);
    }
    clean.output().copyTo(request.outputDirectory(), clean.output().files().keySet());
    FileTree after = FileTree.of(request.outputDirectory());
    return compiled(List.copyOf(after.newSince(before)), problems);
  }

  private Outcome upToDate(CompileRequest request) {
    return new Outcome.UpToDate(
        request.sources().size(),
        List.copyOf(CleanBuild.of(request, new FileTree(new TreeMap<>())).problems()));
  }

  private static Outcome failed(List<Problem> problems) {
    return new Outcome.Failed(1, List.of(), problems, Duration.ZERO);
  }

  private static Outcome compiled(List<String> written, List<Problem> problems) {
    return new Outcome.Compiled(1, List.of(), written, List.of(), problems, Duration.ZERO);
  }

  private CompileRequest request() {
    List<Path> sources =
        List.of("A", "B").stream()
            .map(name -> directory.resolve("src/" + name + ".java"))
            .filter(Files::exists)
            .toList();
    Path output = directory.resolve("out");
    return new CompileRequest(
        "compile",
        directory,
        directory.resolve("state"),
        output,
        Optional.empty(),
        sources,
        List.of(directory.resolve("src")),
        List.of(output),
        List.of(),
        Optional.empty(),
        List.of("-Xlint:all"),
        Optional.of("UTF-8"),
        new TreeMap<>(),
        "1.0",
        false,
        0);
  }

  private void write(String path, String text) {
    Path file = directory.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
