package dev.ripple.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that javac says about the sources.
 *
 * @param kind as javac ranks it
 * @param source the file that it is about, if any
 * @param line counted from 1, or -1 where there is none
 * @param column counted from 1 with tabs expanded as javac does, or -1
 * @param code javac's key for the message, for example {@code compiler.err.cant.resolve}
 * @param message the message in the user's language, without position
 */
public record Problem(
    Kind kind, Optional<Path> source, long line, long column, String code, String message) {

  /** javac's kinds of diagnostics (javax.tools.Diagnostic.Kind). */
  public enum Kind {
    ERROR,
    WARNING,
    MANDATORY_WARNING,
    NOTE,
    OTHER;

    /** Whether javac counts it as a warning. */
    public boolean isWarning() {
      return this == WARNING || this == MANDATORY_WARNING;
    }
  }
}
