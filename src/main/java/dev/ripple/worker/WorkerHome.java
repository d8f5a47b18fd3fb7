package dev.ripple.worker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The directory of one user's workers: for each its socket, its lock, its log and the archive of
 * its classes. Nobody else may enter it, for who can open the socket can make the worker write
 * files.
 */
record WorkerHome(Path directory) {

  private static final String SOCKET = ".sock";
  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rwx------");

  /**
   * Makes the directory where there is none.
   *
   * @throws IOException if it cannot be used safely
   */
  static WorkerHome open(Path directory) throws IOException {
    Files.createDirectories(directory.toAbsolutePath().getParent());
    boolean isPosix =
        Files.getFileStore(directory.toAbsolutePath().getParent())
            .supportsFileAttributeView("posix");
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      if (isPosix) {
        Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OURS_ALONE));
      } else {
        Files.createDirectory(directory);
      }
    }
    if (isPosix) {
      refuseOthers(directory);
    }
    return new WorkerHome(directory);
  }

  private static void refuseOthers(Path directory) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(directory, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Path probe = Files.createTempFile(directory, "probe", ".tmp");
    boolean isOurs = Files.getOwner(probe).equals(attributes.owner());
    Files.delete(probe);
    Set<PosixFilePermission> others = EnumSet.copyOf(attributes.permissions());
    others.removeAll(OURS_ALONE);
    if (!isOurs || !others.isEmpty()) {
      throw new IOException(directory + " is open to other users");
    }
  }

  Path socket(String kind) {
    return directory.resolve(kind + SOCKET);
  }

  /** Held by the one worker of a kind as long as it lives. */
  Path lock(String kind) {
    return directory.resolve(kind + ".lock");
  }

  /** Tells the process that was started last. */
  Path started(String kind) {
    return directory.resolve(kind + ".pid");
  }

  Path log(String kind) {
    return directory.resolve(kind + ".log");
  }

  Path archive(String kind) {
    return directory.resolve(kind + ".jsa");
  }

  /** Deletes what workers of a kind leave behind. */
  void forget(String kind) throws IOException {
    for (Path file : List.of(socket(kind), lock(kind), started(kind), log(kind))) {
      Files.deleteIfExists(file);
    }
  }

  /** The kinds of which there is, or was, a worker. */
  List<String> kinds() throws IOException {
    List<String> kinds = new ArrayList<>();
    try (DirectoryStream<Path> sockets = Files.newDirectoryStream(directory, "*" + SOCKET)) {
      for (Path socket : sockets) {
        String name = socket.getFileName().toString();
        kinds.add(name.substring(0, name.length() - SOCKET.length()));
      }
    }
    return kinds;
  }

  /**
   * Opens a connection to the worker of a kind.
   *
   * @throws IOException if there is none
   */
  Connection connect(String kind) throws IOException {
    MeetingPoint point = MeetingPoint.of(socket(kind));
    Connection connection = point.connect();
    try {
      connection.send(new Message.Hello(kind, point.ofClient()));
      return connection;
    } catch (IOException e) {
      connection.close();
      throw e;
    }
  }
}
