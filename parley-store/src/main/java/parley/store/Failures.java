package parley.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import parley.error.InputException;

/** Turns what databases say into one message that a user can act on. */
final class Failures {
  private Failures() {}

  /** Runs the work; database failures become input exceptions that name the place. */
  static <T> T told(String place, Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException | FlywayException e) {
      throw sqlCause(e).map(sql -> of(place, sql)).orElseThrow(() -> e);
    }
  }

  private static Optional<SQLException> sqlCause(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  /** The message for a database's failure. */
  static InputException of(String place, SQLException e) {
    return e instanceof SQLiteException sqlite ? sqlite(place, sqlite) : server(place, e);
  }

  private static InputException sqlite(String place, SQLiteException e) {
    // extended codes keep the plain code in their last byte
    int code = e.getResultCode().code & 0xff;
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return new InputException(
          place, "the disk is full; nothing of this was stored", "make room and run it again");
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new InputException(
          place, "another program is writing to it", "wait until it is done and run this again");
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return SqliteFile.damaged(place, "SQLite finds it malformed");
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_PERM.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return new InputException(
          place,
          "cannot be opened for writing",
          "check the permissions of the file and its folder");
    }
    if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
      return new InputException(
          place,
          "the disk fails; nothing of this was stored (" + e.getResultCode() + ")",
          "check the disk and its free room");
    }
    return new InputException(place, "SQLite fails: " + e.getMessage(), "");
  }

  private static InputException server(String place, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith("28")) {
      return new InputException(
          place,
          "the server refuses user or password",
          "set them in ~/.pgpass, or as ?user=…&password=… in the address");
    }
    if (state.startsWith("08")) {
      return new InputException(
          place,
          "the server cannot be reached, or went away",
          "check host, port and network; what was not acknowledged is not stored");
    }
    if (state.equals("3D000")) {
      return new InputException(place, "the server has no such database", "create it: createdb");
    }
    if (state.equals("42501")) {
      return new InputException(
          place,
          "the user may not do this there",
          "ask its owner for the right to create and write");
    }
    if (state.equals("53100")) {
      return new InputException(
          place, "the server's disk is full; nothing of this was stored", "make room there");
    }
    return new InputException(
        place, "the server says: " + PostgresServer.firstLine(e), "error " + state);
  }

  /** The message for a file that cannot be read or written. */
  static InputException of(String place, IOException e) {
    return new InputException(
        place, "cannot be read or written: " + e.getMessage(), "check the path and permissions");
  }
}
