package dev.ripple.real;

/**
 * A stretch of a source that is replaced.
 *
 * @param what the kind of edit
 * @param from the first character that goes
 * @param to the first one after it that stays
 * @param text what comes
 */
record SourceEdit(String what, int from, int to, String text) {

  String apply(String source) {
    return source.substring(0, from) + text + source.substring(to);
  }

  /** What is done, on one line. */
  String describe(String source) {
    return "%s in line %d: '%s' becomes '%s'"
        .formatted(
            what,
            source.substring(0, from).lines().count() + 1,
            oneLine(source.substring(from, to)),
            oneLine(text));
  }

  private static String oneLine(String text) {
    String folded = text.strip().replaceAll("\\s+", " ");
    return folded.length() <= 160 ? folded : folded.substring(0, 160) + "…";
  }
}
