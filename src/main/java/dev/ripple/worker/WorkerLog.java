package dev.ripple.worker;

import java.time.Instant;

/** A worker's own log: its standard error, which goes to a file in the home of workers. */
final class WorkerLog {

  private WorkerLog() {}

  /** Notes something that the worker survives. */
  static void note(Throwable trouble) {
    System.err.println(Instant.now());
    trouble.printStackTrace(System.err);
  }
}
