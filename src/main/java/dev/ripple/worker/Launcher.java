package dev.ripple.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds the worker of one kind, or starts it.
 *
 * @param owner the process that the worker serves alone, or 0, whose environment and working
 *     directory it finds then
 */
record Launcher(WorkerHome home, WorkerKind kind, long owner) {

  /** How long a kept worker waits for the next build. */
  private static final long PATIENCE_SECONDS = 15 * 60;

  private static final long START_NANOS = 15_000_000_000L;

  /** A worker sends a sign of life every two seconds. */
  static final long PATIENCE_MILLIS = 30_000;

  private static final int MOST_STARTS = 2;

  /**
   * Maven's own start keeps two cores busy, of which one compiles bytecode. On a machine with no
   * more, warming up takes from Maven what it gives to javac (docs/adr).
   */
  private static final int CORES_OF_MAVEN = 2;

  private static final long POLL_NANOS = 3_000_000;

  /**
   * What a kept worker gets of the environment: what JVMs and javac read. All else could be a
   * secret, and would be that of whichever build came first.
   */
  private static final Set<String> ENVIRONMENT =
      Set.of(
          "HOME",
          "LANG",
          "LC_ALL",
          "LC_CTYPE",
          "LC_MESSAGES",
          "LD_LIBRARY_PATH",
          "PATH",
          "SystemRoot",
          "TEMP",
          "TMP",
          "TMPDIR",
          "USER",
          "USERPROFILE",
          "XDG_CACHE_HOME");

  /** Makes sure that a worker is there or on its way, which warms up if a core is free for that. */
  void prepare() throws IOException {
    try {
      // A word with it also loads the classes that the first goal needs.
      Conversation.over(home.connect(kind.id()), PATIENCE_MILLIS).close();
    } catch (IOException e) {
      if (starting().isEmpty()) {
        start(Runtime.getRuntime().availableProcessors() > CORES_OF_MAVEN);
      }
    }
  }

  /**
   * Connects to the worker, which is started if there is none.
   *
   * @throws IOException if it does not start
   */
  Conversation connect() throws IOException {
    long deadline = System.nanoTime() + START_NANOS;
    Optional<ProcessHandle> process = Optional.empty();
    int starts = 0;
    while (true) {
      // Before the attempt, so that a worker that ends because another one is there is no failure.
      boolean isComing = process.filter(ProcessHandle::isAlive).isPresent();
      try {
        return Conversation.over(home.connect(kind.id()), PATIENCE_MILLIS);
      } catch (IOException e) {
        if (System.nanoTime() > deadline || !isComing && starts == MOST_STARTS) {
          throw new IOException("it does not start, see " + home.log(kind.id()), e);
        }
      }
      if (!isComing) {
        process = starting();
        if (process.isEmpty()) {
          process = Optional.of(start(false));
          starts++;
        }
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** The worker that somebody started a moment ago. */
  private Optional<ProcessHandle> starting() throws IOException {
    Path file = home.started(kind.id());
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file))).filter(this::isWorker);
    } catch (NoSuchFileException | NumberFormatException notStarted) {
      return Optional.empty();
    }
  }

  /** Process numbers are used again. */
  private boolean isWorker(ProcessHandle process) {
    return process.isAlive()
        && process.info().arguments().map(a -> List.of(a).contains(kind.id())).orElse(true);
  }

  private ProcessHandle start(boolean warm) throws IOException {
    Path archive = home.archive(kind.archiveId());
    boolean isArchived = Files.exists(archive);
    boolean archives = !isArchived && owner == 0 && kind.isArchivable();
    List<String> command = new ArrayList<>();
    command.add(kind.javaHome().resolve("bin").resolve("java").toString());
    command.addAll(kind.flags());
    if (isArchived) {
      command.add("-XX:SharedArchiveFile=" + archive);
    } else if (archives) {
      command.add("-XX:+RecordDynamicDumpInfo");
    }
    command.addAll(List.of("-cp", kind.classPathText(), WorkerServer.class.getName()));
    command.addAll(
        List.of(
            home.directory().toString(),
            kind.id(),
            Long.toString(PATIENCE_SECONDS),
            Long.toString(owner),
            Boolean.toString(warm),
            archives ? archive.toString() : ""));
    ProcessBuilder builder = new ProcessBuilder(command);
    if (owner == 0) {
      builder.environment().keySet().retainAll(ENVIRONMENT);
      builder.directory(home.directory().toFile());
    }
    File output = home.log(kind.id()).toFile();
    builder.redirectErrorStream(true).redirectOutput(output);
    Process process = builder.start();
    process.getOutputStream().close();
    Files.writeString(home.started(kind.id()), Long.toString(process.pid()));
    return process.toHandle();
  }
}
