package parley.brief;

import java.util.ArrayList;
import java.util.List;
import parley.position.Stance;

/**
 * Something that a party rules out or insists on without exception.
 *
 * @param party a single party
 * @param issue the issue's id
 * @param proposition the row's proposition
 * @param stance the side on which it stands fast
 * @param statements the ids of the red-line statements, in reading order; at least one
 */
public record RedLine(
    String party, String issue, String proposition, Stance stance, List<String> statements) {
  /** Copies the list. */
  public RedLine {
    statements = List.copyOf(statements);
  }

  static List<RedLine> in(Rows rows, List<String> parties) {
    var found = new ArrayList<RedLine>();
    for (Rows.Row row : rows.rows()) {
      for (String party : parties) {
        for (Stance stance : Stance.values()) {
          List<String> ids =
              row.of(party).stream()
                  .filter(u -> u.position().redLine() && u.position().stance() == stance)
                  .map(u -> u.statement().id())
                  .toList();
          if (!ids.isEmpty()) {
            found.add(new RedLine(party, row.issue(), row.proposition(), stance, ids));
          }
        }
      }
    }
    return found;
  }
}
