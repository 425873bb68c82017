package parley.store.dna;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;
import parley.discourse.Variable;

/** Puts the statements of event lists back into the documents they stand in. */
final class DnaTexts {
  private DnaTexts() {}

  static DnaContents read(Connection connection, List<EventList> events) throws SQLException {
    Map<Integer, String> coders = names(connection);
    Map<Long, Long> documentOf = documents(connection);
    Map<Long, Map<Long, DnaContents.Coded>> statements = new HashMap<>();
    for (EventList list : events) {
      for (CodedStatement s : list.statements()) {
        statements
            .computeIfAbsent(documentOf.getOrDefault(s.id(), 0L), d -> new TreeMap<>())
            .put(s.id(), coded(list, s, coders));
      }
    }
    var texts = new ArrayList<DnaContents.Text>();
    try (var query = connection.createStatement();
        ResultSet rows =
            query.executeQuery(
                "SELECT ID, Title, Author, Source, Notes, Date, Text FROM DOCUMENTS ORDER BY ID")) {
      while (rows.next()) {
        texts.add(
            new DnaContents.Text(
                rows.getLong(1),
                Column.text(rows, 2),
                Column.text(rows, 3),
                Column.text(rows, 4),
                Column.text(rows, 5),
                Instant.ofEpochSecond(rows.getLong(6)),
                Column.text(rows, 7),
                List.copyOf(statements.getOrDefault(rows.getLong(1), Map.of()).values())));
      }
    }
    return new DnaContents(
        events.stream().map(e -> new DnaContents.Type(e.type(), e.variables())).toList(), texts);
  }

  private static DnaContents.Coded coded(
      EventList list, CodedStatement s, Map<Integer, String> coders) {
    Map<String, String> values = new HashMap<>();
    for (int v = 0; v < list.variables().size(); v++) {
      Variable variable = list.variables().get(v);
      if (!s.values().get(v).isEmpty()) {
        values.put(variable.name(), s.values().get(v));
      }
    }
    return new DnaContents.Coded(
        list.type(), s.start(), s.end(), coderName(s.coder(), coders), values);
  }

  private static String coderName(String number, Map<Integer, String> coders) {
    return number.isEmpty() ? "" : coders.getOrDefault(Integer.parseInt(number), "");
  }

  private static Map<Integer, String> names(Connection connection) throws SQLException {
    Map<Integer, String> names = new HashMap<>();
    try (var query = connection.createStatement();
        ResultSet rows = query.executeQuery("SELECT ID, Name FROM CODERS")) {
      while (rows.next()) {
        names.put(rows.getInt(1), Column.text(rows, 2));
      }
    }
    return names;
  }

  private static Map<Long, Long> documents(Connection connection) throws SQLException {
    Map<Long, Long> documentOf = new HashMap<>();
    try (var query = connection.createStatement();
        ResultSet rows = query.executeQuery("SELECT ID, DocumentId FROM STATEMENTS")) {
      while (rows.next()) {
        documentOf.put(rows.getLong(1), rows.getLong(2));
      }
    }
    return documentOf;
  }
}
