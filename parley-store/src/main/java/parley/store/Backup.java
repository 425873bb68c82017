package parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import parley.error.InputException;

/** Copies a ledger, table by table, into a new SQLite file. */
final class Backup {
  private static final int ROWS = 1000;

  /** In an order in which references point back. */
  static final List<String> TABLES =
      List.of(
          "entry",
          "document",
          "version",
          "body",
          "redaction",
          "coder",
          "statement",
          "anchor",
          "coding",
          "coding_party",
          "decision",
          "reviewer",
          "revocation",
          "assignment",
          "withdrawal",
          "standing");

  private Backup() {}

  static void of(Database from, Path file) {
    if (Files.exists(file)) {
      throw new InputException(
          file.toString(), "is there already", "name a new file: a backup replaces nothing");
    }
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      SqliteFile.create(part);
      try (Database to = SqliteFile.open(part)) {
        copy(from, to);
      }
      Files.move(part, file);
    } catch (IOException e) {
      throw Failures.of(file.toString(), e);
    } finally {
      erase(part);
    }
  }

  private static void erase(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }

  private static void copy(Database from, Database to) {
    // one moment of the source: a snapshot on PostgreSQL, the writer's lock on SQLite
    Failures.told(
        from.place(),
        () ->
            from.handle()
                .inTransaction(
                    from.dialect() == Dialect.POSTGRESQL
                        ? TransactionIsolationLevel.REPEATABLE_READ
                        : TransactionIsolationLevel.SERIALIZABLE,
                    source -> to.write(target -> tables(source, target))));
  }

  private static boolean tables(Handle source, Handle target) {
    for (String table : TABLES) {
      try {
        table(source.getConnection(), target.getConnection(), table);
      } catch (SQLException e) {
        throw Failures.of(table, e);
      }
    }
    return true;
  }

  private static void table(Connection source, Connection target, String table)
      throws SQLException {
    try (Statement statement = source.createStatement()) {
      statement.setFetchSize(ROWS);
      try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
        int columns = rows.getMetaData().getColumnCount();
        String values = String.join(", ", Collections.nCopies(columns, "?"));
        try (PreparedStatement insert =
            target.prepareStatement("INSERT INTO " + table + " VALUES (" + values + ")")) {
          int waiting = 0;
          while (rows.next()) {
            for (int c = 1; c <= columns; c++) {
              insert.setObject(c, rows.getObject(c));
            }
            insert.addBatch();
            waiting++;
            if (waiting % ROWS == 0) {
              insert.executeBatch();
            }
          }
          insert.executeBatch();
        }
      }
    }
  }
}
