package dev.ripple.verify;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One way in which what builds left is not what a clean build gives.
 *
 * @param kind in which way
 * @param file the file in question, unless it is about a message of javac
 * @param unit the source that it comes from, if that is known
 * @param detail what is to be said about it, to be read after the file's name
 * @param history when and why the unit was compiled last, if that is known
 */
public record Difference(
    Kind kind, Optional<Path> file, Optional<Path> unit, String detail, Optional<String> history) {

  /** The ways. */
  public enum Kind {
    /** A clean build writes a file that is not there. */
    MISSING,
    /** A file of Ripple's is there that a clean build does not write. */
    STALE,
    /** Ripple wrote other bytes than a clean build does. */
    OTHER_BYTES,
    /** Ripple wrote the right bytes, and somebody else spoilt them. */
    SPOILT,
    /** A clean build fails. */
    ERROR,
    /** Only one of the two shows a warning. */
    WARNING
  }
}
