package dev.ripple.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * A checksum over the whole database, in a file beside it. SQLite notices only damage that confuses
 * it; a bit that flipped in a row, a file copied while it was written, or one that came without its
 * journal would be believed. The seal is broken before the first write of a build and made anew
 * after the last one, so that a database without it was left by a build that did not end.
 */
final class Seal {

  private static final int CHUNK = 1 << 16;

  private final Path database;
  private final Path file;

  Seal(Path database) {
    this.database = database;
    this.file = database.resolveSibling(database.getFileName() + ".seal");
  }

  Path file() {
    return file;
  }

  /** An empty one is none: whoever wanted to write it was stopped. */
  boolean exists() throws IOException {
    return Files.exists(file) && Files.size(file) > 0;
  }

  /** Whether the database is, byte for byte, what was sealed. */
  boolean isWhole() throws IOException {
    return exists()
        && Files.exists(database)
        && Files.readString(file, StandardCharsets.ISO_8859_1).equals(checksum());
  }

  void close() throws IOException {
    Files.writeString(file, checksum(), StandardCharsets.ISO_8859_1);
  }

  void breakOpen() throws IOException {
    Files.deleteIfExists(file);
  }

  private String checksum() throws IOException {
    CRC32 crc = new CRC32();
    long size = 0;
    try (InputStream in = Files.newInputStream(database)) {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        crc.update(chunk, 0, n);
        size += n;
      }
    }
    return "crc32 " + Long.toHexString(crc.getValue()) + " of " + size + " bytes\n";
  }
}
