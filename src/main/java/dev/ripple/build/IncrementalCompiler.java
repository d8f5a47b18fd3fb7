package dev.ripple.build;

import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.RippleException;
import dev.ripple.store.ExecutionState.StateException;
import dev.ripple.store.StateStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/** Compiles one request incrementally. */
public final class IncrementalCompiler {

  private final BuildLog log;
  private final boolean runsForeignCode;
  private final Consumer<Runnable> afterwards;

  /** A compiler in the JVM of the build. */
  public IncrementalCompiler(BuildLog log) {
    this(log, true, Runnable::run);
  }

  /**
   * A compiler in a JVM that serves this build alone.
   *
   * @param afterwards gets what can wait until the outcome is told
   */
  public IncrementalCompiler(BuildLog log, Consumer<Runnable> afterwards) {
    this(log, true, afterwards);
  }

  private IncrementalCompiler(
      BuildLog log, boolean runsForeignCode, Consumer<Runnable> afterwards) {
    this.log = log;
    this.runsForeignCode = runsForeignCode;
    this.afterwards = afterwards;
  }

  /**
   * A compiler in a JVM that serves several builds: code that comes with a build, such as
   * annotation processors, would find another environment there than it may expect.
   *
   * @param afterwards gets what can wait until the outcome is told
   */
  public static IncrementalCompiler inWorker(BuildLog log, Consumer<Runnable> afterwards) {
    return new IncrementalCompiler(log, false, afterwards);
  }

  /**
   * Brings the output directory to what a clean javac of the request would give.
   *
   * @throws dev.ripple.model.RippleException if something other than the sources is wrong
   * @throws ForeignCodeException in a worker, before anything has changed, if the build's own code
   *     would have to run
   */
  public Outcome compile(CompileRequest request) {
    try (StateStore store = StateStore.open(request, log)) {
      try {
        return run(request, store);
      } catch (StateException e) {
        store.discard(e);
        return runAnew(request, store);
      }
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private static RippleException unreadable(UncheckedIOException e) {
    IOException cause = Objects.requireNonNull(e.getCause());
    String kind = cause.getClass().getSimpleName().replace("Exception", "");
    return new RippleException(
        "Cannot read " + cause.getMessage() + " (" + kind + "). Check permissions.", e);
  }

  private Outcome run(CompileRequest request, StateStore store) {
    return new Compilation(
            request, store.execution(request.execution()), runsForeignCode, afterwards, log)
        .run();
  }

  private Outcome runAnew(CompileRequest request, StateStore store) {
    try {
      return run(request, store);
    } catch (StateException e) {
      throw new RippleException(
          "Cannot keep the build's state in "
              + request.stateDirectory()
              + ": "
              + e.getMessage()
              + ". Delete that directory and build again.",
          e);
    }
  }
}
