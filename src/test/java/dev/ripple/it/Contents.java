package dev.ripple.it;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Files of a project and what is in them.
 *
 * @param files bytes in hexadecimal digits, by path relative to the project
 */
record Contents(SortedMap<String, String> files) {

  /** What the modules have in their output directories. */
  static Contents ofOutputs(Path project) {
    return of(
        project,
        path -> path.contains("/target/classes/") || path.contains("/target/test-classes/"));
  }

  /** What a build starts from. */
  static Contents ofInputs(Path project) {
    return of(project, path -> !path.contains("/target/"));
  }

  private static Contents of(Path project, Predicate<String> wanted) {
    return new Contents(
        Trees.walk(project).stream()
            .filter(Files::isRegularFile)
            .filter(file -> wanted.test(name(project, file)))
            .collect(
                toMap(
                    file -> name(project, file),
                    Contents::bytes,
                    (one, other) -> one,
                    TreeMap::new)));
  }

  private static String name(Path project, Path file) {
    return "/" + project.relativize(file).toString().replace('\\', '/');
  }

  private static String bytes(Path file) {
    try {
      return HexFormat.of().formatHex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
