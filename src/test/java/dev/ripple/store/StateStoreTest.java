package dev.ripple.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateStoreTest {

  @TempDir Path project;

  @Test
  void a_build_waits_until_another_one_of_the_project_has_ended() throws Exception {
    WaitingLog log = new WaitingLog();
    CompletableFuture<Void> second;
    try (StateStore first = StateStore.open(request(), new WaitingLog())) {
      first.execution("compile:default-compile").begin(List.of());
      second = CompletableFuture.runAsync(() -> StateStore.open(request(), log).close());
      assertTrue(log.waits.await(1, TimeUnit.MINUTES), "it says that it waits");
      assertFalse(second.isDone());
    }

    second.get(1, TimeUnit.MINUTES);
  }

  private CompileRequest request() {
    Path target = project.resolve("target");
    return new CompileRequest(
        "compile:default-compile",
        project,
        target.resolve("ripple"),
        target.resolve("classes"),
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

  private static final class WaitingLog implements BuildLog {

    private final CountDownLatch waits = new CountDownLatch(1);

    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {
      if (message.startsWith("Waiting for another build of this project")) {
        waits.countDown();
      }
    }

    @Override
    public void warn(String message) {
      throw new AssertionError(message);
    }
  }
}
