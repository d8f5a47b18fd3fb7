package dev.ripple.benchmark;

/**
 * How much of maven-compiler-plugin's time builds of one input may take with Ripple; infinite where
 * nobody said.
 *
 * @param clean a clean build, with a worker that it starts itself
 * @param bodyKept a build after an edit of a body in the hub, with a worker that was kept
 * @param bodyStarted the same with a worker that the build starts itself
 * @param methodKept a build with another method in the hub, with a worker that was kept
 */
record Aims(double clean, double bodyKept, double bodyStarted, double methodKept) {

  /** None of its own. */
  static final Aims NONE =
      new Aims(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY);
}
