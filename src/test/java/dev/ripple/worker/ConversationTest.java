package dev.ripple.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven's side of the talk, with workers that misbehave. */
class ConversationTest {

  private static final long SHORT = 200;

  @TempDir Path home;

  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private ServerSocketChannel listener;

  @BeforeEach
  void listen() throws IOException {
    listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listener.bind(UnixDomainSocketAddress.of(new WorkerHome(home).socket("kind")));
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
    other.shutdownNow();
  }

  @Test
  void a_worker_that_hangs_is_ended() throws Exception {
    Process hanging = new ProcessBuilder("sleep", "1000").start();
    Future<Connection> worker =
        accept(
            connection -> {
              connection.send(new Message.Welcome(hanging.pid(), ""));
              return connection;
            });

    try (Conversation conversation =
        Conversation.over(new WorkerHome(home).connect("kind"), SHORT)) {
      assertThrows(IOException.class, () -> conversation.ask(new Message.Ask()));
    }

    assertEquals(128 + 9, hanging.waitFor());
    worker.get().close();
  }

  @Test
  void a_worker_that_does_not_say_who_it_is_is_none() throws Exception {
    Future<Connection> worker =
        accept(
            connection -> {
              connection.send(new Message.Alive());
              return connection;
            });
    Connection connection = new WorkerHome(home).connect("kind");

    assertThrows(IOException.class, () -> Conversation.over(connection, SHORT));

    worker.get().close();
  }

  @Test
  void a_worker_that_goes_away_is_noticed() throws Exception {
    Future<Connection> worker =
        accept(
            connection -> {
              connection.send(new Message.Welcome(0, ""));
              connection.receive();
              connection.close();
              return connection;
            });

    try (Conversation conversation =
        Conversation.over(new WorkerHome(home).connect("kind"), 60_000)) {
      assertThrows(IOException.class, () -> conversation.ask(new Message.Ask()));
    }

    worker.get();
  }

  private interface Behaviour {
    Connection of(Connection connection) throws IOException;
  }

  private Future<Connection> accept(Behaviour behaviour) {
    Callable<Connection> answer =
        () -> {
          Connection connection = new Connection(listener.accept(), "");
          connection.receive();
          return behaviour.of(connection);
        };
    return other.submit(answer);
  }
}
