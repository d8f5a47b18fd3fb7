package dev.ripple.model;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A thread for work whose result is wanted only after javac is done; javac itself has one thread.
 */
public final class Background implements AutoCloseable {

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "ripple-background");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Starts some work.
   *
   * @return waits for its result, and throws what it threw
   */
  public <T> Supplier<T> start(Callable<T> work) {
    Future<T> future = executor.submit(work);
    return () -> {
      try {
        return future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RippleException("The build was interrupted.", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new RippleException(String.valueOf(e.getCause()), e);
      }
    };
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
