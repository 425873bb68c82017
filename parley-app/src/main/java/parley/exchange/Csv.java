package parley.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.error.InputException;

/**
 * Comma-separated values after RFC 4180, with line feeds.
 *
 * <p>A cell that a spreadsheet would take for a formula (it starts with {@code = + - @}, a tab or a
 * carriage return, or with an apostrophe) gets an apostrophe in front, which reading takes away.
 */
public final class Csv {
  private static final String FORMULA = "=+-@\t\r'";

  private Csv() {}

  /** One row with its line end. */
  public static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\n";
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /**
   * A row and where it starts.
   *
   * @param line the number of its first line, from 1
   * @param cells its cells
   */
  public record Row(int line, List<String> cells) {}

  /**
   * The rows of a text; empty lines are left out, a byte order mark is skipped.
   *
   * @throws InputException if a quoted cell is not closed
   */
  public static List<Row> rows(String place, String text) {
    var rows = new ArrayList<Row>();
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    boolean wasQuoted = false;
    int line = 1;
    int start = 1;
    String body = text.startsWith("\ufeff") ? text.substring(1) : text;
    for (int i = 0; i <= body.length(); i++) {
      boolean end = i == body.length();
      char c = end ? '\n' : body.charAt(i);
      if (quoted && end) {
        throw new InputException(place + ":" + start, "a quoted cell is not closed", "add a \"");
      }
      if (quoted) {
        if (c == '"' && i + 1 < body.length() && body.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
        wasQuoted = true;
      } else if (c == ',') {
        cells.add(plain(cell));
        wasQuoted = false;
      } else if (c == '\n') {
        String last = plain(cell);
        if (!cells.isEmpty() || !last.isEmpty() || wasQuoted) {
          cells.add(last);
          rows.add(new Row(start, List.copyOf(cells)));
        }
        cells.clear();
        wasQuoted = false;
        start = line + 1;
      } else if (c != '\r' || i + 1 < body.length() && body.charAt(i + 1) != '\n') {
        cell.append(c);
      }
      line += c == '\n' ? 1 : 0;
    }
    return rows;
  }

  private static String plain(StringBuilder cell) {
    String text = cell.toString();
    cell.setLength(0);
    boolean guarded =
        text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
    return guarded ? text.substring(1) : text;
  }
}
