package parley.scenario;

import java.util.List;

/**
 * What one party holds of one proposition, with the words it rests on.
 *
 * @param id unique in its scenario
 * @param party whose it is
 * @param issue the id of the issue on the table
 * @param proposition the sentence that it takes sides on
 * @param standpoints where the party stands now, then what it would fall back on if the statements
 *     of the one before were not there; at least one
 * @param because how the words became values: the code book's proposition, or an assumption
 */
public record Premise(
    String id,
    String party,
    String issue,
    String proposition,
    List<Standpoint> standpoints,
    String because) {
  /** Copies the list; at least one standpoint is needed. */
  public Premise {
    standpoints = List.copyOf(standpoints);
    if (standpoints.isEmpty()) {
      throw new IllegalArgumentException("premise " + id + " has no standpoint");
    }
  }

  /** Where the party stands now. */
  public Standpoint now() {
    return standpoints.get(0);
  }
}
