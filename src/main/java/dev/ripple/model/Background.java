package dev.ripple.model;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A thread for work that goes on beside javac, which has one thread itself, and beside the
 * database.
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
        if (e.getCause() instanceof Error cause) {
          throw cause;
        }
        throw new RippleException(String.valueOf(e.getCause()), e);
      }
    };
  }

  /**
   * Begins some work on each of many things.
   *
   * @return helps with it, waits until it is done, and throws what it threw; then no more is begun
   */
  public <T> Runnable begin(List<T> things, Consumer<T> work) {
    AtomicInteger next = new AtomicInteger();
    Runnable share =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
              work.accept(things.get(i));
            }
          } finally {
            next.set(things.size());
          }
        };
    Supplier<Boolean> done =
        start(
            () -> {
              share.run();
              return true;
            });
    return () -> {
      try {
        share.run();
      } finally {
        boolean unused = done.get();
      }
    };
  }

  /** Ends what nobody waits for any more. */
  @Override
  public void close() {
    executor.shutdownNow();
    boolean interrupted = false;
    while (!executor.isTerminated()) {
      try {
        executor.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
