package dev.ripple.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A javac that enters all units, and looks into the classes of few or none. */
final class EnterCall implements TaskListener {

  private final JavacTask task;
  private final Diagnostics diagnostics;
  private final Trees trees;
  private final Set<Path> attributed;
  private final Map<Path, SourceRanges> ranges = new HashMap<>();
  private boolean entered;

  /**
   * @param task goes as far as to attribute classes, unless no unit shall be attributed
   * @param attributed the units that shall be
   */
  EnterCall(JavacTask task, Diagnostics diagnostics, Set<Path> attributed) {
    this.task = task;
    this.diagnostics = diagnostics;
    this.attributed = attributed;
    this.trees = Trees.instance(task);
    task.addTaskListener(this);
  }

  /** What it warns of; nothing if it finds errors. */
  Optional<EnterWarnings> warnings() {
    if (!task.call()) {
      return Optional.empty();
    }
    Map<Path, List<Problem>> warnings =
        diagnostics
            .problems()
            .filter(problem -> problem.source().isPresent())
            .filter(EnterWarnings::areOf)
            .collect(Collectors.groupingBy(problem -> problem.source().orElseThrow()));
    return Optional.of(new EnterWarnings(warnings, ranges, attributed));
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      CompilationUnitTree unit = event.getCompilationUnit();
      ranges.put(
          Path.of(unit.getSourceFile().toUri()), SourceRanges.of(unit, trees.getSourcePositions()));
    } else if (event.getKind() == TaskEvent.Kind.ENTER && !entered) {
      // Of the first unit javac says so when it has entered all.
      entered = true;
      leaveOutOthers();
    }
  }

  /** Saves time only: what is said of the others is not used. */
  private void leaveOutOthers() {
    if (TodoList.isAccessible()) {
      TodoList classes = TodoList.of(task);
      List<Path> sources = classes.sources();
      classes.retain(
          IntStream.range(0, sources.size())
              .filter(place -> attributed.contains(sources.get(place)))
              .boxed()
              .toList());
    }
  }
}
