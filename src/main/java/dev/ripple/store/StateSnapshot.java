package dev.ripple.store;

import dev.ripple.model.RippleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Copies a project's state for those who want to look at it without being in the way of builds. */
public final class StateSnapshot {

  private StateSnapshot() {}

  /**
   * Copies the state as the last build left it.
   *
   * @param stateDirectory where it is; left alone
   * @param directory where the copy goes, a directory without one
   * @return whether there is any
   * @throws RippleException if it is damaged, or a build holds it for a minute
   */
  public static boolean take(Path stateDirectory, Path directory) {
    Path state = stateDirectory.resolve(StateStore.FILE);
    if (!Files.isRegularFile(state)) {
      return false;
    }
    NativeLibrary.prepare();
    try {
      BuildLock lock = BuildLock.acquire(stateDirectory.resolve(BuildLock.FILE), () -> {});
      try (lock) {
        copy(state, directory.resolve(StateStore.FILE));
        return true;
      }
    } catch (SQLException | IOException e) {
      throw new RippleException(
          "The state of earlier builds cannot be read (" + e.getMessage() + "): " + state, e);
    }
  }

  private static void copy(Path state, Path copy) throws SQLException, IOException {
    Seal seal = new Seal(state);
    boolean isWhole = seal.isWhole();
    if (seal.exists() && !isWhole) {
      throw new IOException("it is not what the last build left");
    }
    try (Connection connection = Database.plain(state);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
    }
    if (isWhole) {
      new Seal(copy).close();
    }
  }
}
