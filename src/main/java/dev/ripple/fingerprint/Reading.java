package dev.ripple.fingerprint;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.LintOptions;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;

/**
 * How the sources of a request are read.
 *
 * @param charset their encoding
 * @param keepsLines whether it matters in which lines tokens are
 * @param keepsComments whether comments matter
 * @param keepsDocComments whether it matters where documentation comments are
 */
record Reading(
    Charset charset, boolean keepsLines, boolean keepsComments, boolean keepsDocComments) {

  /** The first one that warns of documentation comments where none belongs. */
  private static final int WARNS_OF_DANGLING_COMMENTS = 23;

  /** Where doclint or javac's plugins read comments, these belong to what is compiled. */
  static Reading of(CompileRequest request) {
    boolean commentsAreRead =
        request.options().stream()
            .anyMatch(o -> o.startsWith("-Xdoclint") || o.startsWith("-Xplugin"));
    boolean docCommentsAreRead =
        Runtime.version().feature() >= WARNS_OF_DANGLING_COMMENTS
            && LintOptions.areOn(request.options(), "dangling-doc-comments");
    return new Reading(
        request.charset(), !request.ignoreCommentChanges(), commentsAreRead, docCommentsAreRead);
  }

  /** The same where annotation processors read comments. */
  Reading withComments() {
    return new Reading(charset, keepsLines, true, keepsDocComments);
  }

  /**
   * A hash of what javac can see of a source.
   *
   * @param hasProblems whether there are warnings that name lines and columns
   */
  long tokens(byte[] content, boolean hasProblems) {
    return new TokenText(keepsLines || hasProblems, hasProblems, keepsComments, keepsDocComments)
        .hash(new String(content, charset));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(charset.name());
    out.writeBoolean(keepsLines);
    out.writeBoolean(keepsComments);
    out.writeBoolean(keepsDocComments);
  }

  static Reading read(DataInputStream in) throws IOException {
    return new Reading(
        Charset.forName(in.readUTF()), in.readBoolean(), in.readBoolean(), in.readBoolean());
  }
}
