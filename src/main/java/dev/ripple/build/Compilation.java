package dev.ripple.build;

import dev.ripple.fingerprint.ClasspathReader;
import dev.ripple.javac.JavacRunner;
import dev.ripple.model.Background;
import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.store.ExecutionState;
import java.util.Optional;
import java.util.function.Consumer;

/** One compile from request to outcome. */
final class Compilation {

  private final CompileRequest request;
  private final ExecutionState state;
  private final boolean runsForeignCode;
  private final Consumer<Runnable> afterwards;
  private final BuildLog log;

  Compilation(
      CompileRequest request,
      ExecutionState state,
      boolean runsForeignCode,
      Consumer<Runnable> afterwards,
      BuildLog log) {
    this.request = request;
    this.state = state;
    this.runsForeignCode = runsForeignCode;
    this.afterwards = afterwards;
    this.log = log;
  }

  Outcome run() {
    Stopwatch stopwatch = new Stopwatch();
    try (Background background = new Background();
        ClasspathReader classes = new ClasspathReader(Javac.targetRelease(request))) {
      Inputs inputs = Inputs.detect(request, state, classes, background);
      Commit commit = new Commit(inputs, state, stopwatch, background, afterwards, log);
      if (inputs.isUpToDate() || inputs.isNothing()) {
        return commit.upToDate();
      }
      if (!runsForeignCode) {
        Javac.foreignCode(request, inputs.runsProcessors())
            .ifPresent(
                reason -> {
                  throw new ForeignCodeException(reason);
                });
      }
      Optional<String> everything = inputs.whyEverything();
      try (JavacRunner javac = new JavacRunner(request, inputs.runsProcessors())) {
        Rounds rounds = new Rounds(inputs, state, javac, commit, background, log);
        return everything.isPresent()
            ? rounds.everything(everything.get())
            : rounds.whatIsReached();
      }
    }
  }
}
