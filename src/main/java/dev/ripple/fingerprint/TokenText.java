package dev.ripple.fingerprint;

import dev.ripple.model.Hash64;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What javac sees of a source: its text without comments and with white space folded (JLS 3.5).
 * Line breaks stay where they are, since class files number lines, unless the user does not care or
 * there is no code to number. A comment that may have a {@code @deprecated} tag stays visible as
 * well (JVMS 4.7.15).
 */
final class TokenText {

  /**
   * A unicode escape (JLS 3.3) of a character that can begin or end a comment, a literal or a line,
   * or be part of the tag {@code @deprecated}.
   */
  private static final Pattern ESCAPED_DELIMITER =
      Pattern.compile("\\\\u+00(0[aAdD]|2[27aAfF]|40|5[cC]|6[1345]|7[024])");

  private static final String ESCAPE = "\\u";

  private static final String DEPRECATED = "@deprecated";

  private final boolean keepsLines;
  private final boolean keepsColumns;
  private final boolean keepsComments;
  private final boolean keepsDocComments;

  /**
   * Says what is kept.
   *
   * @param keepsLines in which line each token is
   * @param keepsColumns where each token is in its line
   * @param keepsComments all of the text
   * @param keepsDocComments where documentation comments are (JDK 23: those of three slashes, too)
   */
  TokenText(
      boolean keepsLines, boolean keepsColumns, boolean keepsComments, boolean keepsDocComments) {
    this.keepsLines = keepsLines;
    this.keepsColumns = keepsColumns;
    this.keepsComments = keepsComments;
    this.keepsDocComments = keepsDocComments;
  }

  /** A hash of the text; of all of it if a unicode escape could begin or end a comment. */
  long hash(String source) {
    if (keepsComments || hasEscapedDelimiter(source)) {
      return Hash64.of(source);
    }
    if (keepsLines && !keepsColumns) {
      OptionalLong hash = new Scanner(source, false).scanUnlessCode();
      if (hash.isPresent()) {
        return hash.getAsLong();
      }
    }
    return new Scanner(source, keepsLines).scan();
  }

  private static boolean hasEscapedDelimiter(String source) {
    int first = source.indexOf(ESCAPE);
    return first >= 0 && ESCAPED_DELIMITER.matcher(source).find(first);
  }

  private final class Scanner {
    private final String source;
    private final boolean keepsLines;
    private final Hash64 hash = new Hash64();
    private final CodeFinder code = new CodeFinder();
    private int at;
    private int nextDeprecated = -1;
    private int lineStart;
    private boolean spacePending;
    private boolean atLineStart = true;

    Scanner(String source, boolean keepsLines) {
      this.source = source;
      this.keepsLines = keepsLines;
    }

    long scan() {
      while (at < source.length()) {
        next();
      }
      return hash.value();
    }

    /** Nothing if the source has code, whose class files number lines. */
    OptionalLong scanUnlessCode() {
      while (at < source.length() && !code.isFound()) {
        next();
      }
      return code.isFound() ? OptionalLong.empty() : OptionalLong.of(hash.value());
    }

    private void next() {
      char c = source.charAt(at);
      if (c == ' ' || c == '\t' || c == '\f') {
        spacePending = true;
        at++;
      } else if (c == '\n' || c == '\r') {
        lineBreak();
      } else if (c == '/' && source.startsWith("//", at)) {
        if (keepsDocComments && source.startsWith("///", at)) {
          token('/');
        }
        at = endOfLine(at);
      } else if (c == '/' && source.startsWith("/*", at)) {
        comment();
      } else if (c == '"' && source.startsWith("\"\"\"", at)) {
        copyTo(endOfTextBlock());
      } else if (c == '"' || c == '\'') {
        copyTo(endOfLiteral(c));
      } else {
        token(c);
        at++;
      }
    }

    private void token(char c) {
      if (!code.isFound()) {
        code.add(c, spacePending || atLineStart);
      }
      if (keepsColumns && (spacePending || atLineStart)) {
        column();
      } else if (spacePending && !atLineStart) {
        hash.add(' ');
      }
      spacePending = false;
      atLineStart = false;
      hash.add(c);
    }

    /** What precedes a token in its line; tabs apart, since javac counts them as up to eight. */
    private void column() {
      for (int i = lineStart; i < at; i++) {
        hash.add(source.charAt(i) == '\t' ? '\t' : ' ');
      }
    }

    private void comment() {
      int close = source.indexOf("*/", at + 2);
      int end = close < 0 ? source.length() : close + 2;
      if (source.startsWith("/**", at) && isDeprecatedBefore(end)) {
        // Which of such words are tags is javac's matter.
        token('@');
        hash.add(source, at, end);
      } else if (keepsDocComments && source.startsWith("/**", at) && end > at + 4) {
        token('*');
      }
      spacePending = true;
      while (at < end) {
        char c = source.charAt(at);
        if (c == '\n' || c == '\r') {
          lineBreak();
        } else {
          at++;
        }
      }
    }

    /** Finds each tag once, since most comments have none. */
    private boolean isDeprecatedBefore(int end) {
      if (nextDeprecated < at) {
        int found = source.indexOf(DEPRECATED, at);
        nextDeprecated = found < 0 ? source.length() : found;
      }
      return nextDeprecated < end;
    }

    /**
     * Spaces at the end of a line, and those at the beginning of the next, are nothing but spaces.
     */
    private void lineBreak() {
      at += source.startsWith("\r\n", at) ? 2 : 1;
      lineStart = at;
      if (keepsLines) {
        hash.add('\n');
        atLineStart = true;
      } else {
        spacePending = true;
      }
    }

    private void copyTo(int end) {
      token(source.charAt(at));
      hash.add(source, at + 1, end);
      at = end;
    }

    private int endOfLine(int from) {
      int end = from;
      while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
        end++;
      }
      return end;
    }

    private int endOfTextBlock() {
      int end = at + 3;
      while (end < source.length() && !source.startsWith("\"\"\"", end)) {
        end += source.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(end + 3, source.length());
    }

    /** An unfinished literal ends with its line; javac will say so. */
    private int endOfLiteral(char quote) {
      int end = at + 1;
      while (end < source.length() && source.charAt(end) != quote && source.charAt(end) != '\n') {
        end += source.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(end + 1, source.length());
    }
  }
}
