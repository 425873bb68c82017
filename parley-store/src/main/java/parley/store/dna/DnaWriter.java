package parley.store.dna;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import parley.discourse.Variable;
import parley.discourse.VariableKind;
import parley.error.InputException;

/**
 * Writes a file that Discourse Network Analyzer 3.0 opens. Everybody in it, "Admin" first, logs in
 * with the password {@value DnaPassword#INITIAL}.
 */
public final class DnaWriter implements AutoCloseable {
  private final Connection connection;
  private final Map<String, Map<String, Integer>> variables = new HashMap<>();
  private final Map<String, Long> entities = new HashMap<>();
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Map<String, Integer> coders = new LinkedHashMap<>();
  private long statements;
  private long values;

  private DnaWriter(Connection connection) {
    this.connection = connection;
  }

  /**
   * Writes a new file.
   *
   * @param file must not be there
   * @throws InputException if it cannot be written
   */
  public static void write(Path file, DnaContents contents) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var writer = new DnaWriter(connection)) {
      connection.setAutoCommit(false);
      writer.all(contents);
      connection.commit();
    } catch (SQLException | IOException e) {
      throw new InputException(
          file.toString(), "cannot be written: " + e.getMessage(), "is there room on the disk?");
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement one : prepared.values()) {
      one.close();
    }
  }

  private void all(DnaContents contents) throws SQLException, IOException {
    tables();
    run("INSERT INTO SETTINGS VALUES ('version', '3.0.7')");
    run("INSERT INTO SETTINGS VALUES ('date', '2022-06-10')");
    coder("Admin");
    var names = new TreeSet<String>();
    contents.documents().forEach(d -> d.statements().forEach(s -> names.add(cut(s.coder()))));
    for (String name : names) {
      coder(name);
    }
    int variable = 0;
    for (int t = 0; t < contents.types().size(); t++) {
      DnaContents.Type type = contents.types().get(t);
      run("INSERT INTO STATEMENTTYPES VALUES (?, ?, 239, 208, 51)", t + 1, type.label());
      for (Variable v : type.variables()) {
        variable++;
        run(
            "INSERT INTO VARIABLES VALUES (?, ?, ?, ?)",
            variable,
            v.name(),
            dataType(v.kind()),
            t + 1);
        variables.computeIfAbsent(type.label(), l -> new HashMap<>()).put(v.name(), variable);
      }
    }
    for (DnaContents.Text document : contents.documents()) {
      document(document, contents.types());
    }
  }

  private void tables() throws SQLException, IOException {
    try (InputStream in = DnaWriter.class.getResourceAsStream("tables.sql")) {
      if (in == null) {
        throw new IllegalStateException("tables.sql is not shipped");
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String table : sql.split(";\\s*\n", -1)) {
        if (!table.isBlank()) {
          run(table);
        }
      }
    }
  }

  private static String dataType(VariableKind kind) {
    return switch (kind) {
      case BOOLEAN -> "boolean";
      case INTEGER -> "integer";
      case SHORT_TEXT -> "short text";
      case LONG_TEXT -> "long text";
    };
  }

  /** A coder with every right; all may see what the others do. */
  private void coder(String name) throws SQLException {
    if (coders.containsKey(name)) {
      return;
    }
    int number = coders.size() + 1;
    run(
        "INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (?, ?, ?, ?, ?, ?)",
        number,
        name,
        80,
        100 + 31 * number % 156,
        200,
        DnaPassword.stored(number));
    for (int other : coders.values()) {
      run("INSERT INTO CODERRELATIONS (Coder, OtherCoder) VALUES (?, ?)", number, other);
      run("INSERT INTO CODERRELATIONS (Coder, OtherCoder) VALUES (?, ?)", other, number);
    }
    coders.put(name, number);
  }

  private void document(DnaContents.Text d, List<DnaContents.Type> types) throws SQLException {
    run(
        "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date)"
            + " VALUES (?, ?, ?, 1, ?, ?, '', ?, '', ?)",
        d.number(),
        cut(d.title()),
        d.text(),
        cut(d.author()),
        cut(d.source()),
        d.notes(),
        d.time().getEpochSecond());
    for (DnaContents.Coded s : d.statements()) {
      for (int t = 0; t < types.size(); t++) {
        if (types.get(t).label().equals(s.type())) {
          statement(d.number(), s, t + 1, types.get(t));
        }
      }
    }
  }

  private void statement(long document, DnaContents.Coded s, int type, DnaContents.Type slots)
      throws SQLException {
    statements++;
    run(
        "INSERT INTO STATEMENTS VALUES (?, ?, ?, ?, ?, ?)",
        statements,
        type,
        document,
        s.start(),
        s.end(),
        coders.getOrDefault(cut(s.coder()), 1));
    for (Variable v : slots.variables()) {
      String value = s.values().getOrDefault(v.name(), "");
      int number = variables.getOrDefault(slots.label(), Map.of()).getOrDefault(v.name(), 0);
      switch (v.kind()) {
        case BOOLEAN -> number("DATABOOLEAN", number, value);
        case INTEGER -> number("DATAINTEGER", number, value);
        case LONG_TEXT -> value("DATALONGTEXT", number, value);
        case SHORT_TEXT -> value("DATASHORTTEXT", number, entity(number, cut(value)));
      }
    }
  }

  private void number(String table, int variable, String value) throws SQLException {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("DNA knows no empty numbers: variable " + variable);
    }
    value(table, variable, Long.parseLong(value));
  }

  private void value(String table, int variable, Object value) throws SQLException {
    values++;
    run("INSERT INTO " + table + " VALUES (?, ?, ?, ?)", values, statements, variable, value);
  }

  private long entity(int variable, String value) throws SQLException {
    String key = variable + "\n" + value;
    Long known = entities.get(key);
    if (known != null) {
      return known;
    }
    long number = entities.size() + 1L;
    entities.put(key, number);
    run("INSERT INTO ENTITIES VALUES (?, ?, ?, 0, 0, 0, NULL)", number, variable, value);
    return number;
  }

  /** As much as DNA takes, whole characters only. */
  static String cut(String text) {
    if (text.length() <= DnaContents.SHORT) {
      return text;
    }
    int end = DnaContents.SHORT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private void run(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    statement.executeUpdate();
  }
}
