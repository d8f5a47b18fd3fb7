package dev.ripple.javac;

/**
 * Threads of this JVM that compile: as many as there are processors, shared by all requests that
 * are compiled at the same time.
 */
final class Cores implements AutoCloseable {

  private static int taken;

  private final int count;

  private Cores(int count) {
    this.count = count;
  }

  /**
   * Takes what is free of what is wanted, but one core at least.
   *
   * @param always whether to take all that is wanted, free or not
   */
  static synchronized Cores take(int wanted, boolean always) {
    int free = Runtime.getRuntime().availableProcessors() - taken;
    int count = always ? wanted : Math.max(1, Math.min(wanted, free));
    taken += count;
    return new Cores(count);
  }

  int count() {
    return count;
  }

  @Override
  public void close() {
    synchronized (Cores.class) {
      taken -= count;
    }
  }
}
