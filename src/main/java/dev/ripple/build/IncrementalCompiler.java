package dev.ripple.build;

import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.store.ExecutionState.StateException;
import dev.ripple.store.StateStore;

/** Compiles one request incrementally. */
public final class IncrementalCompiler {

  private final BuildLog log;

  public IncrementalCompiler(BuildLog log) {
    this.log = log;
  }

  /**
   * Brings the output directory to what a clean javac of the request would give.
   *
   * @throws dev.ripple.model.RippleException if something other than the sources is wrong
   */
  public Outcome compile(CompileRequest request) {
    try (StateStore store = StateStore.open(request, log)) {
      return new Compilation(request, store.execution(request.execution()), log).run();
    } catch (StateException e) {
      log.warn("The state of earlier builds is damaged (" + e.getMessage() + ") and is made anew.");
      StateStore.discard(request);
    }
    try (StateStore store = StateStore.open(request, log)) {
      return new Compilation(request, store.execution(request.execution()), log).run();
    }
  }
}
