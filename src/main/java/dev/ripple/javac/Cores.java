package dev.ripple.javac;

/**
 * Threads of this JVM that compile: as many as there are processors, shared by all requests that
 * are compiled at the same time and do not say how many they want.
 */
final class Cores implements AutoCloseable {

  private static int taken;

  private final int count;
  private final int shared;

  private Cores(int count, int shared) {
    this.count = count;
    this.shared = shared;
    taken += shared;
  }

  /** Takes what is free of what is wanted, but one core at least. */
  static synchronized Cores take(int wanted) {
    int free = Runtime.getRuntime().availableProcessors() - taken;
    int count = Math.max(1, Math.min(wanted, free));
    return new Cores(count, count);
  }

  /** So many threads, whatever else is at work. */
  static synchronized Cores asked(int wanted) {
    return new Cores(wanted, 0);
  }

  int count() {
    return count;
  }

  @Override
  public void close() {
    synchronized (Cores.class) {
      taken -= shared;
    }
  }
}
