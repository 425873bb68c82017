package parley.ledger;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An entry that takes another back.
 *
 * @param entry the entry that undoes
 * @param undone the number of the earlier entry that it undoes
 */
public record Undoing(Entry entry, long undone) {
  /**
   * The numbers of the entries that are undone when all of these hold: an undoing that is itself
   * undone has no effect. Linear in their number, apart from sorting.
   */
  public static Set<Long> undone(List<Undoing> undoings) {
    var undone = new HashSet<Long>();
    undoings.stream()
        .sorted(Comparator.comparingLong((Undoing u) -> u.entry().number()).reversed())
        .filter(u -> !undone.contains(u.entry().number()))
        .forEach(u -> undone.add(u.undone()));
    return undone;
  }
}
