package dev.ripple.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** File operations that tests take for granted: failure is a failure of the test. */
final class Disk {

  private Disk() {}

  /** Something done to files. */
  interface Operation {
    void run() throws IOException;
  }

  static void run(Operation operation) {
    try {
      operation.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new directory under a name that no symbolic link is part of. */
  static Path temporaryDirectory(String prefix) {
    try {
      return Files.createTempDirectory(prefix).toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file, and the directories that it lies in. */
  static void write(Path file, byte[] content) {
    run(
        () -> {
          Files.createDirectories(Objects.requireNonNull(file.getParent()));
          Files.write(file, content);
        });
  }
}
