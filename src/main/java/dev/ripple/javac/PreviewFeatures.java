package dev.ripple.javac;

import java.util.List;

/**
 * Javac marks class files that use preview features (JVMS 4.1), and of a marked one that it reads
 * it warns, or marks whoever uses it. Of a source it does neither.
 */
final class PreviewFeatures {

  /** Where the minor version stands, which is the mark, in two bytes. */
  private static final int MINOR_VERSION = 4;

  private PreviewFeatures() {}

  static boolean areOn(List<String> options) {
    return options.contains("--enable-preview");
  }

  /** A class file as if it used no preview features. */
  static byte[] withoutMark(byte[] classFile) {
    byte[] unmarked = classFile.clone();
    if (unmarked.length > MINOR_VERSION + 1) {
      unmarked[MINOR_VERSION] = 0;
      unmarked[MINOR_VERSION + 1] = 0;
    }
    return unmarked;
  }
}
