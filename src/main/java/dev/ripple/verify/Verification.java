package dev.ripple.verify;

import dev.ripple.build.LastBuild;
import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Problem;
import dev.ripple.output.ReplacedFiles;
import dev.ripple.store.StateSnapshot;
import dev.ripple.verify.CleanBuild.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds what builds left of one module against a clean build.
 *
 * <ul>
 *   <li>A clean build succeeds.
 *   <li>Each file that it writes is there, with the same bytes. Of a class file that another tool
 *       changed since, what counts is what Ripple wrote, and that the change is an addition.
 *   <li>No file is there that Ripple wrote and a clean build does not.
 *   <li>The warnings about sources are the same. Notes are left out: in them javac sums up what it
 *       saw in one run.
 * </ul>
 */
public final class Verification implements AutoCloseable {

  private final Path workspace;
  private final BuildLog log;
  private final List<Execution> executions = new ArrayList<>();
  private final List<String> notBuilt = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final SortedSet<Path> changedByOthers = new TreeSet<>();
  private final SortedSet<Path> unsteady = new TreeSet<>();
  private final SortedMap<Path, Made> clean = new TreeMap<>();
  private int compared;

  /**
   * @param workspace a directory for the clean build; emptied first
   */
  public Verification(Path workspace, BuildLog log) {
    this.workspace = workspace;
    this.log = log;
  }

  /**
   * Verifies executions of one module, in the order in which a build runs them.
   *
   * @throws dev.ripple.model.RippleException if the state cannot be read, or something other than
   *     the sources is wrong
   */
  public Verdict verify(List<CompileRequest> requests) {
    Path state = Directories.empty(workspace.resolve("state"));
    boolean isBuilt =
        !requests.isEmpty() && StateSnapshot.take(requests.get(0).stateDirectory(), state);
    if (isBuilt) {
      copyReplaced(requests.get(0).stateDirectory(), state);
    }
    Relocation nowhere = new Relocation(Map.of());
    for (CompileRequest request : requests) {
      CompileRequest ofCopy = nowhere.apply(request, state);
      Optional<LastBuild> last = isBuilt ? LastBuild.of(ofCopy, log) : Optional.empty();
      if (last.isPresent()) {
        executions.add(new Execution(ofCopy, last.get()));
      } else if (!request.sources().isEmpty()) {
        notBuilt.add(request.execution());
      }
    }
    if (!executions.isEmpty()) {
      compare();
    }
    SortedMap<String, String> outdated = new TreeMap<>();
    for (Execution execution : executions) {
      execution
          .last()
          .changedSince()
          .ifPresent(reason -> outdated.put(execution.request().execution(), reason));
    }
    return new Verdict(
        List.copyOf(differences), compared, changedByOthers, unsteady, notBuilt, outdated);
  }

  private static void copyReplaced(Path stateDirectory, Path copy) {
    Path replaced = ReplacedFiles.directory(stateDirectory);
    for (Path file : Directories.files(replaced)) {
      Path target = ReplacedFiles.directory(copy).resolve(replaced.relativize(file));
      Directories.content(file).ifPresent(content -> Directories.write(target, content));
    }
  }

  /** What is needed to reproduce the differences that were found. */
  public Evidence evidence() {
    return new Evidence(workspace, executions, List.copyOf(differences), clean, log);
  }

  @Override
  public void close() {
    Directories.delete(workspace);
  }

  private void compare() {
    Outputs outputs = Outputs.of(executions);
    CleanBuild build = cleanBuild("clean", outputs);
    clean.putAll(build.made());
    build.errors().forEach(error -> add(Difference.Kind.ERROR, error, "a clean build fails"));
    if (!build.errors().isEmpty()) {
      return;
    }
    for (Path file : outputs.candidates(build.made().keySet())) {
      judge(file, outputs);
    }
    executions.forEach(execution -> compareWarnings(execution, build));
    if (!differences.isEmpty()) {
      dropUnsteady(build, cleanBuild("again", outputs));
    }
  }

  private CleanBuild cleanBuild(String name, Outputs outputs) {
    return CleanBuild.of(workspace.resolve(name), outputs, executions, log);
  }

  private void judge(Path file, Outputs outputs) {
    Optional<Made> made = Optional.ofNullable(clean.get(file));
    compared += made.isPresent() ? 1 : 0;
    Judgement judgement = Judgement.of(file, made.map(Made::content), outputs);
    if (judgement instanceof Judgement.ChangedByOthers) {
      changedByOthers.add(file);
    } else if (judgement instanceof Judgement.Wrong wrong) {
      Optional<Path> unit =
          made.flatMap(Made::unit)
              .or(() -> executions.stream().flatMap(e -> e.unitOf(file).stream()).findFirst());
      differences.add(
          new Difference(wrong.kind(), Optional.of(file), unit, wrong.detail(), history(unit)));
    }
  }

  private Optional<String> history(Optional<Path> unit) {
    return unit.flatMap(
        source ->
            executions.stream()
                .filter(e -> e.last().build().units().containsKey(source))
                .flatMap(e -> e.compiledLast(source).stream())
                .findFirst());
  }

  private void compareWarnings(Execution execution, CleanBuild build) {
    Set<Problem> expected = warnings(build.problems(execution).orElse(Set.of()).stream());
    Set<Problem> shown = warnings(execution.last().build().allProblems().stream());
    minus(expected, shown).forEach(p -> add(Difference.Kind.WARNING, p, "shown by a clean build"));
    minus(shown, expected)
        .forEach(p -> add(Difference.Kind.WARNING, p, "not shown by a clean build"));
  }

  private static Set<Problem> warnings(Stream<Problem> problems) {
    return new LinkedHashSet<>(
        problems
            .filter(p -> p.source().isPresent())
            .filter(p -> p.kind().isWarning() || p.kind() == Problem.Kind.ERROR)
            .toList());
  }

  private static Set<Problem> minus(Set<Problem> one, Set<Problem> other) {
    Set<Problem> result = new LinkedHashSet<>(one);
    result.removeAll(other);
    return result;
  }

  private void add(Difference.Kind kind, Problem problem, String said) {
    String position =
        problem.line() > 0 ? ":[" + problem.line() + "," + problem.column() + "]" : "";
    differences.add(
        new Difference(
            kind,
            Optional.empty(),
            problem.source(),
            said
                + ": "
                + problem.source().map(s -> s + position + " ").orElse("")
                + problem.message(),
            history(problem.source())));
  }

  /** What is not even the same in two clean builds is the doing of a processor, not of Ripple. */
  private void dropUnsteady(CleanBuild one, CleanBuild other) {
    for (Difference difference : differences) {
      difference.file().filter(file -> differs(one, other, file)).ifPresent(unsteady::add);
    }
    differences.removeIf(difference -> difference.file().filter(unsteady::contains).isPresent());
    boolean saysTheSame =
        executions.stream().allMatch(e -> one.problems(e).equals(other.problems(e)));
    if (!saysTheSame) {
      differences.removeIf(difference -> difference.kind() == Difference.Kind.WARNING);
    }
  }

  private static boolean differs(CleanBuild one, CleanBuild other, Path file) {
    Optional<byte[]> before = Optional.ofNullable(one.made().get(file)).map(Made::content);
    Optional<byte[]> after = Optional.ofNullable(other.made().get(file)).map(Made::content);
    return !Arrays.equals(before.orElse(null), after.orElse(null));
  }
}
