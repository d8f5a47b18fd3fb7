package dev.ripple.verify;

import dev.ripple.model.DirectoryTree;
import dev.ripple.model.RippleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Files and directories, with errors that a user can read. */
final class Directories {

  private Directories() {}

  /** All regular files below a directory, none if there is no such directory. */
  static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try {
      return DirectoryTree.files(directory);
    } catch (IOException e) {
      throw new RippleException("Cannot read " + directory + ": " + e.getMessage(), e);
    }
  }

  /** What is in a file, if there is one. */
  static Optional<byte[]> content(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new RippleException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Writes a file and the directories that it lies in. */
  static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, content);
    } catch (IOException e) {
      throw new RippleException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Makes a directory that is empty, whatever was there. */
  static Path empty(Path directory) {
    delete(directory);
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new RippleException("Cannot make " + directory + ": " + e.getMessage(), e);
    }
  }

  /** Deletes a directory with all that is in it, if it exists. */
  static void delete(Path directory) {
    try {
      DirectoryTree.delete(directory);
    } catch (IOException e) {
      throw new RippleException("Cannot delete " + directory + ": " + e.getMessage(), e);
    }
  }
}
