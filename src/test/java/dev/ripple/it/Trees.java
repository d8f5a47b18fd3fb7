package dev.ripple.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Whole directories, and files with their directories. */
final class Trees {

  private Trees() {}

  /** All files and directories, each before what is in it. */
  static List<Path> walk(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies a directory; the files are as new as a checkout would make them.
   *
   * @param xml what to make of the text of XML files
   */
  static void copy(Path from, Path to, UnaryOperator<String> xml) {
    delete(to);
    for (Path source : walk(from)) {
      Path target = to.resolve(from.relativize(source).toString());
      try {
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else if (source.toString().endsWith(".xml")) {
          write(target, xml.apply(read(source)));
        } else {
          Files.copy(source, target);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Deletes a file, or a directory with all that is in it, if it exists. */
  static void delete(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    for (Path file : walk(tree).stream().sorted(Comparator.reverseOrder()).toList()) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
