package dev.ripple.worker;

import dev.ripple.build.ForeignCodeException;
import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.RippleException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The program of a worker's JVM. */
public final class WorkerServer {

  /** Javac recurses over expressions; a deep one must not need more here than in Maven. */
  private static final long STACK_BYTES = 16L << 20;

  private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 2;

  private final String kind;
  private final Idleness idleness = new Idleness();
  private final AtomicLong compiles = new AtomicLong();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "ripple-timer");
            thread.setDaemon(true);
            return thread;
          });

  private WorkerServer(String kind) {
    this.kind = kind;
  }

  /**
   * Serves until it is told to stop, or nobody has needed it for long enough.
   *
   * @param arguments the home of workers; the kind; the seconds to wait without work; the process
   *     that it serves alone, or 0; whether to warm up at once; the archive of classes to make, or
   *     nothing
   */
  public static void main(String[] arguments) throws IOException {
    Signals.ignoreInterrupt();
    WorkerHome home = WorkerHome.open(Path.of(arguments[0]));
    String kind = arguments[1];
    try (FileChannel lockFile =
            FileChannel.open(home.lock(kind), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lockFile.tryLock()) {
      if (lock == null) {
        return; // Another process was faster.
      }
      if (isOfOneBuild(arguments)) {
        ForeignCode.listen();
      }
      WorkerServer server = new WorkerServer(kind);
      server.serve(home.socket(kind), arguments);
      if (isOfOneBuild(arguments)) {
        home.forget(kind);
      }
    }
    // Threads of javac's users, if any, must not keep the process.
    System.exit(0);
  }

  private static boolean isOfOneBuild(String[] arguments) {
    return !arguments[3].equals("0");
  }

  private void serve(Path socket, String[] arguments) throws IOException {
    try (ServerSocketChannel listener = MeetingPoint.listen(socket)) {
      Lifetime lifetime =
          new Lifetime(
              idleness,
              socket,
              Long.parseLong(arguments[2]),
              Long.parseLong(arguments[3]),
              Optional.of(arguments[5]).filter(archive -> !archive.isEmpty()).map(Path::of));
      ScheduledFuture<?> unused =
          timer.scheduleWithFixedDelay(
              () -> endWhenDue(lifetime, listener), 1, 1, TimeUnit.SECONDS);
      if (Boolean.parseBoolean(arguments[4])) {
        start(new Warmup(idleness)::run);
      }
      accept(listener, MeetingPoint.of(socket));
    } finally {
      Files.deleteIfExists(socket);
    }
  }

  private static void endWhenDue(Lifetime lifetime, ServerSocketChannel listener) {
    try {
      if (lifetime.isOver()) {
        listener.close();
      }
    } catch (IOException | RuntimeException e) {
      WorkerLog.note(e); // Else nobody would ask again, and the worker would stay forever.
    }
  }

  private void accept(ServerSocketChannel listener, MeetingPoint point) {
    while (true) {
      try {
        SocketChannel client = listener.accept();
        start(() -> talk(point.accepted(client), point.ofWorker(), listener));
      } catch (IOException closed) {
        idleness.awaitNobody();
        return;
      }
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(null, work, "ripple-worker", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }

  private void talk(Connection connection, String secret, ServerSocketChannel listener) {
    try (connection) {
      if (!(connection.receive() instanceof Message.Hello hello)
          || !hello.kind().equals(kind)
          || !connection.isWith(hello.secret())) {
        return;
      }
      connection.send(new Message.Welcome(ProcessHandle.current().pid(), secret));
      while (true) {
        Message message = connection.receive();
        if (message instanceof Message.Compile compile) {
          idleness.begin();
          try {
            List<Runnable> afterwards = new ArrayList<>();
            connection.send(compile(compile, connection, afterwards::add));
            afterwards.forEach(Runnable::run);
          } finally {
            idleness.end();
          }
        } else if (message instanceof Message.Ask) {
          connection.send(status());
        } else if (message instanceof Message.Stop) {
          connection.send(status());
          listener.close();
        }
      }
    } catch (IOException e) {
      // The client is gone, or is none of ours: either way there is nobody to tell.
    }
  }

  private Message compile(
      Message.Compile compile, Connection connection, Consumer<Runnable> afterwards) {
    compiles.incrementAndGet();
    ScheduledFuture<?> signs =
        timer.scheduleWithFixedDelay(
            () -> tell(connection, new Message.Alive()),
            SECONDS_BETWEEN_SIGNS_OF_LIFE,
            SECONDS_BETWEEN_SIGNS_OF_LIFE,
            TimeUnit.SECONDS);
    try {
      SentLog log = new SentLog(connection, compile.debug());
      return new Message.Done(
          compile.properties().isEmpty()
              ? IncrementalCompiler.inWorker(log, afterwards).compile(compile.request())
              : ForeignCode.run(
                  compile.properties().get(),
                  log,
                  () -> new IncrementalCompiler(log, afterwards).compile(compile.request())));
    } catch (RippleException e) {
      return new Message.Refused(String.valueOf(e.getMessage()));
    } catch (ForeignCodeException e) {
      return new Message.NotHere(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      WorkerLog.note(e);
      return new Message.Broken(e.toString());
    } finally {
      signs.cancel(false);
    }
  }

  /** A client that is gone hears nothing; its compile ends as if it were there. */
  static void tell(Connection connection, Message message) {
    try {
      connection.send(message);
    } catch (IOException gone) {
      // See above.
    }
  }

  private Message.Status status() {
    Runtime runtime = Runtime.getRuntime();
    return new Message.Status(
        new WorkerStatus(
            ProcessHandle.current().pid(),
            compiles.get(),
            idleness.isWorking(),
            idleness.seconds(),
            runtime.totalMemory()));
  }
}
