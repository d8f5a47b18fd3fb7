package dev.ripple.benchmark;

import java.util.List;

/**
 * What is built, and where it is edited.
 *
 * @param name also of the directory of its sources
 * @param dependencies what it is compiled against, as {@code group:artifact:version}
 * @param hub the source that is edited, which much of the rest uses
 * @param comment a part of a comment in it
 * @param statement a statement in a method of it
 * @param method a line that begins a method in it
 * @param bodyTarget how much of maven-compiler-plugin's time a build after an edit of a body in the
 *     hub may take
 */
record Library(
    String name,
    List<String> dependencies,
    String hub,
    String comment,
    String statement,
    String method,
    double bodyTarget) {

  static final List<Library> ALL =
      List.of(
          new Library(
              "commons-lang3-3.17.0",
              List.of(),
              "org/apache/commons/lang3/StringUtils.java",
              "A String for a space character.",
              "return cs == null ? 0 : cs.length();",
              "public static int length(final CharSequence cs)",
              0.4),
          new Library(
              "guava",
              List.of(
                  "com.google.guava:failureaccess:1.0.2",
                  "com.google.code.findbugs:jsr305:3.0.2",
                  "org.checkerframework:checker-qual:3.43.0",
                  "com.google.errorprone:error_prone_annotations:2.36.0",
                  "com.google.j2objc:j2objc-annotations:3.0.0"),
              "com/google/common/collect/ImmutableList.java",
              "A {@link List} whose contents will never change",
              "return (object == null) ? -1 : Lists.indexOfImpl(this, object);",
              "public static <E> ImmutableList<E> of() {",
              0.25));
}
