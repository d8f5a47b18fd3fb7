package dev.ripple.real;

import dev.ripple.model.Cause;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import dev.ripple.real.WalkResult.Count;
import dev.ripple.testing.FileTree;
import dev.ripple.testing.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Leads a project from release to release of a library, a few files at a time, and compiles after
 * each step. Files come in random order; but after a step that does not compile, those come next
 * that the errors speak of, as if somebody repaired them.
 */
final class ReleaseWalk {

  private static final Pattern CLASS_NAME = Pattern.compile("\\b[A-Z]\\w*");

  private final Project project;
  private final List<FileTree> releases;
  private final int stepSize;
  private final Random random;
  private final WalkResult result;
  private final SortedMap<String, Integer> inVain = new TreeMap<>();
  private Optional<Integer> reached = Optional.empty();
  private CompiledUnits compiled = CompiledUnits.NONE;

  /**
   * A walk that takes the same steps whenever it is walked.
   *
   * @param project has no sources yet
   * @param seed decides on the order of files
   * @param stepSize the most files that differ between two compiles
   */
  ReleaseWalk(Project project, WalkedLibrary library, long seed, int stepSize) {
    this.project = library.prepare(project);
    this.releases = library.releases();
    this.stepSize = stepSize;
    this.random = new Random(seed);
    this.result = new WalkResult(library.name(), seed, stepSize);
  }

  /**
   * Walks to the next release, from the first one after it was compiled.
   *
   * @return whether there was one
   * @throws AssertionError if a compile was not what a clean javac gives; says at which step
   */
  boolean nextRelease() {
    if (reached.isEmpty()) {
      project.sources(releases.get(0));
      step(0, List.of());
      reached = Optional.of(0);
    }
    int release = reached.get() + 1;
    if (release == releases.size()) {
      return false;
    }
    walkTo(release);
    reached = Optional.of(release);
    result.add(Count.RELEASES, 1);
    return true;
  }

  private void walkTo(int release) {
    FileTree now = releases.get(release - 1);
    FileTree next = releases.get(release);
    List<String> edits = new ArrayList<>(next.newSince(now));
    edits.addAll(next.goneSince(now));
    Collections.shuffle(edits, random);
    List<Problem> errors = List.of();
    while (!edits.isEmpty()) {
      List<String> batch = batch(edits, errors);
      batch.forEach(path -> edit(path, next));
      edits.removeAll(batch);
      errors = step(release, batch);
    }
    if (!errors.isEmpty()) {
      throw new AssertionError(result.name() + ", release " + release + ": " + errors);
    }
  }

  /** What the walk came to so far. */
  WalkResult result() {
    return result;
  }

  /** The edits that come next: after errors, as far as there are any, those that errors name. */
  private List<String> batch(List<String> edits, List<Problem> errors) {
    Set<String> named = new HashSet<>();
    for (Problem error : errors) {
      error.source().ifPresent(source -> named.add(CompiledUnits.unit(project, source)));
      CLASS_NAME.matcher(error.message()).results().forEach(name -> named.add(name.group()));
    }
    List<String> wanted =
        edits.stream()
            .filter(path -> named.contains(path) || named.contains(simpleName(path)))
            .toList();
    List<String> from = wanted.isEmpty() ? edits : wanted;
    return List.copyOf(from.subList(0, Math.min(stepSize, from.size())));
  }

  private static String simpleName(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
  }

  /** The causes for which units were compiled that got neither other classes nor other warnings. */
  SortedMap<String, Integer> inVain() {
    return inVain;
  }

  private void edit(String path, FileTree next) {
    String unit = path.substring(0, path.length() - ".java".length()).replace('/', '.');
    FileTree.Content content = next.files().get(path);
    if (content == null) {
      project.delete(unit);
    } else {
      project.bytes(unit, content.bytes());
    }
  }

  private List<Problem> step(int release, List<String> edits) {
    result.add(Count.STEPS, 1);
    Outcome outcome;
    try {
      outcome = project.compileWhatever();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "%s, step %d (to release %d: %s)"
              .formatted(result.name(), result.get(Count.STEPS), release, edits),
          e);
    }
    if (outcome instanceof Outcome.Failed) {
      result.add(Count.FAILING, 1);
      return outcome.problems().stream().filter(p -> p.kind() == Problem.Kind.ERROR).toList();
    }
    CompiledUnits now = compiled.next(project, outcome);
    if (release > 0) {
      count(outcome, now);
    }
    compiled = now;
    return List.of();
  }

  private void count(Outcome outcome, CompiledUnits now) {
    Set<String> changed = now.withOtherClasses(compiled);
    Set<String> warned = now.withOtherWarnings(compiled);
    warned.removeAll(changed);
    Set<String> edited = now.edited(compiled);
    result.add(Count.EDITED, edited.size());
    result.add(Count.OTHER_CLASSES, changed.size());
    result.add(Count.OTHER_WARNINGS_ONLY, warned.size());
    ClassLevelRules rules = new ClassLevelRules(compiled.shapes(), now.shapes(), edited);
    result.add(Count.CLASS_LEVEL, rules.classLevel());
    result.add(Count.NAME_HASHING, rules.nameHashing());
    result.add(Count.GRADLE, rules.gradle());
    if (outcome instanceof Outcome.Compiled done) {
      Set<String> once = new HashSet<>();
      for (SortedMap<Path, Cause> round : done.rounds()) {
        for (Map.Entry<Path, Cause> unit : round.entrySet()) {
          String path = CompiledUnits.unit(project, unit.getKey());
          if (once.add(path) && !changed.contains(path) && !warned.contains(path)) {
            inVain.merge(unit.getValue() + " | " + path, 1, Integer::sum);
          }
        }
      }
      result.add(Count.COMPILED, once.size());
    }
  }
}
