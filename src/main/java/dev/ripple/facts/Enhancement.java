package dev.ripple.facts;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a class file can be what a tool made of another one in place, as bytecode enhancement
 * does. Such tools take away nothing that a class declares, and they leave something that it had
 * not: a member, an interface, an annotation, or the use of a class of their own.
 */
public final class Enhancement {

  private Enhancement() {}

  /** Whether something is a class file at all. */
  public static boolean isReadable(byte[] found) {
    try {
      ClassParts.of(found);
      return true;
    } catch (FactExtractor.UnreadableClassException e) {
      return false;
    }
  }

  /**
   * Why one class file is no enhanced version of another, to be read after "it"; nothing if it may
   * be.
   *
   * @param compiled as javac made it
   * @param found what is in its place
   */
  public static Optional<String> whyNot(byte[] compiled, byte[] found) {
    ClassParts before = ClassParts.of(compiled);
    ClassParts now;
    try {
      now = ClassParts.of(found);
    } catch (FactExtractor.UnreadableClassException e) {
      return Optional.of("cannot be read as a class file");
    }
    Set<String> lost = new TreeSet<>(before.declared());
    lost.removeAll(now.declared());
    if (!lost.isEmpty()) {
      return Optional.of("lacks the " + lost.iterator().next());
    }
    boolean hasMore =
        !before.declared().containsAll(now.declared()) || !before.used().containsAll(now.used());
    return hasMore ? Optional.empty() : Optional.of("has other code, and nothing that a tool left");
  }
}
