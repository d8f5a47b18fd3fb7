package dev.ripple.store;

import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.RippleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The database of one project, open and locked for one build. Other builds of the project wait
 * until it is closed.
 */
public final class StateStore implements AutoCloseable {

  /** Raised with every change of the schema or of what is stored in it. */
  static final int SCHEMA_VERSION = 5;

  /** Marks the file as Ripple's ("Rppl"). */
  private static final int APPLICATION_ID = 0x5270706c;

  static final String FILE = "state.db";
  private static final int SHORT_WAIT_MILLIS = 500;
  static final int LONG_WAIT_MILLIS = 60_000;

  private final Connection connection;
  private final ProjectPaths paths;

  private StateStore(Connection connection, ProjectPaths paths) {
    this.connection = connection;
    this.paths = paths;
  }

  /**
   * Opens the database, or makes a new one where there is none that can be used.
   *
   * @throws RippleException if it cannot be written, or another build holds it for a minute
   */
  public static StateStore open(CompileRequest request, BuildLog log) {
    Path directory = request.stateDirectory();
    Path file = directory.resolve(FILE);
    ProjectPaths paths = new ProjectPaths(request.projectDirectory());
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
    NativeLibrary.prepare();
    try {
      return new StateStore(connect(file, log), paths);
    } catch (SQLException e) {
      if (isBusy(e)) {
        throw new RippleException(
            "Another process holds "
                + file
                + " for over a minute. Wait for it, or end it, and build again.",
            e);
      }
      if (isUnwritable(e)) {
        throw unwritable(file, e);
      }
      log.warn(
          "The state of earlier builds is damaged ("
              + e.getMessage()
              + ") and is made anew: "
              + file);
      return recreate(request, file, paths, log);
    }
  }

  /** Throws away what is stored of a request's project. */
  public static void discard(CompileRequest request) {
    Path file = request.stateDirectory().resolve(FILE);
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(FILE + "-journal"));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static StateStore recreate(
      CompileRequest request, Path file, ProjectPaths paths, BuildLog log) {
    discard(request);
    try {
      return new StateStore(connect(file, log), paths);
    } catch (SQLException e) {
      throw unwritable(file, e);
    }
  }

  private static RippleException unwritable(Path path, Exception e) {
    return new RippleException(
        "Cannot keep the build's state in "
            + path
            + ": "
            + e.getMessage()
            + ". Check permissions and free space.",
        e);
  }

  private static boolean isBusy(SQLException e) {
    return e instanceof SQLiteException sqlite
        && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY
            || sqlite.getResultCode().name().startsWith("SQLITE_BUSY")
            || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_LOCKED);
  }

  private static boolean isUnwritable(SQLException e) {
    String code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().name() : "";
    return code.startsWith("SQLITE_READONLY")
        || code.startsWith("SQLITE_CANTOPEN")
        || code.startsWith("SQLITE_FULL")
        || code.startsWith("SQLITE_IOERR")
        || code.startsWith("SQLITE_PERM");
  }

  private static Connection connect(Path file, BuildLog log) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + SHORT_WAIT_MILLIS);
      lock(statement, file, log);
      // From here on the lock outlives transactions. Not earlier: while it waits a build must hold
      // nothing that keeps others from the lock, and setting "synchronous" reads the file.
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("COMMIT");
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.execute("BEGIN EXCLUSIVE");
      prepareSchema(statement);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void lock(Statement statement, Path file, BuildLog log) throws SQLException {
    try {
      statement.execute("BEGIN EXCLUSIVE");
    } catch (SQLException e) {
      if (!isBusy(e)) {
        throw e;
      }
      log.info("Waiting for another build of this project, which holds " + file);
      statement.execute("PRAGMA busy_timeout = " + LONG_WAIT_MILLIS);
      statement.execute("BEGIN EXCLUSIVE");
    }
  }

  private static void prepareSchema(Statement statement) throws SQLException {
    int version = pragma(statement, "user_version");
    int application = pragma(statement, "application_id");
    boolean isEmpty = version == 0 && application == 0;
    if (!isEmpty && (version != SCHEMA_VERSION || application != APPLICATION_ID)) {
      throw new SQLException(
          String.format(
              Locale.ROOT, "version %d of %08x, not %d", version, application, SCHEMA_VERSION));
    }
    if (isEmpty) {
      for (String sql : Schema.STATEMENTS) {
        statement.execute(sql);
      }
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      statement.execute("PRAGMA user_version = " + SCHEMA_VERSION);
    }
  }

  private static int pragma(Statement statement, String name) throws SQLException {
    try (ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  /** The state of one execution. */
  public ExecutionState execution(String name) {
    return new ExecutionState(connection, name, paths);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new RippleException("Cannot close the build's state: " + e.getMessage(), e);
    }
  }
}
