package dev.ripple.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a worker lives, and what it does while it has no work. */
final class Lifetime {

  /** Long enough that somebody who edits and builds does not wait for a collection. */
  private static final long SECONDS_BEFORE_COLLECTION = 15;

  private static final long SECONDS_BEFORE_ARCHIVE = 2;

  private final Idleness idleness;
  private final Path socket;
  private final @Nullable Object socketKey;
  private final long patience;
  private final long owner;
  private Optional<Path> archive;
  private boolean collected;

  /**
   * A lifetime that begins now.
   *
   * @param patience seconds to wait for work
   * @param owner the process that is served alone, or 0
   * @param archive where the archive of classes is to be, if it has to be made
   */
  Lifetime(Idleness idleness, Path socket, long patience, long owner, Optional<Path> archive)
      throws IOException {
    this.idleness = idleness;
    this.socket = socket;
    this.socketKey = key(socket);
    this.patience = patience;
    this.owner = owner;
    this.archive = archive;
  }

  /** Called each second: takes care of memory and archive, and tells whether it is time to go. */
  boolean isOver() {
    boolean isOrphan =
        owner != 0 && ProcessHandle.of(owner).filter(ProcessHandle::isAlive).isEmpty();
    if (isOrphan || !isReachable()) {
      return true;
    }
    long idle = idleness.seconds();
    if (idle < SECONDS_BEFORE_ARCHIVE) {
      collected = false;
    } else if (archive.isPresent()) {
      ClassDataArchive.dump(archive.get());
      archive = Optional.empty();
    }
    if (idle >= SECONDS_BEFORE_COLLECTION && !collected) {
      collected = true;
      System.gc();
    }
    return idle >= patience;
  }

  /** Whether the socket is still the one that this worker listens at. */
  private boolean isReachable() {
    try {
      return Objects.equals(key(socket), socketKey);
    } catch (IOException e) {
      return false;
    }
  }

  private static @Nullable Object key(Path socket) throws IOException {
    return Files.readAttributes(socket, BasicFileAttributes.class).fileKey();
  }
}
