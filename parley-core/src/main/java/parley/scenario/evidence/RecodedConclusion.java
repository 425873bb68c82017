package parley.scenario.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.scenario.settlement.Level;

/**
 * An answer and the other codings of few statements that would turn it.
 *
 * @param level the level of saying no that it is about
 * @param possible the answer: whether some combination is free at the level
 * @param minimalSets the minimal sets of recodings, of at most {@link RecodedEvidence#MOST_CHANGED}
 *     statements each, with which the answer would be the other one; smaller sets first
 * @param complete whether these are all of that size
 */
public record RecodedConclusion(
    Level level, boolean possible, List<Set<Recoding>> minimalSets, boolean complete) {
  /** Copies the list. */
  public RecodedConclusion {
    minimalSets = List.copyOf(minimalSets);
  }

  /**
   * The minimal sets by the statements that they recode, in their order: what each set of
   * statements would have to be coded as, in one of these ways.
   */
  public Map<Set<String>, List<Set<Recoding>>> byStatements() {
    Map<Set<String>, List<Set<Recoding>>> ways = new LinkedHashMap<>();
    for (Set<Recoding> set : minimalSets) {
      var statements = new TreeSet<String>();
      set.forEach(r -> statements.add(r.statement()));
      ways.computeIfAbsent(statements, k -> new ArrayList<>()).add(set);
    }
    return ways;
  }
}
