package parley.store.dna;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.discourse.DiscourseSource;
import parley.discourse.EventList;
import parley.discourse.Variable;
import parley.discourse.VariableKind;
import parley.error.InputException;

/**
 * A database file of Discourse Network Analyzer 3. Each reading opens the file read-only and closes
 * it again; the whole statement type is held in memory.
 */
public final class DnaFile implements DiscourseSource {
  private final DnaConnection file;
  private final List<String> types;

  private DnaFile(DnaConnection file, List<String> types) {
    this.file = file;
    this.types = List.copyOf(types);
  }

  /**
   * Opens a file and checks that it is one that can be read.
   *
   * @throws InputException if it is not there, no SQLite file, damaged, no DNA database, or of a
   *     version that this reader does not know
   */
  public static DnaFile open(Path path) {
    DnaConnection file = DnaConnection.to(path);
    return new DnaFile(file, file.query(DnaFile::types));
  }

  /**
   * The file at a place, if it is to be read as one of DNA: by its name, which ends in {@code
   * .dna}, or because it has DNA's tables. Never fails.
   */
  public static Optional<Path> recognised(String place) {
    try {
      Path path = Path.of(place);
      return place.endsWith(".dna") || DnaConnection.hasTables(path)
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> types() {
    return types;
  }

  @Override
  public EventList read(String type) {
    if (!types.contains(type)) {
      throw new InputException(
          "--type",
          "'" + type + "' is no statement type of " + file.path(),
          "it has: " + String.join(", ", types));
    }
    return file.query(connection -> read(connection, type));
  }

  /**
   * Documents with their texts, and the statements of these types in them.
   *
   * @throws InputException if the file has no such type
   */
  public DnaContents contents(List<String> wanted) {
    List<EventList> events = wanted.stream().map(this::read).toList();
    return file.query(connection -> DnaTexts.read(connection, events));
  }

  private EventList read(Connection connection, String type) throws SQLException {
    List<NumberedVariable> variables = variables(connection, type);
    var entities = DnaEntities.read(connection, variables);
    var statements = new DnaStatements(connection, file.path().toString()).read(variables);
    return new EventList(
        type,
        variables.stream().map(NumberedVariable::variable).toList(),
        statements,
        entities.byVariable());
  }

  /** A variable with its number in the file. */
  record NumberedVariable(int id, Variable variable) {}

  private static List<String> types(Connection connection) throws SQLException {
    List<String> types = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT Label FROM STATEMENTTYPES ORDER BY ID")) {
      while (rows.next()) {
        types.add(Column.text(rows, 1));
      }
    }
    return types;
  }

  private List<NumberedVariable> variables(Connection connection, String type) throws SQLException {
    List<NumberedVariable> variables = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT V.ID, V.Variable, V.DataType FROM VARIABLES V"
                + " JOIN STATEMENTTYPES T ON T.ID = V.StatementTypeId"
                + " WHERE T.Label = ? ORDER BY V.ID")) {
      query.setString(1, type);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          variables.add(
              new NumberedVariable(
                  rows.getInt(1), new Variable(Column.text(rows, 2), kind(Column.text(rows, 3)))));
        }
      }
    }
    return variables;
  }

  private VariableKind kind(String dataType) {
    return switch (dataType) {
      case "boolean" -> VariableKind.BOOLEAN;
      case "integer" -> VariableKind.INTEGER;
      case "short text" -> VariableKind.SHORT_TEXT;
      case "long text" -> VariableKind.LONG_TEXT;
      default ->
          throw new InputException(
              file.path().toString(),
              "a variable has the unknown data type '" + dataType + "'",
              "boolean, integer, short text and long text are known");
    };
  }
}
