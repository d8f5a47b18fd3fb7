package dev.ripple.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * The quick look of a file that a compilation produced.
 *
 * @param size in bytes
 * @param modified in nanoseconds since 1970
 */
public record ProductStamp(long size, long modified) {

  private static final long NANOS = 1_000_000_000;

  /**
   * Whether a file still has this stamp, perhaps after an archive brought it back, which often
   * keeps whole seconds only.
   */
  public boolean isOf(ProductStamp now) {
    boolean isWhole = now.modified % NANOS == 0;
    return size == now.size
        && now.modified == (isWhole ? modified - Math.floorMod(modified, NANOS) : modified);
  }

  /** That of a file with these attributes. */
  public static ProductStamp of(BasicFileAttributes file) {
    return new ProductStamp(file.size(), file.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  /**
   * That of a file.
   *
   * @throws IOException if it is not there
   */
  public static ProductStamp of(Path file) throws IOException {
    return of(Files.readAttributes(file, BasicFileAttributes.class));
  }
}
