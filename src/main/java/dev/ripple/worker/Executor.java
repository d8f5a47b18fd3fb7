package dev.ripple.worker;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.RippleException;
import java.io.IOException;
import java.util.Optional;

/**
 * Has requests compiled: by a worker where there can be one, in this JVM otherwise. A worker that
 * does not start, breaks down, is killed or hangs costs a line in the log and a second try, never
 * the build: the engine leaves a state from which the next compile is right.
 */
public final class Executor {

  private static final int TRIES = 2;

  private static volatile boolean hopeless;

  private final WorkerMode mode;
  private final Workers workers;
  private final BuildLog log;
  private final boolean debug;

  /**
   * An executor for one goal.
   *
   * @param debug whether the log shows debug lines
   */
  public Executor(WorkerMode mode, Workers workers, BuildLog log, boolean debug) {
    this.mode = mode;
    this.workers = workers;
    this.log = log;
    this.debug = debug;
  }

  /**
   * Compiles a request.
   *
   * @throws RippleException if something other than the sources is wrong
   */
  public Outcome compile(CompileRequest request) {
    return inWorker(request).orElseGet(() -> new IncrementalCompiler(log).compile(request));
  }

  private Optional<Outcome> inWorker(CompileRequest request) {
    if (mode == WorkerMode.NONE || hopeless) {
      return Optional.empty();
    }
    String trouble = "";
    for (int i = 0; i < TRIES && !hopeless; i++) {
      try (Conversation worker = connect()) {
        return worker.compile(request, log, debug);
      } catch (IOException e) {
        trouble = e.toString();
        log.debug("The compile worker failed: " + e);
      }
    }
    log.info("Compiling in Maven's own JVM, since the compile worker failed: " + trouble);
    return Optional.empty();
  }

  /** Where one worker does not start, the next one would not either. */
  private Conversation connect() throws IOException {
    try {
      return workers.connect(mode);
    } catch (IOException e) {
      hopeless = true;
      throw e;
    } catch (UnsupportedOperationException e) {
      hopeless = true;
      throw new IOException("this platform has no Unix-domain sockets", e);
    }
  }
}
