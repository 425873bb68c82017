package parley.store.dna;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import parley.error.InputException;

/** Opens a DNA file read-only and turns what goes wrong into one clear message. */
final class DnaConnection {
  private static final Set<String> TABLES =
      Set.of(
          "STATEMENTTYPES",
          "VARIABLES",
          "STATEMENTS",
          "DOCUMENTS",
          "ENTITIES",
          "DATABOOLEAN",
          "DATAINTEGER",
          "DATASHORTTEXT",
          "DATALONGTEXT",
          "ATTRIBUTEVARIABLES",
          "ATTRIBUTEVALUES");
  private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");
  private static final int KNOWN_MAJOR = 3;
  private static final int NEWEST_MINOR = 1;

  private final Path path;

  private DnaConnection(Path path) {
    this.path = path;
  }

  /** What is asked of the open file. */
  @FunctionalInterface
  interface Query<T> {
    T ask(Connection connection) throws SQLException;
  }

  /**
   * A file that was found to be a sound DNA database.
   *
   * @throws InputException if it is not
   */
  static DnaConnection to(Path path) {
    if (Files.isDirectory(path)) {
      throw new InputException(path.toString(), "is a directory", "name a .dna file");
    }
    if (!Files.exists(path)) {
      throw new InputException(path.toString(), "does not exist", "check the name");
    }
    if (!Files.isReadable(path)) {
      throw new InputException(path.toString(), "cannot be read", "check its permissions");
    }
    var file = new DnaConnection(path);
    file.query(
        connection -> {
          file.checkTables(connection);
          file.checkVersion(connection);
          file.checkSound(connection);
          return true;
        });
    return file;
  }

  /** Whether the file is a database with the tables of DNA. */
  static boolean hasTables(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    var file = new DnaConnection(path);
    try {
      return file.query(
          connection -> {
            file.checkTables(connection);
            return true;
          });
    } catch (InputException e) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  /** Asks the file, opened for this alone. */
  <T> T query(Query<T> query) {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    String url = "jdbc:sqlite:" + path.toAbsolutePath();
    try (Connection connection = config.createConnection(url)) {
      return query.ask(connection);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private void checkTables(Connection connection) throws SQLException {
    var missing = new TreeSet<>(TABLES);
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      while (rows.next()) {
        missing.remove(Column.text(rows, 1).toUpperCase(Locale.ROOT));
      }
    }
    if (!missing.isEmpty()) {
      throw new InputException(
          path.toString(),
          "is no database of Discourse Network Analyzer 3: it has no table " + missing.first(),
          "files of DNA 2 can be imported into DNA 3 and saved there");
    }
  }

  private void checkVersion(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT Value FROM SETTINGS WHERE Property = 'version'")) {
      String version = rows.next() ? Column.text(rows, 1) : "";
      Matcher parts = VERSION.matcher(version);
      boolean known =
          parts.matches()
              && Integer.parseInt(parts.group(1)) == KNOWN_MAJOR
              && Integer.parseInt(parts.group(2)) <= NEWEST_MINOR;
      if (!known) {
        throw new InputException(
            path.toString(),
            "is of DNA version '" + version + "'; versions 3.0 and 3.1 are known",
            "save it with one of those, or use a newer Parley");
      }
    }
  }

  private void checkSound(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
      String verdict = rows.next() ? Column.text(rows, 1) : "no answer";
      if (!verdict.equals("ok")) {
        throw damaged();
      }
    }
  }

  private InputException damaged() {
    return new InputException(path.toString(), "is damaged or cut short", "restore a copy of it");
  }

  private InputException failure(SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.getErrorCode(e.getErrorCode());
    return switch (code.code & 0xff) {
      case 26 -> // SQLITE_NOTADB
          new InputException(
              path.toString(), "is no SQLite file, so no .dna file", "name a .dna file");
      case 11 -> damaged(); // SQLITE_CORRUPT
      case 5, 6 -> // SQLITE_BUSY, SQLITE_LOCKED
          new InputException(
              path.toString(), "is being written by another program", "close it there first");
      case 8, 14 -> // SQLITE_READONLY, SQLITE_CANTOPEN
          new InputException(
              path.toString(),
              "cannot be opened for reading alone; a program may have left it unfinished",
              "open it once in DNA, close it there, and try again");
      default ->
          new InputException(
              path.toString(),
              "cannot be read as a database of DNA: " + e.getMessage(),
              "open it in DNA to see whether it is sound");
    };
  }
}
