package parley.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.position.Stance;

/**
 * A proposition that some parties are for and others against, by the stances of the matrix.
 *
 * @param issue the issue's id
 * @param proposition the row's proposition
 * @param partiesFor in the order of the matrix's parties; at least one
 * @param partiesAgainst likewise; no party is on both sides
 * @param redLine whether it is a red line for one of them
 * @param statements the ids of the statements by which these parties take these sides, in reading
 *     order
 */
public record Collision(
    String issue,
    String proposition,
    List<String> partiesFor,
    List<String> partiesAgainst,
    boolean redLine,
    List<String> statements) {
  /** Copies the lists. */
  public Collision {
    partiesFor = List.copyOf(partiesFor);
    partiesAgainst = List.copyOf(partiesAgainst);
    statements = List.copyOf(statements);
  }

  static List<Collision> in(Rows rows, Matrix matrix) {
    var found = new ArrayList<Collision>();
    for (int i = 0; i < matrix.rows().size(); i++) {
      MatrixRow row = matrix.rows().get(i);
      List<String> supporters = on(Stance.FOR, row.cells());
      List<String> opponents = on(Stance.AGAINST, row.cells());
      if (!supporters.isEmpty() && !opponents.isEmpty()) {
        found.add(
            new Collision(
                row.issue(),
                row.proposition(),
                supporters,
                opponents,
                row.cells().values().stream()
                    .anyMatch(c -> c.redLine() && c.stance() != Stance.NEUTRAL),
                sides(rows.rows().get(i), row)));
      }
    }
    return found;
  }

  private static List<String> on(Stance side, Map<String, MatrixCell> cells) {
    return cells.entrySet().stream()
        .filter(e -> e.getValue().stance() == side)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> sides(Rows.Row row, MatrixRow matrixRow) {
    return row.utterances().stream()
        .filter(u -> u.position().stance() != Stance.NEUTRAL)
        .filter(
            u -> {
              MatrixCell cell = matrixRow.cells().get(u.party());
              return cell != null && cell.stance() == u.position().stance();
            })
        .map(u -> u.statement().id())
        .distinct()
        .toList();
  }
}
