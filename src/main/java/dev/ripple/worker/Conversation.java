package dev.ripple.worker;

import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.RippleException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;

/** One side of a connection to a worker: Maven's. */
final class Conversation implements Closeable {

  private final long patienceMillis;
  private final Connection connection;
  private final Timer watchdog = new Timer("ripple-watchdog", true);
  private volatile long processId;
  private volatile long lastHeard = System.nanoTime();

  private Conversation(Connection connection, long patienceMillis) {
    this.connection = connection;
    this.patienceMillis = patienceMillis;
    watchdog.schedule(
        new TimerTask() {
          @Override
          public void run() {
            endSilence();
          }
        },
        patienceMillis,
        patienceMillis / 10);
  }

  /**
   * Begins.
   *
   * @param patienceMillis how long the worker may say nothing; it sends a sign of life every two
   *     seconds
   * @throws IOException if there is no worker of this kind at the other end
   */
  static Conversation over(Connection connection, long patienceMillis) throws IOException {
    Conversation conversation = new Conversation(connection, patienceMillis);
    try {
      if (conversation.receive() instanceof Message.Welcome welcome
          && connection.isWith(welcome.secret())) {
        conversation.processId = welcome.processId();
        return conversation;
      }
      throw new IOException("the worker does not say who it is");
    } catch (IOException e) {
      conversation.close();
      throw e;
    }
  }

  /** A worker that says nothing hangs, and may hold the project's state: it has to go. */
  private void endSilence() {
    if (System.nanoTime() - lastHeard > patienceMillis * 1_000_000) {
      if (processId != 0) {
        ProcessHandle.of(processId).ifPresent(ProcessHandle::destroyForcibly);
      }
      try {
        connection.close();
      } catch (IOException e) {
        // It is of no use any more.
      }
    }
  }

  /**
   * Has a request compiled.
   *
   * @param foreign whether code that comes with the build may run in the worker
   * @return nothing if it may not, and would have to
   * @throws IOException if the worker breaks down
   */
  Optional<Outcome> compile(CompileRequest request, boolean foreign, BuildLog log, boolean debug)
      throws IOException {
    connection.send(
        new Message.Compile(
            request, foreign ? Optional.of(ForeignCode.properties()) : Optional.empty(), debug));
    while (true) {
      Message message = receive();
      if (message instanceof Message.Line line) {
        show(line, log);
      } else if (message instanceof Message.Done done) {
        return Optional.of(done.outcome());
      } else if (message instanceof Message.Refused refused) {
        throw new RippleException(refused.message());
      } else if (message instanceof Message.NotHere notHere) {
        log.debug("The worker does not compile this: " + notHere.reason());
        return Optional.empty();
      } else if (!(message instanceof Message.Alive)) {
        throw new IOException(message.toString());
      }
    }
  }

  private static void show(Message.Line line, BuildLog log) {
    switch (line.level()) {
      case DEBUG -> log.debug(line.text());
      case INFO -> log.info(line.text());
      case WARN -> log.warn(line.text());
    }
  }

  /** How the worker is. */
  WorkerStatus ask(Message question) throws IOException {
    connection.send(question);
    if (receive() instanceof Message.Status status) {
      return status.status();
    }
    throw new IOException("the worker does not say how it is");
  }

  private Message receive() throws IOException {
    Message message = connection.receive();
    lastHeard = System.nanoTime();
    return message;
  }

  @Override
  public void close() throws IOException {
    watchdog.cancel();
    connection.close();
  }
}
