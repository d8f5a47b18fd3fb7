package dev.ripple.worker;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifetimeTest {

  @TempDir Path home;

  private final Idleness idleness = new Idleness();
  private Path socket;

  @BeforeEach
  void listen() throws IOException {
    socket = Files.createFile(home.resolve("kind.sock"));
  }

  @Test
  void a_worker_waits_for_work_as_long_as_it_has_patience() throws IOException {
    assertFalse(lifetime(600, 0).isOver());
    assertTrue(lifetime(0, 0).isOver());
  }

  @Test
  void a_worker_of_one_build_goes_with_it() throws Exception {
    Process build = new ProcessBuilder("sleep", "1000").start();
    Lifetime lifetime = lifetime(600, build.pid());
    assertFalse(lifetime.isOver());

    build.destroyForcibly().waitFor();

    assertTrue(lifetime.isOver());
  }

  @Test
  void a_worker_whose_socket_is_deleted_goes() throws IOException {
    Lifetime lifetime = lifetime(600, 0);

    Files.delete(socket);

    assertTrue(lifetime.isOver());
  }

  @Test
  void a_worker_whose_socket_is_taken_over_goes() throws IOException {
    Lifetime lifetime = lifetime(600, 0);

    Path other = Files.createFile(home.resolve("other.sock"));
    Files.move(other, socket, StandardCopyOption.REPLACE_EXISTING);

    assertTrue(lifetime.isOver());
  }

  private Lifetime lifetime(long patience, long owner) throws IOException {
    return new Lifetime(idleness, socket, patience, owner, Optional.empty());
  }
}
