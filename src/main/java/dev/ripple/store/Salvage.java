package dev.ripple.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Replaces a database that is not believed by a new one. All that is taken over is which files
 * builds wrote, so that class files of a source that is gone meanwhile are known to be Ripple's own
 * and go, too.
 */
final class Salvage {

  /**
   * Stands in the new database for each execution: the build that wrote the old one did not end.
   */
  static final int INTERRUPTED = 1;

  /** Likewise: the old one was damaged, or of another version. */
  static final int DAMAGED = 2;

  private Salvage() {}

  /** Makes the new database; killed at any instant, either that or the old one is there. */
  static void renew(Path file, int why) throws SQLException, IOException {
    Map<String, Map<String, Long>> written = read(file);
    Path fresh = file.resolveSibling("state.new");
    Database.delete(fresh);
    Seal seal = new Seal(file);
    if (written.isEmpty()) {
      Database.delete(file);
      seal.breakOpen();
      return;
    }
    try (Connection connection = Database.connect(fresh)) {
      write(connection, written, why);
    }
    seal.breakOpen();
    Files.deleteIfExists(Database.journal(file));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The files written, by execution; what cannot be read is left out. */
  private static Map<String, Map<String, Long>> read(Path file) throws SQLException {
    Map<String, Map<String, Long>> written = new TreeMap<>();
    Map<Long, String> names = new LinkedHashMap<>();
    try (Connection connection = Database.plain(file);
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT id, name FROM execution NOT INDEXED")) {
        while (row.next()) {
          names.put(row.getLong(1), row.getString(2));
        }
      }
      try (ResultSet row =
          statement.executeQuery("SELECT execution, path, checksum FROM written")) {
        while (row.next()) {
          String name = names.get(row.getLong(1));
          String path = row.getString(2);
          if (name != null && path != null) {
            written.computeIfAbsent(name, n -> new TreeMap<>()).put(path, row.getLong(3));
          }
        }
      }
    } catch (SQLException e) {
      if (!(Database.failure(file, e) instanceof ExecutionState.StateException)) {
        throw e;
      }
    }
    return written;
  }

  private static void write(Connection connection, Map<String, Map<String, Long>> written, int why)
      throws SQLException {
    try (PreparedStatement execution =
            connection.prepareStatement(
                "INSERT INTO execution (id, name, in_progress, settings, problems, implicit_units, other_products,"
                    + " source_is_newer) VALUES (?, ?, ?, x'', x'', x'', x'', x'')");
        PreparedStatement file =
            connection.prepareStatement("INSERT INTO written VALUES (?, ?, ?, '')");
        Statement commit = connection.createStatement()) {
      long id = 0;
      for (Map.Entry<String, Map<String, Long>> entry : written.entrySet()) {
        id++;
        execution.setLong(1, id);
        execution.setString(2, entry.getKey());
        execution.setInt(3, why);
        execution.executeUpdate();
        for (Map.Entry<String, Long> path : entry.getValue().entrySet()) {
          file.setLong(1, id);
          file.setString(2, path.getKey());
          file.setLong(3, path.getValue());
          file.addBatch();
        }
      }
      file.executeBatch();
      commit.execute("COMMIT");
    }
  }
}
