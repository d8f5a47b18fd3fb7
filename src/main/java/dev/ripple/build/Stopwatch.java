package dev.ripple.build;

import java.time.Duration;

/** Wall time since it was made. */
final class Stopwatch {

  private final long start = System.nanoTime();

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
