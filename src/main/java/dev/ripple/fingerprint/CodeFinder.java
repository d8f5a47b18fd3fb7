package dev.ripple.fingerprint;

/**
 * Finds out whether a source may have code, for which its class files would number lines (JVMS
 * 4.7.12). Only interfaces without bodies, fields and superinterfaces surely have none: a class has
 * its default constructor at least, and overriding a method can need a bridge (JLS 15.12.4.5).
 */
final class CodeFinder {

  private static final String INTERFACE = "interface";
  private static final String EXTENDS = "extends";

  private final StringBuilder word = new StringBuilder();
  private boolean isInterface;
  private int parentheses;
  private boolean found;

  boolean isFound() {
    return found;
  }

  /**
   * Adds a character of a token.
   *
   * @param afterGap whether white space or a comment precedes it
   */
  void add(char c, boolean afterGap) {
    if (afterGap || !Character.isJavaIdentifierPart(c)) {
      isInterface |= INTERFACE.contentEquals(word);
      found |= EXTENDS.contentEquals(word);
      word.setLength(0);
    }
    switch (c) {
      case '(' -> parentheses++;
      case ')' -> parentheses--;
      case '{' -> {
        // Braces within parentheses are values of annotations.
        found |= parentheses == 0 && !isInterface;
        isInterface &= parentheses > 0;
      }
      case '}', ';' -> isInterface &= parentheses > 0;
      case '=' -> found |= parentheses == 0;
      case '\\' -> found = true; // An escape may stand for any of these (JLS 3.3).
      default -> {
        if (Character.isJavaIdentifierPart(c)) {
          word.append(c);
        }
      }
    }
  }
}
