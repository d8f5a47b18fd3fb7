package dev.ripple.fingerprint;

import dev.ripple.model.CompileRequest;
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
 */
record Reading(Charset charset, boolean keepsLines, boolean keepsComments) {

  /** Where doclint or javac's plugins read comments, these belong to what is compiled. */
  static Reading of(CompileRequest request) {
    boolean commentsAreRead =
        request.options().stream()
            .anyMatch(o -> o.startsWith("-Xdoclint") || o.startsWith("-Xplugin"));
    return new Reading(request.charset(), !request.ignoreCommentChanges(), commentsAreRead);
  }

  /** The same where annotation processors read comments. */
  Reading withComments() {
    return new Reading(charset, keepsLines, true);
  }

  /**
   * A hash of what javac can see of a source.
   *
   * @param hasProblems whether there are warnings that name lines and columns
   */
  long tokens(byte[] content, boolean hasProblems) {
    return new TokenText(keepsLines || hasProblems, hasProblems, keepsComments)
        .hash(new String(content, charset));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(charset.name());
    out.writeBoolean(keepsLines);
    out.writeBoolean(keepsComments);
  }

  static Reading read(DataInputStream in) throws IOException {
    return new Reading(Charset.forName(in.readUTF()), in.readBoolean(), in.readBoolean());
  }
}
