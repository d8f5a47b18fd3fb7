package dev.ripple.verify;

import dev.ripple.facts.Enhancement;
import dev.ripple.facts.SyntheticParameterNames;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What one file of an output directory is, held against a clean build. */
sealed interface Judgement {

  /** As it should be, or none of Ripple's business. */
  record Right() implements Judgement {}

  /** Ripple wrote the right bytes, and another tool made something of them. */
  record ChangedByOthers() implements Judgement {}

  /** Not what a clean build gives. */
  record Wrong(Difference.Kind kind, String detail) implements Judgement {}

  /**
   * Judges.
   *
   * @param clean what a clean build writes there, if anything
   */
  static Judgement of(Path file, Optional<byte[]> clean, Outputs outputs) {
    Optional<byte[]> found = Directories.content(file);
    if (found.isEmpty()) {
      return clean.isEmpty()
          ? new Right()
          : new Wrong(Difference.Kind.MISSING, "is missing; a clean build writes it");
    }
    if (clean.isEmpty()) {
      return outputs.isOwn(file, found.get())
          ? new Wrong(
              Difference.Kind.STALE,
              "should not be there: Ripple wrote it once, and a clean build does not")
          : new Right();
    }
    return compare(file, clean.get(), found.get(), outputs);
  }

  private static Judgement compare(Path file, byte[] clean, byte[] found, Outputs outputs) {
    boolean isClass = file.toString().endsWith(".class");
    if (Arrays.equals(clean, found)) {
      return new Right();
    }
    if (isClass
        && Enhancement.isReadable(found)
        && SyntheticParameterNames.onlyDifference(clean, found)) {
      return new Right();
    }
    boolean wroteRight =
        outputs.wroteLast(file, clean) || isClass && SyntheticParameterNames.occurIn(clean);
    if (outputs.wroteLast(file, found) || !wroteRight) {
      return new Wrong(Difference.Kind.OTHER_BYTES, "is not what a clean build writes");
    }
    if (outputs.wroteEver(file, found)) {
      return new Wrong(
          Difference.Kind.SPOILT, "is what Ripple wrote once, and not what it wrote last");
    }
    return (isClass ? Enhancement.whyNot(clean, found) : Optional.<String>empty())
        .<Judgement>map(
            reason ->
                new Wrong(
                    Difference.Kind.SPOILT,
                    "is not what Ripple wrote, which was right: it " + reason))
        .orElseGet(ChangedByOthers::new);
  }
}
