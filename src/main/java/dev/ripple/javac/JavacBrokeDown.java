package dev.ripple.javac;

import dev.ripple.model.RippleException;

/** That javac failed without an error in the program; the message has what it printed. */
public final class JavacBrokeDown extends RippleException {

  private static final long serialVersionUID = 1L;

  JavacBrokeDown(String output) {
    super("javac broke down:\n" + output);
  }
}
