package parley.store.dna;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads columns; what is missing is empty. */
final class Column {
  private Column() {}

  static String text(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? "" : text;
  }
}
