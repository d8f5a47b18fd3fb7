package dev.ripple.javac;

import com.sun.source.util.JavacTask;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Problem;
import dev.ripple.model.Product;
import dev.ripple.model.RippleException;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The javac of this JVM, for the rounds of one request. What it reads of the class path stays open
 * between rounds.
 */
public final class JavacRunner implements AutoCloseable {

  private final CompileRequest request;
  private final boolean runsProcessors;
  private final JavaCompiler javac;
  private final Charset charset;
  private final StandardJavaFileManager files;

  /** Files are read for one round after the other, and what is wrong with them belongs to it. */
  private Diagnostics diagnostics = new Diagnostics();

  /**
   * @param runsProcessors whether annotation processors are to be searched and run
   * @throws RippleException if this Java runtime has no compiler, or the request names an encoding
   *     that it lacks
   */
  public JavacRunner(CompileRequest request, boolean runsProcessors) {
    this.request = request;
    this.runsProcessors = runsProcessors;
    this.javac =
        Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
            .orElseThrow(
                () ->
                    new RippleException(
                        "No compiler is provided in this environment. Perhaps you are running on a JRE rather than a"
                            + " JDK? Set JAVA_HOME to a JDK."));
    this.charset = request.charset();
    this.files = javac.getStandardFileManager(d -> diagnostics.ofFiles().report(d), null, charset);
  }

  /**
   * Compiles one round; writes nothing.
   *
   * @param produced gets each file as soon as it is complete, even if the round fails later
   * @throws RippleException if javac rejects the options or breaks down
   */
  public RoundResult compile(Round round, Consumer<Product> produced) {
    if (round.units().isEmpty()) {
      // Which javac takes for a mistake of its user.
      return new RoundResult(
          true, List.of(), List.of(), Map.of(), List.of(), false, Map.of(), Map.of());
    }
    diagnostics = new Diagnostics();
    StringWriter output = new StringWriter();
    RoundFileManager manager = new RoundFileManager(files, request, charset, round, produced);
    JavacTask task = task(round, manager, output);
    RoundObserver observer =
        new RoundObserver(
            task, round.units(), manager, Lint.of(request.options()), diagnostics::failed);
    task.addTaskListener(observer);
    boolean success = task.call();
    List<Problem> problems = new ArrayList<>(diagnostics.problems().toList());
    if (!success && problems.stream().noneMatch(p -> p.kind() == Problem.Kind.ERROR)) {
      throw new RippleException("javac broke down:\n" + output);
    }
    output.toString().lines().forEach(line -> problems.add(outputLine(line)));
    return new RoundResult(
        success,
        problems,
        success ? manager.products() : List.of(),
        success ? observer.reports() : Map.of(),
        observer.implicit(),
        !success && !observer.entered(),
        observer.declarations(),
        observer.declares());
  }

  private JavacTask task(Round round, RoundFileManager manager, StringWriter output) {
    try {
      return (JavacTask)
          javac.getTask(
              output,
              manager,
              diagnostics.ofProgram(),
              arguments(round),
              null,
              files.getJavaFileObjectsFromPaths(round.units()));
    } catch (IllegalArgumentException e) {
      throw new RippleException("Fatal error compiling: " + e.getMessage(), e);
    }
  }

  private List<String> arguments(Round round) {
    List<String> arguments = new ArrayList<>();
    if (round.forgets()) {
      arguments.add("-XDuseUnsharedTable=true"); // Of names (javac's Names).
    }
    arguments.addAll(List.of("-d", request.outputDirectory().toString()));
    arguments.addAll(List.of("-classpath", path(request.classPath())));
    arguments.addAll(List.of("-sourcepath", path(request.sourceRoots())));
    if (!request.modulePath().isEmpty()) {
      arguments.addAll(List.of("--module-path", path(request.modulePath())));
    }
    request.generatedSources().ifPresent(s -> arguments.addAll(List.of("-s", s.toString())));
    request.processorPath().ifPresent(p -> arguments.addAll(List.of("-processorpath", path(p))));
    request.encoding().ifPresent(e -> arguments.addAll(List.of("-encoding", e)));
    if (!request.options().contains("-Xmaxwarns")) {
      // Warnings are kept for each unit, so that none may be dropped.
      arguments.addAll(List.of("-Xmaxwarns", Integer.toString(Integer.MAX_VALUE)));
    }
    if (!runsProcessors && request.options().stream().noneMatch(o -> o.startsWith("-proc:"))) {
      // Else javac searches the class path of whatever program it runs in as well.
      arguments.add("-proc:none");
    }
    arguments.addAll(request.options());
    return arguments;
  }

  private static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Problem outputLine(String line) {
    return new Problem(
        Problem.Kind.OTHER, Optional.empty(), Diagnostic.NOPOS, Diagnostic.NOPOS, "", line);
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new RippleException("Cannot close the class path: " + e.getMessage(), e);
    }
  }
}
