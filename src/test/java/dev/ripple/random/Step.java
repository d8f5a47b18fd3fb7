package dev.ripple.random;

import java.util.List;

/**
 * What is done before one compile: the program becomes this one, then some things are done to
 * files.
 */
record Step(Program program, List<FileAction> actions) {

  /** Something that is done to files without changing any source. */
  sealed interface FileAction {}

  /** A source gets another time stamp. */
  record Touch(String unit) implements FileAction {}

  /** All sources get another time stamp. */
  record TouchEverything() implements FileAction {}

  /** A class file is deleted. */
  record DeleteProduct(String binaryName) implements FileAction {}

  /** All class files are deleted. */
  record DeleteOutput() implements FileAction {}

  /** The database is deleted. */
  record DeleteState() implements FileAction {}
}
