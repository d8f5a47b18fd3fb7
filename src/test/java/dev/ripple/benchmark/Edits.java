package dev.ripple.benchmark;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is edited in a project. All of these leave it compilable.
 *
 * @param hub the source that much of the rest uses
 * @param comment adds a word to a comment in the hub
 * @param leaf adds a statement to a method of a source that little else uses
 * @param body adds a statement to a method of the hub
 * @param method adds a public method to the hub
 * @param signature changes the type that a method returns, which many units call
 * @param constant changes the value of a constant, which many units use
 */
record Edits(
    String hub, Edit comment, Edit leaf, Edit body, Edit method, Edit signature, Edit constant) {

  /** Where a module has its sources. */
  static final String ROOT = "src/main/java/";

  /**
   * Edits of one source, which are completed by those of others in its module.
   *
   * @param module its directory, with a slash at the end, or nothing
   */
  static Builder ofHub(String module, String source) {
    return new Builder(module + ROOT + source);
  }

  /** A source beside the hub that uses nothing and that nothing uses. */
  String addedFile() {
    return hub.substring(0, hub.lastIndexOf('/') + 1) + "Added.java";
  }

  /** What is in {@link #addedFile}. */
  String addedSource() {
    String name = hub.substring(hub.indexOf(ROOT) + ROOT.length(), hub.lastIndexOf('/'));
    return "package %s;\n\npublic class Added {\n  public int number() {\n    return 1;\n  }\n}\n"
        .formatted(name.replace('/', '.'));
  }

  /** Collects the edits of a project. */
  static final class Builder {
    private final String hub;
    private @Nullable Edit comment;
    private @Nullable Edit leaf;
    private @Nullable Edit body;
    private @Nullable Edit method;
    private @Nullable Edit signature;
    private @Nullable Edit constant;

    private Builder(String hub) {
      this.hub = hub;
    }

    /** Paths of sources are below the root of this module. */
    private String path(String source) {
      return hub.substring(0, hub.indexOf(ROOT)) + ROOT + source;
    }

    Builder comment(String text) {
      comment = new Edit(hub, text, text + " #");
      return this;
    }

    Builder leaf(String source, String statement) {
      leaf = statement(path(source), statement);
      return this;
    }

    Builder body(String statement) {
      body = statement(hub, statement);
      return this;
    }

    Builder method(String beginning) {
      method = new Edit(hub, beginning, "public static void added#() {}\n\n  " + beginning);
      return this;
    }

    Builder signature(String source, String before, String after) {
      signature = new Edit(path(source), before, after);
      return this;
    }

    Builder constant(String source, String before, String after) {
      constant = new Edit(path(source), before, after);
      return this;
    }

    private static Edit statement(String file, String statement) {
      return new Edit(file, statement, "int edit# = #;\n    " + statement);
    }

    Edits build() {
      return new Edits(
          hub,
          Objects.requireNonNull(comment),
          Objects.requireNonNull(leaf),
          Objects.requireNonNull(body),
          Objects.requireNonNull(method),
          Objects.requireNonNull(signature),
          Objects.requireNonNull(constant));
    }
  }
}
