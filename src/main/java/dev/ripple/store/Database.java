package dev.ripple.store;

import dev.ripple.model.RippleException;
import dev.ripple.store.ExecutionState.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteLimits;

/** Opens SQLite files, and says what an error means. */
final class Database {

  /** Marks the file as Ripple's ("Rppl"). */
  private static final int APPLICATION_ID = 0x5270706c;

  /** Nothing that is stored comes near it; a file that says otherwise must not fill the memory. */
  private static final int MOST_BYTES_OF_A_VALUE = 1 << 26;

  private static final List<String> SETTINGS =
      List.of(
          // Somebody may have it open who only looks at it.
          "PRAGMA busy_timeout = 10000",
          "PRAGMA trusted_schema = OFF",
          "PRAGMA cell_size_check = ON",
          // Not all file systems have what memory mapping and write-ahead logs need.
          "PRAGMA mmap_size = 0",
          "PRAGMA journal_mode = DELETE",
          "PRAGMA locking_mode = EXCLUSIVE",
          "PRAGMA synchronous = NORMAL");

  private Database() {}

  /**
   * Opens a database, or makes a new one, and begins a transaction.
   *
   * @throws SQLException also if it is one of another version, or somebody else's
   */
  static Connection connect(Path file) throws SQLException {
    Connection connection = plain(file);
    try (Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        statement.execute(setting);
      }
      statement.execute("BEGIN EXCLUSIVE");
      prepareSchema(statement);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Opens a database of which nothing is known. */
  static Connection plain(Path file) throws SQLException {
    // Not through DriverManager, which looks for drivers once in the life of a JVM and finds those
    // of
    // the class loader that happens to come first.
    SQLiteConnection connection = JDBC.createConnection(JDBC.PREFIX + file, new Properties());
    try {
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MOST_BYTES_OF_A_VALUE);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Deletes a database with its journal. */
  static void delete(Path file) throws IOException {
    // In this order: a database without its journal could be one that is half written.
    Files.deleteIfExists(file);
    Files.deleteIfExists(journal(file));
  }

  static Path journal(Path file) {
    return file.resolveSibling(file.getFileName() + "-journal");
  }

  private static void prepareSchema(Statement statement) throws SQLException {
    int version = pragma(statement, "user_version");
    int application = pragma(statement, "application_id");
    if (version == 0 && application == 0) {
      for (String sql : Schema.STATEMENTS) {
        statement.execute(sql);
      }
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      statement.execute("PRAGMA user_version = " + StateStore.SCHEMA_VERSION);
    } else if (version != StateStore.SCHEMA_VERSION || application != APPLICATION_ID) {
      throw new SQLException(
          String.format(
              Locale.ROOT,
              "version %d of %08x, not %d",
              version,
              application,
              StateStore.SCHEMA_VERSION));
    } else if (!schema(statement).equals(Schema.STATEMENTS.stream().map(String::strip).toList())) {
      // Triggers and views would run with our own statements.
      throw new SQLException("other tables than those of version " + version);
    }
  }

  private static int pragma(Statement statement, String name) throws SQLException {
    try (ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  private static List<String> schema(Statement statement) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")) {
      while (result.next()) {
        found.add(result.getString(1).strip());
      }
    }
    return found;
  }

  /** What to throw for an error: about the machine, or about what is in the file. */
  static RuntimeException failure(Path file, SQLException e) {
    String code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().name() : "";
    if (code.startsWith("SQLITE_BUSY") || code.equals(SQLiteErrorCode.SQLITE_LOCKED.name())) {
      return new RippleException(
          "Another process holds " + file + ". Wait for it, or end it, and build again.", e);
    }
    boolean isMachine =
        code.startsWith("SQLITE_READONLY")
            || code.startsWith("SQLITE_CANTOPEN")
            || code.startsWith("SQLITE_FULL")
            || code.startsWith("SQLITE_IOERR")
            || code.startsWith("SQLITE_PERM")
            || code.startsWith("SQLITE_NOMEM");
    return isMachine ? unwritable(file, e) : new StateException(e);
  }

  static RippleException unwritable(Path path, Exception e) {
    return new RippleException(
        "Cannot keep the build's state in "
            + path
            + ": "
            + e.getMessage()
            + ". Check permissions and free space.",
        e);
  }
}
