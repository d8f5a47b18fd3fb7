package dev.ripple.build;

import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;

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
    throw new UnsupportedOperationException("under way");
  }
}
