package dev.ripple.fingerprint;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.Fingerprint;
import java.nio.charset.Charset;

/**
 * What javac sees of a source: its text without comments and with white space folded (JLS 3.5).
 * Line breaks stay where they are, since class files number lines, unless the user does not care.
 * Whether a comment has a {@code @deprecated} tag stays visible as well (JVMS 4.7.15).
 */
final class TokenText {

  private final boolean keepsLines;
  private final boolean keepsComments;

  private TokenText(boolean keepsLines, boolean keepsComments) {
    this.keepsLines = keepsLines;
    this.keepsComments = keepsComments;
  }

  /**
   * Where comments are read by doclint, javac's plugins or processors, they belong to what is
   * compiled.
   */
  static TokenText of(CompileRequest request) {
    boolean commentsAreRead =
        request.options().stream()
            .anyMatch(o -> o.startsWith("-Xdoclint") || o.startsWith("-Xplugin"));
    return new TokenText(!request.ignoreCommentChanges(), commentsAreRead);
  }

  Fingerprint fingerprint(byte[] content, Fingerprint ofContent, Charset charset) {
    String source = new String(content, charset);
    // A unicode escape can begin or end a comment (JLS 3.3); such a source is compared as it is.
    return keepsComments || source.contains("\\u")
        ? ofContent
        : Fingerprint.of(new Scanner(source).scan());
  }

  private final class Scanner {
    private final String source;
    private final StringBuilder text;
    private int at;

    Scanner(String source) {
      this.source = source;
      this.text = new StringBuilder(source.length());
    }

    String scan() {
      while (at < source.length()) {
        char c = source.charAt(at);
        if (source.startsWith("//", at)) {
          at = endOfLine(at);
        } else if (source.startsWith("/*", at)) {
          comment();
        } else if (source.startsWith("\"\"\"", at)) {
          copyTo(endOfTextBlock());
        } else if (c == '"' || c == '\'') {
          copyTo(endOfLiteral(c));
        } else if (c == '\n' || c == '\r') {
          lineBreak();
        } else if (c == ' ' || c == '\t' || c == '\f') {
          space();
          at++;
        } else {
          text.append(c);
          at++;
        }
      }
      return text.toString();
    }

    private void comment() {
      int close = source.indexOf("*/", at + 2);
      int end = close < 0 ? source.length() : close + 2;
      String comment = source.substring(at, end);
      if (comment.startsWith("/**") && comment.contains("@deprecated")) {
        text.append("@deprecated");
      }
      space();
      if (keepsLines) {
        comment
            .replace("\r\n", "\n")
            .replace('\r', '\n')
            .chars()
            .filter(c -> c == '\n')
            .forEach(c -> newLine());
      }
      at = end;
    }

    private void lineBreak() {
      at += source.startsWith("\r\n", at) ? 2 : 1;
      if (keepsLines) {
        newLine();
      } else {
        space();
      }
    }

    private void newLine() {
      while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      text.append('\n');
    }

    private void space() {
      char last = text.length() == 0 ? '\n' : text.charAt(text.length() - 1);
      if (last != ' ' && last != '\n') {
        text.append(' ');
      }
    }

    private void copyTo(int end) {
      text.append(source, at, end);
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
