package dev.ripple.store;

import dev.ripple.model.Lookup;
import dev.ripple.model.Lookup.Use;
import dev.ripple.model.StateUpdate;
import dev.ripple.model.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes units and, turned round, their lookups. Of lookups only the keys whose units changed are
 * written.
 */
final class UnitWriter {

  /**
   * Bits for the position of a unit among all: with those of a key and of the use they fill a long.
   */
  private static final int POSITION_BITS = 19;

  private final Connection connection;
  private final long execution;
  private final ProjectPaths paths;
  private final Map<Path, Long> unitIds;
  private final SortedMap<Long, SortedMap<Long, Optional<Use>>> changedKeys = new TreeMap<>();

  private final Map<Long, long[]> all = new TreeMap<>();

  UnitWriter(Connection connection, long execution, ProjectPaths paths, Map<Path, Long> unitIds) {
    this.connection = connection;
    this.execution = execution;
    this.paths = paths;
    this.unitIds = unitIds;
  }

  void write(StateUpdate update) throws SQLException, IOException {
    long next = nextId();
    try (PreparedStatement remove = connection.prepareStatement("DELETE FROM unit WHERE id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT OR REPLACE INTO unit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Path unit : update.removedUnits()) {
        Long id = unitIds.remove(unit);
        if (id != null) {
          change(id, lookups(id), new long[0]);
          remove.setLong(1, id);
          remove.addBatch();
        }
      }
      remove.executeBatch();
      for (Path unit : update.changedUnits()) {
        Optional<Long> known = Optional.ofNullable(unitIds.get(unit));
        long id = known.isPresent() ? known.get() : next++;
        byte[] before = known.isPresent() ? lookups(id) : new byte[0];
        List<Lookup> compiled = update.lookups().get(unit);
        byte[] after = compiled == null ? before : LookupKeys.pack(LookupKeys.encode(compiled));
        if (compiled != null && update.everything()) {
          all.put(id, LookupKeys.unpack(after));
        } else if (compiled != null) {
          change(id, before, LookupKeys.unpack(after));
        }
        bind(
            insert, id, Optional.ofNullable(update.build().units().get(unit)).orElseThrow(), after);
        insert.addBatch();
        unitIds.put(unit, id);
      }
      insert.executeBatch();
    }
    if (update.everything()) {
      writeAllLookups();
    } else {
      writeChangedLookups();
    }
  }

  private long nextId() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT coalesce(max(id), 0) + 1 FROM unit")) {
      return row.next() ? row.getLong(1) : 1;
    }
  }

  private byte[] lookups(long unit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT lookups FROM unit WHERE id = ?")) {
      select.setLong(1, unit);
      ResultSet row = select.executeQuery();
      return row.next() ? row.getBytes(1) : new byte[0];
    }
  }

  private void change(long unit, byte[] before, long[] after) {
    long[] old = LookupKeys.unpack(before);
    int o = 0;
    int n = 0;
    while (o < old.length || n < after.length) {
      if (n == after.length || o < old.length && old[o] < after[n]) {
        keyUnits(old[o++]).putIfAbsent(unit, Optional.empty());
      } else if (o == old.length || after[n] < old[o]) {
        keyUnits(after[n]).put(unit, Optional.of((after[n] & 1) == 1 ? Use.DECLARATION : Use.BODY));
        n++;
      } else {
        o++;
        n++;
      }
    }
  }

  private SortedMap<Long, Optional<Use>> keyUnits(long encoded) {
    return changedKeys.computeIfAbsent(encoded >>> 1, key -> new TreeMap<>());
  }

  private void writeChangedLookups() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT units FROM lookup WHERE execution = ? AND key = ?");
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM lookup WHERE execution = ? AND key = ?");
        PreparedStatement upsert =
            connection.prepareStatement("INSERT OR REPLACE INTO lookup VALUES (?, ?, ?)")) {
      for (Map.Entry<Long, SortedMap<Long, Optional<Use>>> entry : changedKeys.entrySet()) {
        SortedMap<Long, Use> units = units(select, entry.getKey());
        entry
            .getValue()
            .forEach(
                (unit, use) ->
                    use.ifPresentOrElse(
                        strongest -> units.put(unit, strongest), () -> units.remove(unit)));
        PreparedStatement statement = units.isEmpty() ? delete : upsert;
        statement.setLong(1, execution);
        statement.setLong(2, entry.getKey());
        if (!units.isEmpty()) {
          statement.setBytes(3, LookupKeys.packUnits(units));
        }
        statement.addBatch();
      }
      delete.executeBatch();
      upsert.executeBatch();
    }
  }

  /**
   * Turns the lookups of all units round by sorting pairs of a key and the position of its unit.
   */
  private void writeAllLookups() throws SQLException {
    long[] ids = all.keySet().stream().mapToLong(Long::longValue).toArray();
    if (ids.length >= 1 << POSITION_BITS) {
      throw new SQLException("more units than a state can hold: " + ids.length);
    }
    long[] pairs = new long[all.values().stream().mapToInt(keys -> keys.length).sum()];
    int count = 0;
    int position = 0;
    for (long[] encodedKeys : all.values()) {
      for (long encoded : encodedKeys) {
        pairs[count++] = encoded >>> 1 << POSITION_BITS + 1 | (long) position << 1 | encoded & 1;
      }
      position++;
    }
    Arrays.sort(pairs);
    long[] units = new long[ids.length];
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO lookup VALUES (?, ?, ?)")) {
      for (int from = 0; from < count; ) {
        long key = pairs[from] >>> POSITION_BITS + 1;
        int size = 0;
        for (; from < count && pairs[from] >>> POSITION_BITS + 1 == key; from++) {
          long code =
              ids[(int) (pairs[from] >>> 1 & (1 << POSITION_BITS) - 1)] << 1 | pairs[from] & 1;
          boolean isStronger = size > 0 && units[size - 1] >>> 1 == code >>> 1;
          units[isStronger ? size - 1 : size++] = code;
        }
        insert.setLong(1, execution);
        insert.setLong(2, key);
        insert.setBytes(3, LookupKeys.pack(Arrays.copyOf(units, size)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private SortedMap<Long, Use> units(PreparedStatement select, long key) throws SQLException {
    select.setLong(1, execution);
    select.setLong(2, key);
    ResultSet row = select.executeQuery();
    return row.next() ? LookupKeys.units(row.getBytes(1)) : new TreeMap<>();
  }

  private void bind(PreparedStatement insert, long id, UnitRecord unit, byte[] lookups)
      throws SQLException, IOException {
    insert.setLong(1, id);
    insert.setLong(2, execution);
    insert.setString(3, paths.store(unit.source()));
    insert.setLong(4, unit.stamp().size());
    insert.setLong(5, unit.stamp().modified());
    insert.setLong(6, unit.stamp().changed());
    insert.setLong(7, unit.stamp().inode());
    insert.setBytes(8, unit.content().bytes());
    insert.setLong(9, unit.tokens());
    insert.setLong(10, unit.declarations());
    insert.setLong(11, unit.entered());
    insert.setBytes(12, Codec.packClasses(unit.declares()));
    insert.setBytes(13, Codec.packReads(unit.constantReads()));
    insert.setBytes(14, Codec.packEffects(unit.effects()));
    insert.setBytes(15, Codec.packPaths(unit.products(), paths));
    insert.setBytes(16, Codec.packProblems(unit.problems(), paths));
    insert.setBytes(17, lookups);
  }
}
