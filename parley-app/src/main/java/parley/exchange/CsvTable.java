package parley.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.error.InputException;
import parley.error.Problem;

/**
 * A CSV file with a head: its rows as maps from column name to cell; columns may come in any order.
 */
public final class CsvTable {
  /**
   * A row.
   *
   * @param place {@code file:line}
   * @param cells column name to cell; a short row's last cells are missing
   */
  public record Row(String place, Map<String, String> cells) {
    /** The cell, stripped; empty when there is none. */
    public String get(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    /** The cell as it stands. */
    public String raw(String column) {
      return cells.getOrDefault(column, "");
    }

    /** Whether the table has the column here. */
    public boolean has(String column) {
      return cells.containsKey(column);
    }
  }

  private CsvTable() {}

  /**
   * The rows below the head.
   *
   * @throws InputException if needed columns are missing or a row has more cells than the head
   */
  public static List<Row> read(String place, String text, List<String> needed) {
    List<Csv.Row> rows = Csv.rows(place, text);
    if (rows.isEmpty()) {
      throw new InputException(
          place, "is empty", "its first line names the columns: " + String.join(",", needed));
    }
    List<String> head = rows.get(0).cells().stream().map(String::strip).toList();
    var problems = new ArrayList<Problem>();
    needed.stream()
        .filter(column -> !head.contains(column))
        .forEach(column -> problems.add(Problem.at(place + ":1", "lacks the column " + column)));
    var table = new ArrayList<Row>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      String at = place + ":" + row.line();
      if (row.cells().size() > head.size()) {
        problems.add(
            Problem.at(
                at, "has " + row.cells().size() + " cells under " + head.size() + " columns"));
        continue;
      }
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < row.cells().size(); i++) {
        cells.put(head.get(i), row.cells().get(i));
      }
      table.add(new Row(at, cells));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return table;
  }
}
