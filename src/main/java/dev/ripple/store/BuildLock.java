package dev.ripple.store;

import dev.ripple.model.RippleException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Lets one build at a time have the state of a project. SQLite's own lock would not do: it goes
 * with the database when that is thrown away, and a second copy of SQLite in this JVM, loaded by
 * another class loader, would not see it.
 */
final class BuildLock implements AutoCloseable {

  /** Its name in a state directory. */
  static final String FILE = "lock";

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int POLL_MILLIS = 20;

  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits until no other build has the lock.
   *
   * @param waiting called once if there is one
   * @throws RippleException if it still has it after a minute
   */
  static BuildLock acquire(Path file, Runnable waiting) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      long start = System.nanoTime();
      for (boolean told = false; !isLocked(channel); told = true) {
        if (!told) {
          waiting.run();
        }
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new RippleException(
              "Another process holds "
                  + file
                  + " for over a minute. Wait for it, or end it, and build again.");
        }
        Thread.sleep(POLL_MILLIS);
      }
      return new BuildLock(channel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      channel.close();
      throw new RippleException("Interrupted while another build held " + file + ".", e);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this JVM has it.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
