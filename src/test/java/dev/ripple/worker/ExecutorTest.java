package dev.ripple.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.fingerprint.DirectoryStamps;
import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.testing.Project;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Real workers, and what can happen to them. */
class ExecutorTest {

  /** Short, because the path of a socket must be. */
  @TempDir Path home;

  @RegisterExtension final Project project = new Project();

  private final List<String> lines = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    for (WorkerStatus worker : workers().stop()) {
      end(worker.processId());
    }
  }

  @Test
  void a_kept_worker_serves_one_build_after_the_other() throws IOException {
    project.compiledBy(compiler(WorkerMode.DAEMON)).source("a.A", "package a; class A {}");
    project.compile().round(1, "a.A");
    long first = processId();
    project.source("a.A", "package a; class A { int i; }").compile().round(1, "a.A");

    assertEquals(first, processId());
    assertEquals(2, workers().status().get(0).compiles());
  }

  @Test
  void errors_warnings_and_lines_come_through() {
    project.compiledBy(compiler(WorkerMode.DAEMON));
    project.source("a.A", "package a; class A { int i = \"\"; }");

    project.compile().fails("a.A", "incompatible types");

    assertTrue(lines.contains("Compiling everything: there is no earlier build"), lines::toString);
  }

  @Test
  void what_the_user_has_to_know_comes_through() {
    project
        .compiledBy(compiler(WorkerMode.DAEMON))
        .encoding("no-such-encoding")
        .source("a.A", "package a; class A {}");

    assertTrue(project.rejected().startsWith("Unsupported encoding: no-such-encoding."));
  }

  @Test
  void a_worker_of_one_build_is_not_shared() throws IOException {
    project.compiledBy(compiler(WorkerMode.BUILD)).source("a.A", "package a; class A {}");
    project.compile().round(1, "a.A");
    long ofBuild = processId();
    project.compiledBy(compiler(WorkerMode.DAEMON));
    project.source("a.A", "package a; class A { int i; }").compile().round(1, "a.A");

    List<Long> all = workers().status().stream().map(WorkerStatus::processId).toList();
    assertEquals(2, all.size());
    assertTrue(all.contains(ofBuild));
  }

  @Test
  void a_killed_worker_is_replaced() throws Exception {
    project.compiledBy(compiler(WorkerMode.DAEMON)).source("a.A", "package a; class A {}");
    project.compile().round(1, "a.A");
    long first = processId();
    kill(first);

    project.source("a.A", "package a; class A { int i; }").compile().round(1, "a.A");

    assertFalse(first == processId());
  }

  @Test
  void a_socket_that_leads_nowhere_is_replaced() throws Exception {
    WorkerHome.open(home);
    String kind = WorkerKind.of(CompilerJvm.mavens()).id();
    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(UnixDomainSocketAddress.of(new WorkerHome(home).socket(kind)));
    }

    project.compiledBy(compiler(WorkerMode.DAEMON)).source("a.A", "package a; class A {}");
    project.compile().round(1, "a.A");

    assertEquals(1, workers().status().size());
  }

  @Test
  void two_builds_that_start_at_once_share_one_worker() throws Exception {
    CompileRequest request = project.source("a.A", "package a; class A {}").request();
    var builds = Executors.newFixedThreadPool(2);
    List<Future<Outcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      outcomes.add(builds.submit(() -> executor(WorkerMode.DAEMON).compile(request)));
    }
    for (Future<Outcome> outcome : outcomes) {
      assertFalse(outcome.get() instanceof Outcome.Failed);
    }
    builds.shutdown();

    assertEquals(1, workers().status().size());
    assertEquals(2, workers().status().get(0).compiles());
  }

  @Test
  void a_home_that_others_can_enter_is_not_used() throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThrows(IOException.class, () -> WorkerHome.open(home));

    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void someone_who_asks_for_another_kind_is_turned_away() throws IOException {
    project.compiledBy(compiler(WorkerMode.DAEMON)).source("a.A", "package a; class A {}");
    project.compile().round(1, "a.A");
    WorkerHome here = new WorkerHome(home);
    String kind = here.kinds().get(0);
    Path alias = here.socket("0");
    Files.createSymbolicLink(alias, here.socket(kind));

    try (Connection connection = here.connect("0")) {
      assertThrows(IOException.class, connection::receive);
    }
    Files.delete(alias);
  }

  @Test
  void where_a_socket_can_have_no_such_path_they_meet_at_a_port() throws Exception {
    home = home.resolve("a".repeat(120));
    project.compiledBy(compiler(WorkerMode.DAEMON)).source("a.A", "package a; class A {}");
    project.compile().round(1, "a.A");
    project.source("a.A", "package a; class A { int i; }").compile().round(1, "a.A");

    WorkerHome here = new WorkerHome(home);
    assertTrue(Files.isRegularFile(here.socket(here.kinds().get(0))));
    assertEquals(2, workers().status().get(0).compiles());
  }

  @Test
  void who_comes_to_a_port_without_the_secret_is_turned_away() throws IOException {
    home = home.resolve("a".repeat(120));
    project.compiledBy(compiler(WorkerMode.DAEMON)).source("a.A", "package a; class A {}");
    project.compile().round(1, "a.A");
    WorkerHome here = new WorkerHome(home);
    String kind = here.kinds().get(0);

    try (Connection stranger = MeetingPoint.of(here.socket(kind)).connect()) {
      stranger.send(new Message.Hello(kind, "0".repeat(64)));
      assertThrows(IOException.class, stranger::receive);
    }
  }

  @Test
  void who_got_the_port_of_a_dead_worker_is_not_believed() throws Exception {
    WorkerHome.open(home);
    String kind = WorkerKind.of(CompilerJvm.mavens()).id();
    Path file = new WorkerHome(home).socket(kind);
    Future<?> pretence;
    try (ServerSocketChannel stranger = ServerSocketChannel.open()) {
      stranger.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = ((InetSocketAddress) stranger.getLocalAddress()).getPort();
      Files.write(file, List.of(Integer.toString(port), "1".repeat(64), "2".repeat(64)));
      pretence = Executors.newSingleThreadExecutor().submit(() -> pretend(stranger));

      project.compiledBy(compiler(WorkerMode.DAEMON)).source("a.A", "package a; class A {}");
      project.compile().round(1, "a.A");

      assertEquals(1, workers().status().size());
    }
    pretence.get(1, TimeUnit.MINUTES);
  }

  private static void pretend(ServerSocketChannel listener) {
    while (true) {
      try (Connection client = new Connection(listener.accept(), "")) {
        client.receive();
        client.send(new Message.Welcome(0, "0".repeat(64)));
      } catch (ClosedChannelException closed) {
        return;
      } catch (IOException gone) {
        // The client does not believe it.
      }
    }
  }

  private java.util.function.Function<CompileRequest, Outcome> compiler(WorkerMode mode) {
    return request -> {
      Outcome outcome = executor(mode).compile(request);
      assertFalse(lines.stream().anyMatch(line -> line.contains("failed")), lines::toString);
      return outcome;
    };
  }

  private Executor executor(WorkerMode mode) {
    return new Executor(
        mode, workers(), CompilerJvm.mavens(), new DirectoryStamps(), new Lines(), false);
  }

  private Workers workers() {
    return new Workers(home);
  }

  private long processId() throws IOException {
    return workers().status().get(0).processId();
  }

  private static void kill(long process) throws Exception {
    ProcessHandle worker = ProcessHandle.of(process).orElseThrow();
    assertTrue(worker.destroyForcibly());
    end(process);
  }

  private static void end(long process)
      throws ExecutionException, InterruptedException, TimeoutException {
    var worker = ProcessHandle.of(process);
    if (worker.isPresent()) {
      worker.get().onExit().get(1, TimeUnit.MINUTES);
    }
  }

  /** Keeps what is logged. */
  private final class Lines implements BuildLog {
    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {
      lines.add(message);
    }

    @Override
    public void warn(String message) {
      lines.add(message);
    }
  }
}
