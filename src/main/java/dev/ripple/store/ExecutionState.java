package dev.ripple.store;

import dev.ripple.model.BuildLog;
import dev.ripple.model.BuildRecord;
import dev.ripple.model.ClassName;
import dev.ripple.model.ClasspathEntry;
import dev.ripple.model.FileStamp;
import dev.ripple.model.Fingerprint;
import dev.ripple.model.Lookup;
import dev.ripple.model.PreviousBuild;
import dev.ripple.model.Product;
import dev.ripple.model.RippleException;
import dev.ripple.model.Scope;
import dev.ripple.model.StateUpdate;
import dev.ripple.model.StateUpdate.KnownClass;
import dev.ripple.model.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The state of one execution. What every build needs is loaded at once; lookups and facts are asked
 * for by name.
 */
public final class ExecutionState {

  private final Connection connection;
  private final Path file;
  private final Seal seal;
  private final String name;
  private final ProjectPaths paths;
  private final BuildLog log;
  private final Map<Path, Long> unitIds = new HashMap<>();
  private final Map<Long, Path> unitPaths = new HashMap<>();
  private long id;

  ExecutionState(Connection connection, Path file, String name, ProjectPaths paths, BuildLog log) {
    this.connection = connection;
    this.file = file;
    this.seal = new Seal(file);
    this.name = name;
    this.paths = paths;
    this.log = log;
  }

  /** What can be found in the database about earlier builds. */
  public sealed interface Loaded {

    /** The last build ended well, and this is what it left. */
    record Previous(PreviousBuild build) implements Loaded {}

    /**
     * There is nothing to build on.
     *
     * @param reason why
     * @param written files that earlier builds wrote, as far as that is known
     */
    record Nothing(String reason, Set<Path> written) implements Loaded {}
  }

  /** The files that change whenever the state of any execution of the project does. */
  public List<Path> files() {
    return List.of(file, seal.file());
  }

  /**
   * Loads the last build.
   *
   * @throws StateException if the database is damaged
   */
  public Loaded load() {
    return guarded(
        () -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT id, in_progress, settings, problems, implicit_units, other_products, source_is_newer"
                      + " FROM execution WHERE name = ?")) {
            select.setString(1, name);
            ResultSet row = select.executeQuery();
            if (!row.next()) {
              return new Loaded.Nothing("there is no earlier build", Set.of());
            }
            id = row.getLong(1);
            if (row.getInt(2) != 0) {
              return new Loaded.Nothing(
                  row.getInt(2) == Salvage.INTERRUPTED
                      ? "the last build was interrupted"
                      : "the state of earlier builds was of no use",
                  new WrittenFiles(connection, id, paths).read().keySet());
            }
            return new Loaded.Previous(
                new PreviousBuild(
                    Codec.unpackMap(row.getBytes(3)),
                    loadUnits(),
                    Codec.unpackProblems(row.getBytes(4), paths),
                    new TreeSet<>(Codec.unpackPaths(row.getBytes(5), paths)),
                    Codec.unpackPaths(row.getBytes(6), paths),
                    Codec.unpackDecisions(row.getBytes(7))));
          }
        });
  }

  private SortedMap<Path, UnitRecord> loadUnits() throws SQLException, IOException {
    SortedMap<Path, UnitRecord> units = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, path, size, modified, changed, inode, content, tokens, declarations, entered, declares, constant_reads,"
                + " effects, products, problems FROM unit WHERE execution = ?")) {
      select.setLong(1, id);
      ResultSet row = select.executeQuery();
      while (row.next()) {
        Path path = paths.load(row.getString(2));
        unitIds.put(path, row.getLong(1));
        unitPaths.put(row.getLong(1), path);
        units.put(
            path,
            new UnitRecord(
                path,
                new FileStamp(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)),
                Fingerprint.ofStored(row.getBytes(7)),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                Codec.unpackClasses(row.getBytes(11)),
                Codec.unpackReads(row.getBytes(12)),
                Codec.unpackEffects(row.getBytes(13)),
                Codec.unpackPaths(row.getBytes(14), paths),
                Codec.unpackProblems(row.getBytes(15), paths)));
      }
    }
    return units;
  }

  /** The class path of the last build. */
  public List<ClasspathEntry> classPath() {
    return guarded(
        () -> {
          List<ClasspathEntry> entries = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT path, content FROM class_path WHERE execution = ? ORDER BY position")) {
            select.setLong(1, id);
            ResultSet row = select.executeQuery();
            while (row.next()) {
              entries.add(Codec.unpackEntry(paths.load(row.getString(1)), row.getBytes(2)));
            }
          }
          return entries;
        });
  }

  /** The units that looked a name up in a scope when they were last compiled. */
  public Map<Path, Lookup.Use> unitsThatLookedUp(Scope scope, String fact) {
    return guarded(
        () -> {
          Map<Path, Lookup.Use> units = new LinkedHashMap<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT units FROM lookup WHERE execution = ? AND key = ?")) {
            select.setLong(1, id);
            select.setLong(2, LookupKeys.key(scope, fact));
            ResultSet row = select.executeQuery();
            if (row.next()) {
              LookupKeys.units(row.getBytes(1))
                  .forEach(
                      (unit, use) ->
                          Optional.ofNullable(unitPaths.get(unit))
                              .ifPresent(path -> units.put(path, use)));
            }
          }
          return units;
        });
  }

  /** All that some units looked up when they were last compiled. */
  public LookupSet lookupsOf(Collection<Path> units) {
    return guarded(
        () -> {
          Set<Long> keys = new HashSet<>();
          try (PreparedStatement select =
              connection.prepareStatement("SELECT lookups FROM unit WHERE id = ?")) {
            for (Path unit : units) {
              select.setLong(1, unitIds.getOrDefault(unit, 0L));
              ResultSet row = select.executeQuery();
              if (row.next()) {
                LookupKeys.keys(row.getBytes(1)).forEach(keys::add);
              }
            }
          }
          return new LookupSet(keys);
        });
  }

  /** The classes known to name this one as a direct supertype. */
  public Set<ClassName> directSubtypes(ClassName supertype) {
    return subtypes(supertype, false);
  }

  /** The classes known to have this one among the type arguments of a direct supertype. */
  public Set<ClassName> givingArgument(ClassName argument) {
    return subtypes(argument, true);
  }

  /** All classes known to have subtypes, or to be given as type arguments by some. */
  public Set<ClassName> extended() {
    return names("SELECT DISTINCT super FROM subtype WHERE execution = ?");
  }

  private Set<ClassName> subtypes(ClassName supertype, boolean isArgument) {
    return guarded(
        () -> {
          Set<ClassName> subtypes = new TreeSet<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT sub FROM subtype WHERE execution = ? AND super = ? AND is_argument = ?")) {
            select.setLong(1, id);
            select.setString(2, supertype.binary());
            select.setBoolean(3, isArgument);
            ResultSet row = select.executeQuery();
            while (row.next()) {
              subtypes.add(new ClassName(row.getString(1)));
            }
          }
          return subtypes;
        });
  }

  /** A class whose facts are known. */
  public Optional<KnownClass> knownClass(ClassName className) {
    return guarded(
        () -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT facts, content_hash FROM class WHERE execution = ? AND name = ?")) {
            select.setLong(1, id);
            select.setString(2, className.binary());
            ResultSet row = select.executeQuery();
            return row.next()
                ? Optional.of(
                    new KnownClass(Codec.unpackFacts(className, row.getBytes(1)), row.getLong(2)))
                : Optional.empty();
          }
        });
  }

  /** The names of all classes whose facts are known. */
  public Set<ClassName> knownClasses() {
    return names("SELECT name FROM class WHERE execution = ?");
  }

  private Set<ClassName> names(String query) {
    return guarded(
        () -> {
          Set<ClassName> names = new HashSet<>();
          try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, id);
            ResultSet row = select.executeQuery();
            while (row.next()) {
              names.add(new ClassName(row.getString(1)));
            }
          }
          return names;
        });
  }

  /**
   * Notes, safely on disk, that outputs are about to change, and what is going to be written. Until
   * {@link #commit} the state is not believed by anybody.
   */
  public void begin(Collection<Product> products) {
    guarded(
        () -> {
          breakSeal();
          log.debug("Marks the state as in progress");
          try (PreparedStatement upsert =
              connection.prepareStatement(
                  "INSERT INTO execution (name, in_progress, settings, problems, implicit_units, other_products,"
                      + " source_is_newer)"
                      + " VALUES (?, 1, x'', x'', x'', x'', x'') ON CONFLICT (name) DO UPDATE SET in_progress = 1 RETURNING id")) {
            upsert.setString(1, name);
            ResultSet row = upsert.executeQuery();
            row.next();
            id = row.getLong(1);
          }
          new WrittenFiles(connection, id, paths).add(products);
          execute("COMMIT");
          execute("BEGIN");
          return id;
        });
  }

  /**
   * Stores a successful build.
   *
   * @param outputs waits until its outputs are complete, before which nothing is stored for good
   */
  public void commit(StateUpdate update, Runnable outputs) {
    guarded(
        () -> {
          breakSeal();
          if (update.everything()) {
            forgetEverything();
          }
          try (PreparedStatement store =
              connection.prepareStatement(
                  "UPDATE execution SET in_progress = 0, settings = ?, problems = ?, implicit_units = ?,"
                      + " other_products = ?, source_is_newer = ? WHERE id = ?")) {
            store.setBytes(1, Codec.packMap(update.build().settings()));
            store.setBytes(2, Codec.packProblems(update.build().problems(), paths));
            store.setBytes(3, Codec.packPaths(update.build().implicitUnits(), paths));
            store.setBytes(4, Codec.packPaths(update.build().otherProducts(), paths));
            store.setBytes(5, Codec.packDecisions(update.build().sourceIsNewer()));
            store.setLong(6, id);
            store.executeUpdate();
          }
          new UnitWriter(connection, id, paths, unitIds).write(update);
          new ClassWriter(connection, id).write(update, this::knownClass);
          if (update.classPath().isPresent()) {
            writeClassPath(update.classPath().get());
          }
          if (update.record().isPresent()) {
            new History(connection, id, paths).add(update.record().get());
          }
          outputs.run();
          log.debug("Stores the state");
          execute("COMMIT");
          makeSeal();
          execute("BEGIN");
          return id;
        });
  }

  private void breakSeal() {
    try {
      if (seal.exists()) {
        log.debug("Breaks the seal of the state");
        seal.breakOpen();
      }
    } catch (IOException e) {
      throw Database.unwritable(file, e);
    }
  }

  private void makeSeal() {
    log.debug("Seals the state");
    try {
      seal.close();
    } catch (IOException e) {
      throw Database.unwritable(file, e);
    }
  }

  private void forgetEverything() throws SQLException {
    for (String table : List.of("unit", "class", "subtype", "lookup", "class_path")) {
      execute("DELETE FROM " + table + " WHERE execution = " + id);
    }
    unitIds.clear();
    unitPaths.clear();
  }

  private void writeClassPath(List<ClasspathEntry> entries) throws SQLException, IOException {
    execute("DELETE FROM class_path WHERE execution = " + id);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO class_path VALUES (?, ?, ?, ?)")) {
      for (int position = 0; position < entries.size(); position++) {
        insert.setLong(1, id);
        insert.setInt(2, position);
        insert.setString(3, paths.store(entries.get(position).path()));
        insert.setBytes(4, Codec.packEntry(entries.get(position)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The last builds that compiled something, the newest first. */
  public List<BuildRecord> history() {
    return guarded(() -> new History(connection, id, paths).read());
  }

  /**
   * All files that builds ever wrote, whether they are still there or not, each with the {@link
   * Product#checksum} of what was written last, and of some of what was written before.
   */
  public SortedMap<Path, List<Long>> written() {
    return guarded(() -> new WrittenFiles(connection, id, paths).read());
  }

  /**
   * Whether an execution that comes after this one wrote a file last, with that {@link
   * Product#checksum}: of several that write the same class files the last one counts.
   */
  public boolean laterWrote(Path file, long checksum) {
    return guarded(() -> new WrittenFiles(connection, id, paths).laterWrote(file, checksum));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Query<T> {
    T run() throws SQLException, IOException;
  }

  private <T> T guarded(Query<T> query) {
    try {
      return query.run();
    } catch (SQLException e) {
      throw Database.failure(file, e);
    } catch (RippleException | StateException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // What was stored cannot have been stored by a build.
      throw new StateException(e);
    }
  }

  /** What is in the database cannot be read or written. */
  public static final class StateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateException(Exception cause) {
      super(String.valueOf(cause.getMessage()), cause);
    }
  }
}
