package parley.store.dna;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.discourse.Entity;
import parley.store.dna.DnaFile.NumberedVariable;

/**
 * The values of a statement type's text variables.
 *
 * @param byVariable by the variable's name, then by label
 */
record DnaEntities(Map<String, Map<String, Entity>> byVariable) {
  static DnaEntities read(Connection connection, List<NumberedVariable> variables)
      throws SQLException {
    Map<Integer, String> names = new HashMap<>();
    Map<String, Map<String, Entity>> byVariable = new HashMap<>();
    variables.forEach(v -> names.put(v.id(), v.variable().name()));
    Map<Integer, Map<String, String>> attributes = attributes(connection);
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT ID, VariableId, Value, Red, Green, Blue FROM ENTITIES ORDER BY ID")) {
      while (rows.next()) {
        String name = names.get(rows.getInt(2));
        if (name != null) {
          String label = Column.text(rows, 3);
          String colour =
              String.format(
                  Locale.ROOT,
                  "#%02x%02x%02x",
                  rows.getInt(4) & 0xff,
                  rows.getInt(5) & 0xff,
                  rows.getInt(6) & 0xff);
          int id = rows.getInt(1);
          byVariable
              .computeIfAbsent(name, n -> new HashMap<>())
              .put(
                  label,
                  new Entity(
                      Integer.toString(id), label, colour, attributes.getOrDefault(id, Map.of())));
        }
      }
    }
    return new DnaEntities(byVariable);
  }

  private static Map<Integer, Map<String, String>> attributes(Connection connection)
      throws SQLException {
    Map<Integer, Map<String, String>> attributes = new HashMap<>();
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT V.EntityId, A.AttributeVariable, V.AttributeValue FROM ATTRIBUTEVALUES V"
                    + " JOIN ATTRIBUTEVARIABLES A ON A.ID = V.AttributeVariableId"
                    + " ORDER BY A.AttributeVariable")) {
      while (rows.next()) {
        attributes
            .computeIfAbsent(rows.getInt(1), id -> new LinkedHashMap<>())
            .put(Column.text(rows, 2), Column.text(rows, 3));
      }
    }
    return attributes;
  }
}
