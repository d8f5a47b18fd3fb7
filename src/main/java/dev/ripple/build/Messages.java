package dev.ripple.build;

import java.util.regex.Pattern;

/** What javac says, in whatever language. */
final class Messages {

  private Messages() {}

  /** Whether a message names a package or class, or something in it, by the qualified name. */
  static boolean name(String qualified, String message) {
    return Pattern.compile(
            "(?<![\\p{javaJavaIdentifierPart}.])"
                + Pattern.quote(qualified)
                + "(?!\\p{javaJavaIdentifierPart})")
        .matcher(message)
        .find();
  }
}
