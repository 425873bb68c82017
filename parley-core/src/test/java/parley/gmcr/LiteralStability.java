package parley.gmcr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;

/** The definitions written down once more, as naively as possible: the engines' twin. */
final class LiteralStability {
  private final GraphModel g;

  LiteralStability(GraphModel g) {
    this.g = g;
  }

  boolean stable(int i, Concept concept, int s) {
    for (int t : g.moves(i, s)) {
      if (!g.prefers(i, t, s)) {
        continue;
      }
      boolean answered = false;
      if (concept != Concept.R) {
        boolean credible = concept == Concept.SEQ || concept == Concept.SSEQ;
        for (int x : reach(i, t, credible)) {
          boolean deters = !g.prefers(i, x, s);
          if (concept == Concept.SMR || concept == Concept.SSEQ) {
            for (int z : g.moves(i, x)) {
              deters &= !g.prefers(i, z, s);
            }
          }
          answered |= deters;
        }
      }
      if (!answered) {
        return false;
      }
    }
    return true;
  }

  // grows a set of (state, last mover) until it stays the same
  private Set<Integer> reach(int i, int from, boolean credible) {
    Set<List<Integer>> arrived = new HashSet<>(Set.of(List.of(from, -1)));
    Set<Integer> states = new HashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (List<Integer> node : new ArrayList<>(arrived)) {
        for (int j = 0; j < g.decisionMakers().size(); j++) {
          if (j == i || j == node.get(1)) {
            continue;
          }
          for (int y : g.moves(j, node.get(0))) {
            if (!credible || g.prefers(j, y, node.get(0))) {
              grew |= arrived.add(List.of(y, j));
              states.add(y);
            }
          }
        }
      }
    }
    return states;
  }
}
