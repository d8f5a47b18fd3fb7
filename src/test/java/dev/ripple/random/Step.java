package dev.ripple.random;

import java.util.List;

/**
 * What is done before one compile: the program becomes this one, then some things are done to files
 * or to the settings.
 */
record Step(Program program, List<Action> actions) {

  /** Something that is done to files or settings without changing any source. */
  sealed interface Action {}

  /** A source gets another time stamp. */
  record Touch(String unit) implements Action {}

  /** All sources get another time stamp. */
  record TouchEverything() implements Action {}

  /** A class file is deleted. */
  record DeleteProduct(String binaryName) implements Action {}

  /** All class files are deleted. */
  record DeleteOutput() implements Action {}

  /** The database is deleted. */
  record DeleteState() implements Action {}

  /** A module declaration is written beside the sources. */
  record DeclareModule() implements Action {}

  /** An option for javac is given that was not, or the other way round. */
  record Toggle(String option) implements Action {}
}
