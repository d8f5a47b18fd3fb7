package dev.ripple.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.ripple.javac.ImportWarnings.Place;
import dev.ripple.model.Problem;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;

/** A javac that enters all units and looks into no class. */
final class EnterCall implements TaskListener {

  private final Diagnostics diagnostics = new Diagnostics(new Slice(0, SlicePlan.whole()));
  private final Map<Path, Place> ends = new HashMap<>();
  private final JavacTask task;
  private final Trees trees;

  EnterCall(JavaCompiler javac, Arguments arguments, OpenFiles files, Round round) {
    files.tell(diagnostics.ofFiles());
    List<String> options = new ArrayList<>(arguments.list(round));
    options.add("--should-stop=ifNoError=ENTER");
    this.task =
        (JavacTask)
            javac.getTask(
                Writer.nullWriter(),
                new RoundFileManager(
                    files.manager(),
                    arguments.request(),
                    arguments.request().charset(),
                    round,
                    product -> {}),
                diagnostics.ofProgram(),
                options,
                null,
                files.manager().getJavaFileObjectsFromPaths(round.units()));
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
            .filter(ImportWarnings::isAboutDeprecated)
            .collect(Collectors.groupingBy(problem -> problem.source().orElseThrow()));
    return Optional.of(new ImportWarnings(warnings, ends));
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      CompilationUnitTree unit = event.getCompilationUnit();
      for (ImportTree tree : unit.getImports()) {
        long end = trees.getSourcePositions().getEndPosition(unit, tree);
        ends.put(
            Path.of(unit.getSourceFile().toUri()),
            new Place(
                unit.getLineMap().getLineNumber(end), unit.getLineMap().getColumnNumber(end)));
      }
    }
  }
}
