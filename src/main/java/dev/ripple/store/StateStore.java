package dev.ripple.store;

import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.RippleException;
import dev.ripple.store.ExecutionState.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database of one project, open and locked for one build. Other builds of the project wait
 * until it is closed.
 */
public final class StateStore implements AutoCloseable {

  /** Raised with every change of the schema or of what is stored in it. */
  static final int SCHEMA_VERSION = 23;

  static final String FILE = "state.db";

  private final BuildLock lock;
  private final Path file;
  private final ProjectPaths paths;
  private final BuildLog log;
  private Connection connection;

  private StateStore(BuildLock lock, Path file, ProjectPaths paths, BuildLog log)
      throws SQLException, IOException {
    this.lock = lock;
    this.file = file;
    this.paths = paths;
    this.log = log;
    this.connection = connect();
  }

  /**
   * Opens the database, or makes a new one where there is none that can be used.
   *
   * @throws RippleException if it cannot be written, or another build holds it for a minute
   */
  public static StateStore open(CompileRequest request, BuildLog log) {
    Path directory = request.stateDirectory();
    Path file = directory.resolve(FILE);
    try {
      Files.createDirectories(directory);
      NativeLibrary.prepare();
      BuildLock lock = lock(directory, log);
      try {
        return new StateStore(lock, file, new ProjectPaths(request.projectDirectory()), log);
      } catch (SQLException | IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Database.failure(file, e);
    } catch (IOException e) {
      throw Database.unwritable(directory, e);
    }
  }

  private static BuildLock lock(Path directory, BuildLog log) throws IOException {
    Path file = directory.resolve(BuildLock.FILE);
    return BuildLock.acquire(
        file, () -> log.info("Waiting for another build of this project, which holds " + file));
  }

  private Connection connect() throws SQLException, IOException {
    Seal seal = new Seal(file);
    if (!Files.exists(file)) {
      seal.breakOpen();
      return Database.connect(file);
    }
    if (seal.isWhole()) {
      // A journal beside a whole database belongs to another one.
      Files.deleteIfExists(Database.journal(file));
      try {
        return Database.connect(file);
      } catch (SQLException e) {
        if (!(Database.failure(file, e) instanceof StateException)) {
          throw e;
        }
        return anew(String.valueOf(e.getMessage()));
      }
    }
    if (seal.exists()) {
      return anew("it is not what the last build left");
    }
    if (Files.size(file) > 0) {
      Salvage.renew(file, Salvage.INTERRUPTED);
    }
    return Database.connect(file);
  }

  private Connection anew(String damage) throws SQLException, IOException {
    log.warn("The state of earlier builds is damaged (" + damage + ") and is made anew: " + file);
    Salvage.renew(file, Salvage.DAMAGED);
    return Database.connect(file);
  }

  /** Makes the state anew, since something in it makes no sense. */
  public void discard(StateException damage) {
    try {
      connection.close();
      connection = anew(String.valueOf(damage.getMessage()));
    } catch (SQLException e) {
      throw Database.failure(file, e);
    } catch (IOException e) {
      throw Database.unwritable(file, e);
    }
  }

  /** The state of one execution. */
  public ExecutionState execution(String name) {
    return new ExecutionState(connection, file, name, paths, log);
  }

  @Override
  public void close() {
    try (lock) {
      connection.close();
    } catch (SQLException | IOException e) {
      throw new RippleException("Cannot close the build's state: " + e.getMessage(), e);
    }
  }
}
