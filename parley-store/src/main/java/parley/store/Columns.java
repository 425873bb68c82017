package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import parley.ledger.Quote;

/** How values stand in columns. */
final class Columns {
  private Columns() {}

  /** The name of the enum constant of a stored word. */
  static String constant(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  static Optional<String> text(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getString(column)).map(StoredText::decode);
  }

  static Optional<LocalDate> day(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getString(column)).map(LocalDate::parse);
  }

  static Quote quote(ResultSet rs, String part) throws SQLException {
    return new Quote(
        SpanText.parse(rs.getString(part + "_spans")),
        StoredText.decode(rs.getString(part + "_text")));
  }
}
