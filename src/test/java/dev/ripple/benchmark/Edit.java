package dev.ripple.benchmark;

/**
 * A change of one source.
 *
 * @param file its path in the project
 * @param before what is replaced
 * @param after what replaces it; {@code #} stands for the number of the run, so that each run
 *     writes something new
 */
record Edit(String file, String before, String after) {

  /**
   * The source as it is after this edit; one that had been edited so before is as it was once.
   *
   * @throws IllegalStateException if there is nothing to replace
   */
  String apply(String source, int run) {
    String now = after.replace("#", Integer.toString(run));
    if (source.contains(now)) {
      return source.replace(now, before);
    }
    if (!source.contains(before)) {
      throw new IllegalStateException(file + " has no '" + before + "'");
    }
    return source.replace(before, now);
  }
}
