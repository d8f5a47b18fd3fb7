package dev.ripple.worker;

import java.time.Duration;

/** Whether a worker has work, and since when it has none. */
final class Idleness {

  private int working;
  private long since = System.nanoTime();

  synchronized void begin() {
    working++;
  }

  synchronized void end() {
    working--;
    since = System.nanoTime();
    notifyAll();
  }

  /** For how long there has been nothing to do; 0 if there is something. */
  synchronized long seconds() {
    return working > 0 ? 0 : Duration.ofNanos(System.nanoTime() - since).toSeconds();
  }

  synchronized boolean isWorking() {
    return working > 0;
  }

  /** Waits until all work that has begun is done. */
  synchronized void awaitNobody() {
    try {
      while (working > 0) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
