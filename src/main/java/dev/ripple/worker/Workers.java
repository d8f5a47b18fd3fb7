package dev.ripple.worker;

import dev.ripple.model.UserCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The workers of one user.
 *
 * @param directory where they meet their clients; nobody else's
 */
public record Workers(Path directory) {

  /** Those of the user whom this process belongs to. */
  public static Workers ofUser() {
    return new Workers(UserCache.directory().resolve("worker").toAbsolutePath());
  }

  /**
   * Starts the worker that a build is going to need, unless it runs already. Says nothing if that
   * fails: the first compile will.
   */
  public void prepare(WorkerMode mode) {
    if (mode != WorkerMode.NONE) {
      try {
        launcher(mode, CompilerJvm.mavens()).prepare();
      } catch (IOException | RuntimeException e) {
        // See above.
      }
    }
  }

  /**
   * Connects to the worker for a build, which is started if need be.
   *
   * @throws IOException if there can be none
   */
  Conversation connect(WorkerMode mode, CompilerJvm jvm) throws IOException {
    return launcher(mode, jvm).connect();
  }

  private Launcher launcher(WorkerMode mode, CompilerJvm jvm) throws IOException {
    WorkerKind kind = WorkerKind.of(jvm);
    if (mode != WorkerMode.BUILD) {
      return new Launcher(WorkerHome.open(directory), kind, 0);
    }
    long owner = ProcessHandle.current().pid();
    // In its place javac would run in Maven's JVM, or in one that is told nothing.
    List<String> arguments = jvm.isMavens() ? ModuleArguments.ofThisJvm() : List.of();
    return new Launcher(WorkerHome.open(directory), kind.forBuild(owner, arguments), owner);
  }

  /** Asks all workers how they are. */
  public List<WorkerStatus> status() throws IOException {
    return ask(new Message.Ask());
  }

  /** Tells all workers to end as soon as they have no work, and gives those that will. */
  public List<WorkerStatus> stop() throws IOException {
    return ask(new Message.Stop());
  }

  private List<WorkerStatus> ask(Message question) throws IOException {
    WorkerHome home = WorkerHome.open(directory);
    List<WorkerStatus> answers = new ArrayList<>();
    for (String kind : home.kinds()) {
      try (Conversation worker = Conversation.over(home.connect(kind), Launcher.PATIENCE_MILLIS)) {
        answers.add(worker.ask(question));
      } catch (IOException e) {
        home.forget(kind); // What a worker left that was killed.
      }
    }
    return answers;
  }
}
