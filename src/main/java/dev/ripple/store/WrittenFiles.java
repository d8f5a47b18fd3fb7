package dev.ripple.store;

import dev.ripple.model.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every file that an execution ever wrote. No build goes by it: it tells afterwards which files in
 * an output directory are Ripple's own, even if all else forgot them, and who wrote last.
 */
record WrittenFiles(Connection connection, long execution, ProjectPaths paths) {

  void add(Collection<Product> products) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT OR REPLACE INTO written VALUES (?, ?, ?)")) {
      for (Product product : products) {
        insert.setLong(1, execution);
        insert.setString(2, paths.store(product.target()));
        insert.setLong(3, product.checksum());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  SortedMap<Path, Long> read() throws SQLException {
    SortedMap<Path, Long> written = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT path, checksum FROM written WHERE execution = ?")) {
      select.setLong(1, execution);
      ResultSet row = select.executeQuery();
      while (row.next()) {
        written.put(paths.load(row.getString(1)), row.getLong(2));
      }
    }
    return written;
  }
}
