package dev.ripple.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file that a compilation produced.
 *
 * @param target where it belongs, absolute
 * @param unit the source that it was produced from, if the producer said so
 * @param content its bytes
 */
public record Product(Path target, Optional<Path> unit, byte[] content) {

  /** Whether that is a class file, also that of a module. */
  public static boolean isClassFile(Path target) {
    return target.toString().endsWith(".class");
  }

  /** A checksum of its bytes. */
  public long checksum() {
    return checksum(content);
  }

  /**
   * A checksum of some bytes, which tells whether a file is still as it was written. Nobody has an
   * interest to forge it: where one has there is {@link Fingerprint}.
   */
  public static long checksum(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue() << 32 ^ content.length;
  }
}
