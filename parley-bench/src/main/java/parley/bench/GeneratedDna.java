package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;

/** A {@code .dna} file with the tables of another one and statements of one's own. */
final class GeneratedDna {
  private GeneratedDna() {}

  /** A temporary file; its statement type 1 must have variables 2 to 4 as in DNA's default. */
  static Path of(Path template, EventList events) throws IOException, SQLException {
    Path file = Files.createTempFile("generated", ".dna");
    Files.copy(template, file, StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      try (var delete = connection.createStatement()) {
        for (String table :
            List.of(
                "DATABOOLEAN",
                "DATAINTEGER",
                "DATASHORTTEXT",
                "DATALONGTEXT",
                "STATEMENTS",
                "DOCUMENTS",
                "ENTITIES")) {
          delete.executeUpdate("DELETE FROM " + table);
        }
      }
      documents(connection, events);
      statements(connection, events);
      connection.commit();
    }
    return file;
  }

  private static void documents(Connection connection, EventList events) throws SQLException {
    Set<String> done = new HashSet<>();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Date) VALUES (?, ?, ?, 1, ?)")) {
      for (CodedStatement s : events.statements()) {
        if (done.add(s.document().id())) {
          insert.setInt(1, Integer.parseInt(s.document().id()));
          insert.setString(2, s.document().title());
          insert.setString(3, "A short text of some words that stands for an article. ".repeat(40));
          insert.setLong(4, s.time().getEpochSecond());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void statements(Connection connection, EventList events) throws SQLException {
    Map<String, Integer> entities = new HashMap<>();
    try (PreparedStatement statement =
            connection.prepareStatement("INSERT INTO STATEMENTS VALUES (?, 1, ?, 0, 20, 1)");
        PreparedStatement entity =
            connection.prepareStatement(
                "INSERT INTO ENTITIES (ID, VariableId, Value, Red, Green, Blue)"
                    + " VALUES (?, ?, ?, 0, 0, 0)");
        PreparedStatement text =
            connection.prepareStatement(
                "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)");
        PreparedStatement yes =
            connection.prepareStatement(
                "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?, 4, ?)")) {
      for (CodedStatement s : events.statements()) {
        statement.setLong(1, s.id());
        statement.setInt(2, Integer.parseInt(s.document().id()));
        statement.addBatch();
        for (int v = 0; v < 2; v++) {
          String label = s.values().get(v);
          Integer id = entities.get(label);
          if (id == null) {
            id = entities.size() + 1;
            entities.put(label, id);
            entity.setInt(1, id);
            entity.setInt(2, v + 2);
            entity.setString(3, label);
            entity.addBatch();
          }
          text.setLong(1, s.id());
          text.setInt(2, v + 2);
          text.setInt(3, id);
          text.addBatch();
        }
        yes.setLong(1, s.id());
        yes.setInt(2, Integer.parseInt(s.values().get(2)));
        yes.addBatch();
      }
      statement.executeBatch();
      entity.executeBatch();
      text.executeBatch();
      yes.executeBatch();
    }
  }
}
