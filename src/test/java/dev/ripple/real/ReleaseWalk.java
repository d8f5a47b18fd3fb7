package dev.ripple.real;

import dev.ripple.model.Outcome;
import dev.ripple.testing.FileTree;
import dev.ripple.testing.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Leads a project from release to release of a library, a few files at a time in random order, and
 * compiles after each step. In between hardly anything fits together: most steps do not compile.
 */
final class ReleaseWalk {

  private final Project project;
  private final List<Path> releases;
  private final int stepSize;
  private final Random random;
  private final String name;

  private int steps;
  private int failed;
  private long compiled;
  private int changed;

  /**
   * A walk that takes the same steps whenever it is walked.
   *
   * @param project has no sources yet
   * @param releases directories of sources, each with packages directly below it
   * @param seed decides on the order of files
   * @param stepSize the most files that differ between two compiles
   */
  ReleaseWalk(Project project, List<Path> releases, long seed, int stepSize) {
    this.project = project;
    this.releases = releases;
    this.stepSize = stepSize;
    this.random = new Random(seed);
    this.name = "seed " + seed + ", " + stepSize + " files a step";
  }

  /**
   * Walks.
   *
   * @throws AssertionError if a compile was not what a clean javac gives; says at which step
   */
  ReleaseWalk walk() {
    FileTree now = FileTree.of(releases.get(0));
    project.sources(releases.get(0));
    step(releases.get(0), List.of(), true);
    for (Path release : releases.subList(1, releases.size())) {
      FileTree next = FileTree.of(release);
      List<String> edits = new ArrayList<>(next.newSince(now));
      edits.addAll(next.goneSince(now));
      Collections.shuffle(edits, random);
      for (int from = 0; from < edits.size(); from += stepSize) {
        int to = Math.min(from + stepSize, edits.size());
        List<String> batch = edits.subList(from, to);
        batch.forEach(path -> edit(path, next));
        step(release, batch, to == edits.size());
      }
      now = next;
    }
    return this;
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

  private void step(Path release, List<String> edits, boolean isComplete) {
    steps++;
    Outcome outcome;
    try {
      outcome = project.compileWhatever();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          name + ", step " + steps + " (" + release.getFileName() + ": " + edits + ")", e);
    }
    if (outcome instanceof Outcome.Compiled done) {
      compiled += done.rounds().stream().flatMap(r -> r.keySet().stream()).distinct().count();
      changed += topLevelClasses(done.written()).size();
    } else if (outcome instanceof Outcome.Failed) {
      failed++;
      if (isComplete) {
        throw new AssertionError(name + ", " + release.getFileName() + ": " + outcome);
      }
    }
  }

  private static SortedSet<String> topLevelClasses(List<String> written) {
    SortedSet<String> classes = new TreeSet<>();
    written.forEach(path -> classes.add(path.replaceFirst("(\\$.*)?\\.class$", "")));
    return classes;
  }

  /** How long the walk was, and how much was compiled on the way. */
  @Override
  public String toString() {
    return "%s: %,d steps, of which %,d do not compile; the others compiled %,d units, of which %,d got other class files"
        .formatted(name, steps, failed, compiled, changed);
  }
}
