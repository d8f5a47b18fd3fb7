package dev.ripple.real;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a walk came to.
 *
 * @param counts by what was counted
 */
record WalkResult(String library, long seed, int stepSize, SortedMap<Count, Long> counts) {

  /**
   * What is counted: releases walked to, steps, then units over all steps that compile, but for the
   * first build.
   */
  enum Count {
    RELEASES,
    STEPS,
    FAILING,
    EDITED,
    COMPILED,
    OTHER_CLASSES,
    OTHER_WARNINGS_ONLY,
    CLASS_LEVEL,
    NAME_HASHING,
    GRADLE
  }

  WalkResult(String library, long seed, int stepSize) {
    this(library, seed, stepSize, new TreeMap<>());
  }

  void add(Count what, long number) {
    counts.merge(what, number, Long::sum);
  }

  void addAll(WalkResult other) {
    other.counts.forEach(this::add);
  }

  long get(Count what) {
    return counts.getOrDefault(what, 0L);
  }

  /** How often a number is that of the units that got other class files. */
  double ratio(Count what) {
    return (double) get(what) / Math.max(1, get(Count.OTHER_CLASSES));
  }

  /** One line, to be read again by {@link #parse}. */
  String line() {
    StringBuilder line = new StringBuilder(library + " " + seed + " " + stepSize);
    for (Map.Entry<Count, Long> count : counts.entrySet()) {
      line.append(' ').append(count.getKey()).append('=').append(count.getValue());
    }
    return line.toString();
  }

  static WalkResult parse(String line) {
    String[] words = line.strip().split(" ");
    WalkResult result =
        new WalkResult(words[0], Long.parseLong(words[1]), Integer.parseInt(words[2]));
    for (int i = 3; i < words.length; i++) {
      String[] count = words[i].split("=");
      result.add(Count.valueOf(count[0]), Long.parseLong(count[1]));
    }
    return result;
  }

  String name() {
    return "%s, seed %d, %d files a step".formatted(library, seed, stepSize);
  }

  @Override
  public String toString() {
    return "%s: %,d steps, of which %,d do not compile; the others compiled %,d units, of which %,d got other class files and %,d other warnings only"
        .formatted(
            name(),
            get(Count.STEPS),
            get(Count.FAILING),
            get(Count.COMPILED),
            get(Count.OTHER_CLASSES),
            get(Count.OTHER_WARNINGS_ONLY));
  }
}
