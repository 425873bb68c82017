package parley.scenario.evidence;

import java.util.List;
import java.util.Set;

/**
 * An answer and the statements that carry it.
 *
 * @param level the level of saying no that it is about
 * @param possible the answer: whether some combination is free at the level
 * @param minimalSets the minimal sets of statements without which the answer would be the other
 *     one, smaller sets first; an empty list when no removal does that
 * @param complete whether these are all
 */
public record Conclusion(
    parley.scenario.settlement.Level level,
    boolean possible,
    List<Set<String>> minimalSets,
    boolean complete) {
  /** Copies the list. */
  public Conclusion {
    minimalSets = List.copyOf(minimalSets);
  }
}
