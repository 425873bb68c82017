package parley.store.dna;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.discourse.CodedStatement;
import parley.discourse.SourceDocument;
import parley.discourse.VariableKind;
import parley.error.InputException;
import parley.store.dna.DnaFile.NumberedVariable;

/** The statements of the type that a list of variables belongs to; one query per variable. */
final class DnaStatements {
  private final Connection connection;
  private final String place;

  DnaStatements(Connection connection, String place) {
    this.connection = connection;
    this.place = place;
  }

  private record Document(SourceDocument head, Instant time, String text) {}

  List<CodedStatement> read(List<NumberedVariable> variables) throws SQLException {
    if (variables.isEmpty()) {
      return List.of();
    }
    Map<Long, String[]> values = new HashMap<>();
    for (int v = 0; v < variables.size(); v++) {
      values(variables.get(v), v, variables.size(), values);
    }
    Map<Long, Document> documents = documents();
    List<CodedStatement> statements = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT S.ID, S.DocumentId, S.Start, S.Stop, S.Coder FROM STATEMENTS S"
                + " WHERE S.StatementTypeId ="
                + " (SELECT StatementTypeId FROM VARIABLES WHERE ID = ?) ORDER BY S.ID")) {
      query.setInt(1, variables.get(0).id());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          statements.add(statement(rows, documents, values, variables.size()));
        }
      }
    }
    return statements;
  }

  private CodedStatement statement(
      ResultSet rows, Map<Long, Document> documents, Map<Long, String[]> values, int width)
      throws SQLException {
    long id = rows.getLong(1);
    Document document = documents.get(rows.getLong(2));
    if (document == null) {
      throw new InputException(
          place, "statement " + id + " stands in no document", "repair the file in DNA");
    }
    int length = document.text().length();
    int start = (int) Math.max(0, Math.min(length, rows.getLong(3)));
    int end = (int) Math.max(start, Math.min(length, rows.getLong(4)));
    String[] coded = values.get(id);
    return new CodedStatement(
        id,
        document.time(),
        document.head(),
        rows.getInt(3),
        rows.getInt(4),
        document.text().substring(start, end),
        Column.text(rows, 5),
        coded == null ? empty(width) : Arrays.asList(coded));
  }

  private static List<String> empty(int width) {
    return java.util.Collections.nCopies(width, "");
  }

  private Map<Long, Document> documents() throws SQLException {
    Map<Long, Document> documents = new LinkedHashMap<>();
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT ID, Title, Author, Source, Section, Type, Date, Text FROM DOCUMENTS")) {
      while (rows.next()) {
        documents.put(
            rows.getLong(1),
            new Document(
                new SourceDocument(
                    Column.text(rows, 1),
                    Column.text(rows, 2),
                    Column.text(rows, 3),
                    Column.text(rows, 4),
                    Column.text(rows, 5),
                    Column.text(rows, 6)),
                time(rows),
                Column.text(rows, 8)));
      }
    }
    return documents;
  }

  private Instant time(ResultSet rows) throws SQLException {
    try {
      return Instant.ofEpochSecond(rows.getLong(7));
    } catch (java.time.DateTimeException e) {
      throw new InputException(
          place, "document " + rows.getLong(1) + " has no possible date", "repair it in DNA");
    }
  }

  private void values(
      NumberedVariable variable, int position, int width, Map<Long, String[]> values)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql(variable.variable().kind()))) {
      query.setInt(1, variable.id());
      try (ResultSet rows = query.executeQuery()) {
        Map<String, String> once = new HashMap<>();
        while (rows.next()) {
          String value = Column.text(rows, 2);
          values.computeIfAbsent(rows.getLong(1), id -> blank(width))[position] =
              once.computeIfAbsent(value, v -> v);
        }
      }
    }
  }

  private static String[] blank(int width) {
    String[] blank = new String[width];
    Arrays.fill(blank, "");
    return blank;
  }

  private static String sql(VariableKind kind) {
    return switch (kind) {
      case BOOLEAN -> "SELECT StatementId, Value FROM DATABOOLEAN WHERE VariableId = ?";
      case INTEGER -> "SELECT StatementId, Value FROM DATAINTEGER WHERE VariableId = ?";
      case LONG_TEXT -> "SELECT StatementId, Value FROM DATALONGTEXT WHERE VariableId = ?";
      case SHORT_TEXT ->
          "SELECT D.StatementId, E.Value FROM DATASHORTTEXT D"
              + " JOIN ENTITIES E ON E.ID = D.Entity WHERE D.VariableId = ?";
    };
  }
}
