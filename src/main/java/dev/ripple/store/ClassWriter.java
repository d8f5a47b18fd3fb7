package dev.ripple.store;

import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.StateUpdate;
import dev.ripple.model.StateUpdate.KnownClass;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes what classes say, and what extends what. */
final class ClassWriter {

  private final Connection connection;
  private final long execution;

  ClassWriter(Connection connection, long execution) {
    this.connection = connection;
    this.execution = execution;
  }

  /**
   * Writes the classes of an update, and forgets those that are gone.
   *
   * @param known what is known of a class so far
   */
  void write(StateUpdate update, Function<ClassName, Optional<KnownClass>> known)
      throws SQLException, IOException {
    try (PreparedStatement removeClass =
            connection.prepareStatement("DELETE FROM class WHERE execution = ? AND name = ?");
        PreparedStatement removeEdge =
            connection.prepareStatement(
                "DELETE FROM subtype WHERE execution = ? AND sub = ? AND super = ?");
        PreparedStatement addClass =
            connection.prepareStatement("INSERT OR REPLACE INTO class VALUES (?, ?, ?, ?)");
        PreparedStatement addEdge =
            connection.prepareStatement("INSERT OR IGNORE INTO subtype VALUES (?, ?, ?, ?)")) {
      List<ClassName> outdated = new ArrayList<>(update.removedClasses());
      update.classes().forEach(each -> outdated.add(each.facts().name()));
      for (ClassName className : update.everything() ? List.<ClassName>of() : outdated) {
        Optional<KnownClass> before = known.apply(className);
        if (before.isPresent()) {
          ClassFacts facts = before.get().facts();
          for (ClassName supertype : concat(facts.supertypes(), facts.arguments())) {
            bind(removeEdge, className.binary(), supertype.binary()).executeUpdate();
          }
          bind(removeClass, className.binary()).executeUpdate();
        }
      }
      for (KnownClass each : update.classes()) {
        String className = each.facts().name().binary();
        addClass.setLong(1, execution);
        addClass.setString(2, className);
        addClass.setLong(3, each.contentHash());
        addClass.setBytes(4, Codec.packFacts(each.facts()));
        addClass.addBatch();
        addEdges(addEdge, each.facts().supertypes(), false, className);
        addEdges(addEdge, each.facts().arguments(), true, className);
      }
      addClass.executeBatch();
      addEdge.executeBatch();
    }
  }

  private void addEdges(
      PreparedStatement add, List<ClassName> supertypes, boolean isArgument, String className)
      throws SQLException {
    for (ClassName supertype : supertypes) {
      add.setLong(1, execution);
      add.setString(2, supertype.binary());
      add.setBoolean(3, isArgument);
      add.setString(4, className);
      add.addBatch();
    }
  }

  private static List<ClassName> concat(List<ClassName> first, List<ClassName> second) {
    List<ClassName> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private PreparedStatement bind(PreparedStatement statement, String... names) throws SQLException {
    statement.setLong(1, execution);
    for (int i = 0; i < names.length; i++) {
      statement.setString(i + 2, names[i]);
    }
    return statement;
  }
}
