package dev.ripple.it;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the modules of a project have in their output directories.
 *
 * @param files contents in hexadecimal digits, by path relative to the project
 */
record Outputs(SortedMap<String, String> files) {

  static Outputs of(Path project) {
    try (Stream<Path> all = Files.walk(project)) {
      return new Outputs(
          all.filter(Files::isRegularFile)
              .filter(file -> isOutput(project.relativize(file)))
              .collect(
                  toMap(
                      file -> project.relativize(file).toString(),
                      Outputs::content,
                      (one, other) -> one,
                      TreeMap::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOutput(Path file) {
    String path = "/" + file.toString().replace('\\', '/');
    return path.contains("/target/classes/") || path.contains("/target/test-classes/");
  }

  private static String content(Path file) {
    try {
      return HexFormat.of().formatHex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
