package dev.ripple.javac;

import com.sun.source.util.JavacTask;
import dev.ripple.javac.RoundResult.Ending;
import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Problem;
import dev.ripple.model.Product;
import dev.ripple.model.RippleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The javac of this JVM, for the rounds of one request. What it reads of the class path stays open
 * between rounds.
 */
public final class JavacRunner implements AutoCloseable {

  /** Javac recurses over expressions: as much as the thread has that a worker compiles in. */
  private static final long STACK_BYTES = 16L << 20;

  private final Arguments arguments;
  private final JavaCompiler javac;
  private final List<OpenFiles> files = new ArrayList<>();
  private @Nullable List<Problem> libraryWarnings;

  /**
   * @param runsProcessors whether annotation processors are to be searched and run
   * @throws RippleException if this Java runtime has no compiler, or the request names an encoding
   *     that it lacks
   */
  public JavacRunner(CompileRequest request, boolean runsProcessors) {
    this.arguments = new Arguments(request, runsProcessors);
    this.javac =
        Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
            .orElseThrow(
                () ->
                    new RippleException(
                        "No compiler is provided in this environment. Perhaps you are running on a JRE rather than a"
                            + " JDK? Set JAVA_HOME to a JDK."));
    open(1);
  }

  /**
   * Compiles one round; writes nothing.
   *
   * @param produced gets each file as soon as it is complete, even if the round fails later;
   *     several threads may call it
   * @throws RippleException if javac rejects the options
   * @throws JavacBrokeDown if javac breaks down
   */
  public RoundResult compile(Round round, Consumer<Product> produced) {
    if (round.units().isEmpty()) {
      // Which javac takes for a mistake of its user.
      return new RoundResult(
          Ending.SUCCESS,
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          1);
    }
    int wanted = Slicing.wanted(arguments, round);
    boolean isAsked = arguments.request().slices() > 0;
    try (Cores cores = isAsked ? Cores.asked(wanted) : Cores.take(wanted)) {
      Optional<RoundResult> merged =
          cores.count() == 1
              ? Optional.empty()
              : inSlices(round, Slicing.plan(round, cores.count()), produced);
      return merged
          .orElseGet(() -> call(round, new Slice(0, SlicePlan.whole())).compile(produced).result())
          .after(libraryWarnings());
    }
  }

  private List<Problem> libraryWarnings() {
    if (libraryWarnings == null) {
      libraryWarnings = LibraryWarnings.of(javac, arguments.request().options());
    }
    return libraryWarnings;
  }

  /** All errors in the classes of a round, also in those that javac leaves out once it has one. */
  public List<Problem> errors(Round round) {
    Diagnostics diagnostics = wholeDiagnostics();
    stoppingAfter("FLOW", round, diagnostics, sources(round)).call();
    return diagnostics.problems().filter(problem -> problem.kind() == Problem.Kind.ERROR).toList();
  }

  /**
   * See {@link EnterWarnings}; nothing if there are errors.
   *
   * @param attributed the units to look into: javac tells only then of what it noticed in their
   *     annotations
   */
  public Optional<EnterWarnings> enterWarnings(Round everything, Set<Path> attributed) {
    Diagnostics diagnostics = wholeDiagnostics();
    String last = attributed.isEmpty() ? "ENTER" : "ATTR";
    return new EnterCall(
            stoppingAfter(last, everything, diagnostics, sources(everything)),
            diagnostics,
            attributed)
        .warnings();
  }

  /** The canonical names of the classes of a unit, in the order in which javac enters them. */
  public List<ClassName> entered(Path unit) {
    Round alone =
        new Round(
            List.of(unit),
            Set.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            false,
            List.of(),
            false);
    try {
      List<ClassName> entered = new ArrayList<>();
      stoppingAfter("PARSE", alone, wholeDiagnostics(), sources(alone))
          .parse()
          .forEach(tree -> entered.addAll(UnitNames.entered(tree)));
      return entered;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What javac warns of while it reads some classes, see {@link ClassFileWarnings}. */
  public List<Problem> classFileWarnings(Round round, Collection<ClassName> classes) {
    try {
      return read(round).warnings(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The facts of those classes that are the JDK's, and of their supertypes. */
  public Map<ClassName, ClassFacts> platformFacts(Round round, Collection<ClassName> classes) {
    try {
      return read(round).platformFacts(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReadCall read(Round round) {
    Diagnostics diagnostics = wholeDiagnostics();
    return new ReadCall(
        stoppingAfter("ATTR", round, diagnostics, manager -> List.of(ReadCall.NOTHING)),
        diagnostics);
  }

  private static Diagnostics wholeDiagnostics() {
    return new Diagnostics(new Slice(0, SlicePlan.whole()));
  }

  private static Function<StandardJavaFileManager, Iterable<? extends JavaFileObject>> sources(
      Round round) {
    return manager -> manager.getJavaFileObjectsFromPaths(round.units());
  }

  /** A javac that goes as far as one of its steps, and makes nothing. */
  private JavacTask stoppingAfter(
      String step,
      Round round,
      Diagnostics diagnostics,
      Function<StandardJavaFileManager, Iterable<? extends JavaFileObject>> sources) {
    StandardJavaFileManager manager = files.get(0).next(diagnostics.ofFiles());
    CompileRequest request = arguments.request();
    List<String> options = new ArrayList<>(arguments.list(round));
    options.add("--should-stop=ifNoError=" + step);
    options.add("--should-stop=ifError=" + step);
    options.add("-g:lines"); // Otherwise javac does not tell lines if the class files shall not.
    return JavacInside.task(
        javac,
        Writer.nullWriter(),
        new RoundFileManager(manager, request, request.charset(), round, product -> {}),
        diagnostics.ofProgram(),
        options,
        sources.apply(manager));
  }

  private JavacCall call(Round round, Slice slice) {
    return new JavacCall(javac, arguments, files.get(slice.number()), round, slice);
  }

  private void open(int slices) {
    while (files.size() < slices) {
      files.add(new OpenFiles(javac, arguments.request().charset()));
    }
  }

  /** Compiles several slices at the same time; nothing if one javac has to do it. */
  private Optional<RoundResult> inSlices(Round round, SlicePlan plan, Consumer<Product> produced) {
    open(plan.slices());
    List<FutureTask<Part>> slices = new ArrayList<>();
    for (int i = 0; i < plan.slices(); i++) {
      JavacCall call = call(round, new Slice(i, plan));
      slices.add(new FutureTask<>(() -> call.compile(produced)));
    }
    slices.stream().skip(1).forEach(JavacRunner::start);
    slices.get(0).run();
    List<Part> parts =
        slices.stream().map(slice -> result(slice, plan)).flatMap(Optional::stream).toList();
    return plan.isInVain() || OnceWarned.isShared(parts) ? Optional.empty() : SliceMerge.of(parts);
  }

  private static void start(Runnable slice) {
    Thread thread = new Thread(null, slice, "ripple-slice", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }

  /** What a slice came to; if it broke down, one javac does as well or does it. */
  private static Optional<Part> result(FutureTask<Part> slice, SlicePlan plan) {
    try {
      return Optional.of(slice.get());
    } catch (ExecutionException e) {
      plan.giveUp();
      return Optional.empty();
    } catch (InterruptedException e) {
      plan.giveUp();
      Thread.currentThread().interrupt();
      throw new RippleException("The build was interrupted.", e);
    }
  }

  @Override
  public void close() {
    files.forEach(OpenFiles::close);
  }
}
