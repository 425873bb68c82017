package parley.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.issue.Codebook;
import parley.position.Statement;

/**
 * Propositions by parties: who takes which side, how firmly.
 *
 * @param parties the parties that took a side on some row, those with most rows first, then by code
 * @param rows in the code book's order of issues, then in reading order
 */
public record Matrix(List<String> parties, List<MatrixRow> rows) {
  /** Copies the lists. */
  public Matrix {
    parties = List.copyOf(parties);
    rows = List.copyOf(rows);
  }

  /**
   * The matrix of statements in reading order; it looks at their positions, days and parties, never
   * at their places in a text.
   */
  public static Matrix of(List<Statement> statements, Codebook codebook) {
    return of(Rows.of(statements, codebook));
  }

  static Matrix of(Rows rows) {
    var count = new HashMap<String, Integer>();
    rows.rows().forEach(row -> row.parties().forEach(p -> count.merge(p, 1, Integer::sum)));
    List<String> parties =
        count.keySet().stream()
            .sorted(
                Comparator.comparing((String p) -> -count.getOrDefault(p, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    var matrixRows = new ArrayList<MatrixRow>();
    for (Rows.Row row : rows.rows()) {
      Map<String, MatrixCell> cells = new LinkedHashMap<>();
      for (String party : parties) {
        List<Utterance> said = row.of(party);
        if (!said.isEmpty()) {
          cells.put(party, MatrixCell.of(said));
        }
      }
      matrixRows.add(new MatrixRow(row.issue(), row.proposition(), cells));
    }
    return new Matrix(parties, matrixRows);
  }
}
