package dev.ripple.javac;

import com.sun.source.util.JavacTask;
import dev.ripple.javac.RoundResult.Ending;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Problem;
import dev.ripple.model.Product;
import dev.ripple.model.RippleException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** One javac that compiles a slice of a round. */
final class JavacCall {

  private final JavaCompiler javac;
  private final Arguments arguments;
  private final OpenFiles files;
  private final Round round;
  private final Slice slice;
  private final Diagnostics diagnostics;

  JavacCall(JavaCompiler javac, Arguments arguments, OpenFiles files, Round round, Slice slice) {
    this.javac = javac;
    this.arguments = arguments;
    this.files = files;
    this.round = round;
    this.slice = slice;
    this.diagnostics = new Diagnostics(slice);
  }

  Part compile(Consumer<Product> produced) {
    StandardJavaFileManager standard = files.next(diagnostics.ofFiles());
    CompileRequest request = arguments.request();
    StringWriter output = new StringWriter();
    RoundFileManager manager =
        new RoundFileManager(standard, request, request.charset(), round, produced);
    JavacTask task = task(manager, standard.getJavaFileObjectsFromPaths(round.units()), output);
    Lint lint = Lint.of(request);
    RoundObserver observer = new RoundObserver(task, round, slice, manager, lint, diagnostics);
    task.addTaskListener(observer);
    boolean success = task.call();
    List<Problem> problems = new ArrayList<>(diagnostics.problems().toList());
    if (!success && problems.stream().noneMatch(p -> p.kind() == Problem.Kind.ERROR)) {
      throw new JavacBrokeDown(output.toString());
    }
    output.toString().lines().forEach(line -> problems.add(outputLine(line)));
    RoundResult result =
        new RoundResult(
            success ? Ending.SUCCESS : observer.failure(),
            problems,
            success ? manager.products() : List.of(),
            success ? observer.reports() : Map.of(),
            observer.implicit(),
            observer.declarations(),
            observer.declares(),
            manager.read(),
            manager.asked(),
            diagnostics.quotedTypes().values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet()),
            1);
    return new Part(result, diagnostics.places(), slice.sources());
  }

  private JavacTask task(
      RoundFileManager manager, Iterable<? extends JavaFileObject> sources, StringWriter output) {
    try {
      return JavacInside.task(
          javac, output, manager, diagnostics.ofProgram(), arguments.list(round), sources);
    } catch (IllegalArgumentException e) {
      throw new RippleException("Fatal error compiling: " + e.getMessage(), e);
    }
  }

  private static Problem outputLine(String line) {
    return new Problem(
        Problem.Kind.OTHER, Optional.empty(), Diagnostic.NOPOS, Diagnostic.NOPOS, "", line);
  }
}
