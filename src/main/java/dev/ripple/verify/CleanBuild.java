package dev.ripple.verify;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.build.LastBuild;
import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import dev.ripple.model.UnitRecord;
import dev.ripple.output.ReplacedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Executions built from nothing, one after the other, in a directory of their own. Files in the
 * output directories that are not Ripple's are there from the beginning, as they are when Ripple
 * builds: code generators and other compilers made them.
 */
final class CleanBuild {

  /** A file that a clean build writes, under the name that it has in the real output directory. */
  record Made(byte[] content, Optional<Path> unit) {}

  private final Path directory;
  private final Outputs outputs;
  private final BuildLog log;
  private final Relocation relocation;
  private final SortedMap<Path, Made> made = new TreeMap<>();
  private final Map<String, Set<Problem>> problems = new HashMap<>();
  private List<Problem> errors = List.of();

  private CleanBuild(Path directory, Outputs outputs, List<Execution> executions, BuildLog log) {
    this.directory = directory;
    this.outputs = outputs;
    this.log = log;
    this.relocation = relocation(directory, outputs, executions);
  }

  private static Relocation relocation(
      Path directory, Outputs outputs, List<Execution> executions) {
    Set<Path> places = new LinkedHashSet<>(outputs.roots());
    executions.forEach(e -> e.request().generatedSources().ifPresent(places::add));
    Map<Path, Path> moved = new LinkedHashMap<>();
    for (Path place : places) {
      if (places.stream().noneMatch(p -> !p.equals(place) && place.startsWith(p))) {
        moved.put(place, directory.resolve("place-" + moved.size()));
      }
    }
    return new Relocation(moved);
  }

  /** Builds, up to the first execution that fails. */
  static CleanBuild of(Path directory, Outputs outputs, List<Execution> executions, BuildLog log) {
    CleanBuild build = new CleanBuild(Directories.empty(directory), outputs, executions, log);
    outputs.roots().forEach(build::copyForeign);
    for (Path root : outputs.roots()) {
      for (Execution execution : executions) {
        if (outputs.rootOf(execution).equals(root)) {
          if (!build.compile(execution)) {
            return build;
          }
        }
      }
      build.enhance(root);
    }
    return build;
  }

  /** What it writes. */
  SortedMap<Path, Made> made() {
    return made;
  }

  /** The errors of the execution that failed, if one did. */
  List<Problem> errors() {
    return errors;
  }

  /** What javac says about sources in an execution; nothing if it was not reached. */
  Optional<Set<Problem>> problems(Execution execution) {
    return Optional.ofNullable(problems.get(execution.request().execution()));
  }

  private void copyForeign(Path root) {
    for (Path file : Directories.files(root)) {
      Directories.content(file)
          .filter(content -> !outputs.isOwn(file, content))
          .ifPresent(content -> Directories.write(relocation.apply(file), content));
    }
  }

  /** What products of an execution replaced was there before it. */
  private void putBackReplaced(CompileRequest request) {
    ReplacedFiles replaced = new ReplacedFiles(request);
    for (Path file : Directories.files(request.outputDirectory())) {
      replaced
          .of(file)
          .filter(kept -> !Files.exists(relocation.apply(file)))
          .flatMap(Directories::content)
          .ifPresent(content -> Directories.write(relocation.apply(file), content));
    }
  }

  /** Whoever compiles against a class that another tool changed sees it as that left it. */
  private void enhance(Path root) {
    made.forEach(
        (file, product) -> {
          if (file.startsWith(root)
              && Judgement.of(file, Optional.of(product.content()), outputs)
                  instanceof Judgement.ChangedByOthers) {
            Directories.content(file)
                .ifPresent(content -> Directories.write(relocation.apply(file), content));
          }
        });
  }

  private boolean compile(Execution execution) {
    putBackReplaced(execution.request());
    CompileRequest request = relocation.apply(execution.request(), directory.resolve("state"));
    Outcome outcome = new IncrementalCompiler(log).compile(request);
    List<Problem> said = outcome.problems().stream().map(this::back).toList();
    if (outcome instanceof Outcome.Failed) {
      errors = said.stream().filter(p -> p.kind() == Problem.Kind.ERROR).toList();
      return false;
    }
    problems.put(execution.request().execution(), new LinkedHashSet<>(said));
    LastBuild.of(request, log).ifPresent(this::take);
    return true;
  }

  private void take(LastBuild build) {
    List<Path> others = new ArrayList<>(build.build().otherProducts());
    others.forEach(file -> take(file, Optional.empty()));
    for (UnitRecord unit : build.build().units().values()) {
      unit.products().forEach(file -> take(file, Optional.of(unit.source())));
    }
  }

  private void take(Path file, Optional<Path> unit) {
    Directories.content(file)
        .ifPresent(content -> made.put(relocation.back(file), new Made(content, unit)));
  }

  private Problem back(Problem problem) {
    return new Problem(
        problem.kind(),
        problem.source().map(relocation::back),
        problem.line(),
        problem.column(),
        problem.code(),
        relocation.back(problem.message()));
  }
}
