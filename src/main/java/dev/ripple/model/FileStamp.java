package dev.ripple.model;

/**
 * What a file system says about a file without its being read. Equal trusted stamps of one path
 * mean equal content: the change time and inode of POSIX cannot be set by a user, so that neither a
 * restored time stamp nor a replaced file goes unnoticed.
 *
 * @param size in bytes
 * @param modified last modification, nanoseconds since the epoch
 * @param changed last change of content or metadata, likewise
 * @param inode the file's number in its file system
 */
public record FileStamp(long size, long modified, long changed, long inode) {

  /** Equal to no stamp of a file: its content has to be read to know it. */
  public static final FileStamp UNTRUSTED = new FileStamp(-1, 0, 0, 0);

  public boolean isTrusted() {
    return size >= 0;
  }

  /** As it is for any record; but the JDK's own way costs a cold JVM 30 ms. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FileStamp that
        && size == that.size
        && modified == that.modified
        && changed == that.changed
        && inode == that.inode;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(size ^ modified ^ changed ^ inode);
  }
}
