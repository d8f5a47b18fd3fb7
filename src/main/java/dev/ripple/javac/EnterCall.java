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
import java.util.stream.Collectors;

/** A javac that enters all units and looks into no class. */
final class EnterCall implements TaskListener {

  private final JavacTask task;
  private final Diagnostics diagnostics;
  private final Trees trees;
  private final Map<Path, SourceRanges> ranges = new HashMap<>();

  EnterCall(JavacTask task, Diagnostics diagnostics) {
    this.task = task;
    this.diagnostics = diagnostics;
    this.trees = Trees.instance(task);
    task.addTaskListener(this);
  }

  /** What it warns of; nothing if it finds errors. */
  Optional<ImportWarnings> warnings() {
    if (!task.call()) {
      return Optional.empty();
    }
    Map<Path, List<Problem>> warnings =
        diagnostics
            .problems()
            .filter(problem -> problem.source().isPresent())
            .filter(ImportWarnings::areOf)
            .collect(Collectors.groupingBy(problem -> problem.source().orElseThrow()));
    return Optional.of(new ImportWarnings(warnings, ranges));
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      CompilationUnitTree unit = event.getCompilationUnit();
      ranges.put(
          Path.of(unit.getSourceFile().toUri()), SourceRanges.of(unit, trees.getSourcePositions()));
    }
  }
}
