package dev.ripple.store;

import dev.ripple.model.BuildRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The last builds of an execution that compiled something. */
record History(Connection connection, long execution, ProjectPaths paths) {

  private static final int KEPT = 50;

  void add(BuildRecord entry) throws SQLException, IOException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO build (execution, at, reason, compiled, total, millis, rounds)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement forget =
            connection.prepareStatement(
                "DELETE FROM build WHERE execution = ?1 AND id NOT IN"
                    + " (SELECT id FROM build WHERE execution = ?1 ORDER BY id DESC LIMIT ?2)")) {
      insert.setLong(1, execution);
      insert.setLong(2, entry.at().toEpochMilli());
      insert.setString(3, entry.reason());
      insert.setInt(4, entry.compiled());
      insert.setInt(5, entry.total());
      insert.setLong(6, entry.duration().toMillis());
      insert.setBytes(7, pack(entry.rounds()));
      insert.executeUpdate();
      forget.setLong(1, execution);
      forget.setInt(2, KEPT);
      forget.executeUpdate();
    }
  }

  /** All of them, the newest first. */
  List<BuildRecord> read() throws SQLException, IOException {
    List<BuildRecord> history = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT at, reason, compiled, total, millis, rounds FROM build WHERE execution = ?"
                + " ORDER BY id DESC")) {
      select.setLong(1, execution);
      ResultSet row = select.executeQuery();
      while (row.next()) {
        history.add(
            new BuildRecord(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                Duration.ofMillis(row.getLong(5)),
                unpack(row.getBytes(6))));
      }
    }
    return history;
  }

  private byte[] pack(List<SortedMap<Path, String>> rounds) throws IOException {
    return Codec.pack(
        out -> {
          out.writeInt(rounds.size());
          for (SortedMap<Path, String> round : rounds) {
            Codec.writeTexts(out, round.keySet().stream().map(paths::store).toList());
            Codec.writeTexts(out, round.values());
          }
        });
  }

  private List<SortedMap<Path, String>> unpack(byte[] bytes) throws IOException {
    return Codec.unpack(
        bytes,
        in -> {
          List<SortedMap<Path, String>> rounds = new ArrayList<>();
          for (int n = in.readInt(); n > 0; n--) {
            List<String> units = Codec.readTexts(in);
            List<String> causes = Codec.readTexts(in);
            SortedMap<Path, String> round = new TreeMap<>();
            for (int i = 0; i < units.size(); i++) {
              round.put(paths.load(units.get(i)), causes.get(i));
            }
            rounds.add(round);
          }
          return rounds;
        });
  }
}
