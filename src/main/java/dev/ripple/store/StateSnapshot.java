package dev.ripple.store;

import dev.ripple.model.RippleException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

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
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + state)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout = " + StateStore.LONG_WAIT_MILLIS);
      }
      try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
        copy.setString(1, directory.resolve(StateStore.FILE).toString());
        copy.execute();
      }
      return true;
    } catch (SQLException e) {
      throw new RippleException(
          "The state of earlier builds cannot be read (" + e.getMessage() + "): " + state, e);
    }
  }
}
