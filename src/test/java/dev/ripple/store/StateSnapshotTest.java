package dev.ripple.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Product;
import dev.ripple.model.RippleException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateSnapshotTest {

  @TempDir Path project;
  private Path copy;

  @BeforeEach
  void directory_for_the_copy() throws Exception {
    copy = Files.createDirectory(project.resolve("copy"));
  }

  @Test
  void has_what_builds_wrote_and_nothing_to_make_anew() {
    Product product = new Product(project.resolve("target/A.class"), Optional.empty(), new byte[9]);
    try (StateStore store = StateStore.open(request("target"), new SilentLog())) {
      store.execution("compile:default-compile").begin(List.of(product));
    }

    assertTrue(StateSnapshot.take(project.resolve("target"), copy));

    try (StateStore store = StateStore.open(request("copy"), new SilentLog())) {
      ExecutionState state = store.execution("compile:default-compile");
      assertEquals(
          new ExecutionState.Loaded.Nothing(
              "the last build was interrupted", Set.of(product.target())),
          state.load());
      assertEquals(Map.of(product.target(), List.of(product.checksum())), state.written());
    }
  }

  @Test
  void is_none_where_there_is_no_state() {
    assertFalse(StateSnapshot.take(project.resolve("target"), copy));
  }

  @Test
  void leaves_damaged_state_as_it_is() throws Exception {
    Path state = Files.createDirectory(project.resolve("target")).resolve("state.db");
    byte[] damaged =
        "this is no database, though it is long enough".getBytes(StandardCharsets.UTF_8);
    Files.write(state, damaged);

    RippleException e =
        assertThrows(
            RippleException.class, () -> StateSnapshot.take(project.resolve("target"), copy));

    assertTrue(e.getMessage().contains("cannot be read"), e.getMessage());
    assertArrayEquals(damaged, Files.readAllBytes(state));
  }

  private CompileRequest request(String stateDirectory) {
    return new CompileRequest(
        "compile:default-compile",
        project,
        project.resolve(stateDirectory),
        project.resolve("target/classes"),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        new TreeMap<>(),
        "test",
        false,
        0);
  }

  private record SilentLog() implements BuildLog {

    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {
      throw new AssertionError(message);
    }
  }
}
