package dev.ripple.store;

import dev.ripple.model.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every file that an execution ever wrote. It tells which files in an output directory are Ripple's
 * own, even if all else forgot them or is not believed, and who wrote last.
 */
record WrittenFiles(Connection connection, long execution, ProjectPaths paths) {

  /** How much is kept of what was written earlier, in characters. */
  private static final int EARLIER = 200;

  void add(Collection<Product> products) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO written VALUES (?, ?, ?, '') ON CONFLICT DO UPDATE SET"
                + " earlier = substr(checksum || ' ' || earlier, 1, "
                + EARLIER
                + "), checksum = excluded.checksum WHERE checksum != excluded.checksum")) {
      for (Product product : products) {
        insert.setLong(1, execution);
        insert.setString(2, paths.store(product.target()));
        insert.setLong(3, product.checksum());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Executions are numbered in the order in which they ran first. */
  boolean laterWrote(Path file, long checksum) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT 1 FROM written WHERE execution > ? AND path = ? AND checksum = ?")) {
      select.setLong(1, execution);
      select.setString(2, paths.store(file));
      select.setLong(3, checksum);
      return select.executeQuery().next();
    }
  }

  SortedMap<Path, List<Long>> read() throws SQLException {
    SortedMap<Path, List<Long>> written = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT path, checksum, earlier FROM written WHERE execution = ?")) {
      select.setLong(1, execution);
      ResultSet row = select.executeQuery();
      while (row.next()) {
        List<Long> checksums = new ArrayList<>(List.of(row.getLong(2)));
        // Without the last one, which may be cut off.
        String earlier = row.getString(3);
        for (String checksum :
            earlier.substring(0, Math.max(earlier.lastIndexOf(' '), 0)).split(" ")) {
          if (!checksum.isEmpty()) {
            checksums.add(Long.parseLong(checksum));
          }
        }
        written.put(paths.load(row.getString(1)), checksums);
      }
    }
    return written;
  }
}
