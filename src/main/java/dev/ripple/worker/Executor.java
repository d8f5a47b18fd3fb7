package dev.ripple.worker;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.fingerprint.DirectoryStamps;
import dev.ripple.fingerprint.Unmoved;
import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.RippleException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has requests compiled: by a worker where there can be one, in this JVM otherwise, if that is the
 * one that the build wants. A worker that does not start, breaks down, is killed or hangs costs a
 * line in the log and a second try, never the build: the engine leaves a state from which the next
 * compile is right.
 */
public final class Executor {

  private static final int TRIES = 2;

  private static final Set<CompilerJvm> HOPELESS = ConcurrentHashMap.newKeySet();

  private final WorkerMode mode;
  private final Workers workers;
  private final CompilerJvm jvm;
  private final DirectoryStamps directories;
  private final BuildLog log;
  private final boolean debug;

  /**
   * An executor for one goal.
   *
   * @param jvm what to compile with
   * @param directories those that the session has read
   * @param debug whether the log shows debug lines
   */
  public Executor(
      WorkerMode mode,
      Workers workers,
      CompilerJvm jvm,
      DirectoryStamps directories,
      BuildLog log,
      boolean debug) {
    this.mode = mode;
    this.workers = workers;
    this.jvm = jvm;
    this.directories = directories;
    this.log = log;
    this.debug = debug;
  }

  /**
   * Compiles a request.
   *
   * @throws RippleException if something other than the sources is wrong
   */
  public Outcome compile(CompileRequest request) {
    return jvm.isMavens() ? withMavensJdk(request) : withOtherJvm(request);
  }

  private Outcome withMavensJdk(CompileRequest request) {
    Optional<Outcome> outcome = Unmoved.outcome(request, directories);
    if (outcome.isPresent()) {
      log.debug("Nothing moved since the last build");
      return outcome.get();
    }
    if (mode != WorkerMode.NONE && !HOPELESS.contains(jvm)) {
      try {
        return inWorker(request);
      } catch (IOException e) {
        log.info(
            "Compiling in Maven's own JVM, since the compile worker failed: " + e.getMessage());
      }
    }
    return new IncrementalCompiler(log).compile(request);
  }

  private Outcome withOtherJvm(CompileRequest request) {
    try {
      return inWorker(request);
    } catch (IOException e) {
      throw new RippleException(
          "Cannot compile with " + jvm.javaHome() + ": the worker failed: " + e.getMessage(), e);
    }
  }

  /** Code that comes with the build runs in a worker that has no other build after it. */
  private Outcome inWorker(CompileRequest request) throws IOException {
    Optional<Outcome> outcome =
        mode == WorkerMode.DAEMON ? inWorker(request, mode, false) : Optional.empty();
    return outcome.isPresent()
        ? outcome.get()
        : inWorker(request, WorkerMode.BUILD, true).orElseThrow();
  }

  private Optional<Outcome> inWorker(CompileRequest request, WorkerMode where, boolean foreign)
      throws IOException {
    for (int i = 1; ; i++) {
      try (Conversation worker = connect(where)) {
        return worker.compile(request, foreign, log, debug);
      } catch (IOException e) {
        log.debug("The compile worker failed: " + e);
        if (i == TRIES || HOPELESS.contains(jvm)) {
          throw new IOException(e.toString(), e);
        }
      }
    }
  }

  /** Where one worker does not start, the next one would not either. */
  private Conversation connect(WorkerMode where) throws IOException {
    try {
      return workers.connect(where, jvm);
    } catch (IOException e) {
      HOPELESS.add(jvm);
      throw e;
    } catch (UnsupportedOperationException e) {
      HOPELESS.add(jvm);
      throw new IOException("this platform has no Unix-domain sockets", e);
    }
  }
}
