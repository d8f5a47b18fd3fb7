package dev.ripple.fingerprint;

import dev.ripple.model.FileStamp;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads stamps, and says which of them can be trusted. */
final class FileStamps {

  /** Coarser than the clock of any file system that has change times. */
  private static final long RACY_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final boolean HAS_CHANGE_TIME =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  private final long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());

  /**
   * The stamp of a file, untrusted if the file may still change without a new stamp: it was changed
   * so recently that another change may fall into the same tick, or the clock went backwards, or
   * the file system has no change time.
   */
  FileStamp read(Path file) throws IOException {
    return trusted(raw(file));
  }

  FileStamp trusted(FileStamp raw) {
    return HAS_CHANGE_TIME && raw.changed() < now - RACY_NANOS ? raw : FileStamp.UNTRUSTED;
  }

  /** The stamp as the file system gives it. */
  static FileStamp raw(Path file) throws IOException {
    if (!HAS_CHANGE_TIME) {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(
          attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), 0, 0);
    }
    Map<String, Object> attributes =
        Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
    return new FileStamp(
        number(attributes, "size"),
        nanos(attributes, "lastModifiedTime"),
        nanos(attributes, "ctime"),
        number(attributes, "ino"));
  }

  private static long number(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static long nanos(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof FileTime time ? time.to(TimeUnit.NANOSECONDS) : 0;
  }
}
