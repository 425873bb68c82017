package parley.gmcr.fast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;

/**
 * One verdict with its proof on an option model, without storing moves and without judging the
 * other states.
 *
 * <p>For each improvement a breadth-first search over the opponents' moves stops at the first
 * deterrent; moves are made up as they are needed. Option-form moves are transitive, so the last
 * mover need not be remembered.
 */
public final class StateQuery {
  private final OptionModel model;
  private final BitModel bits;
  private final int[][] level;

  /**
   * @param stable the verdict
   * @param answers for a stable state, by improvement the opponents' moves that answer it
   * @param unanswered for an unstable state, the improvement that nothing answers; else -1
   */
  public record Answered(boolean stable, Map<Integer, List<Step>> answers, int unanswered) {}

  /** One move: who, and the state it ends in. */
  public record Step(int mover, int to) {}

  /** Questions about the model; at most {@value BitModel#MOST_OPTIONS} options. */
  public StateQuery(OptionModel model) {
    this.model = model;
    this.bits = new BitModel(model);
    this.level = new int[model.decisionMakers().size()][];
    for (int dm = 0; dm < level.length; dm++) {
      level[dm] = bits.levels(dm);
    }
  }

  /** Why the state is stable for the decision maker, or not. */
  public Answered prove(int dm, Concept concept, long state) {
    int s = Math.toIntExact(state);
    Map<Integer, List<Step>> answers = new HashMap<>();
    int own = bits.owned(dm);
    for (int sub = own; sub != 0; sub = (sub - 1) & own) {
      int t = s ^ sub;
      if (!bits.feasible(t) || level[dm][t] <= level[dm][s] || !model.canMove(dm, s, t)) {
        continue;
      }
      List<Step> answer = concept == Concept.R ? List.of() : answer(dm, concept, s, t);
      if (answer.isEmpty()) {
        return new Answered(false, Map.of(), t);
      }
      answers.put(t, answer);
    }
    return new Answered(true, answers, -1);
  }

  private List<Step> answer(int dm, Concept concept, int s, int t) {
    var seen = new BitSet();
    Map<Integer, int[]> cameFrom = new HashMap<>();
    var queue = new ArrayDeque<Integer>();
    queue.add(t);
    seen.set(t);
    while (!queue.isEmpty()) {
      int at = queue.remove();
      for (int j = 0; j < level.length; j++) {
        int own = j == dm ? 0 : bits.owned(j);
        for (int sub = own; sub != 0; sub = (sub - 1) & own) {
          int x = at ^ sub;
          boolean legal =
              !seen.get(x)
                  && bits.feasible(x)
                  && (!concept.credible() || level[j][x] > level[j][at])
                  && model.canMove(j, at, x);
          if (!legal) {
            continue;
          }
          seen.set(x);
          cameFrom.put(x, new int[] {at, j});
          if (deters(dm, concept, s, x)) {
            return trace(cameFrom, t, x);
          }
          queue.add(x);
        }
      }
    }
    return List.of();
  }

  private boolean deters(int dm, Concept concept, int s, int x) {
    if (level[dm][x] > level[dm][s]) {
      return false;
    }
    int own = concept.symmetric() ? bits.owned(dm) : 0;
    for (int sub = own; sub != 0; sub = (sub - 1) & own) {
      int z = x ^ sub;
      if (bits.feasible(z) && level[dm][z] > level[dm][s] && model.canMove(dm, x, z)) {
        return false;
      }
    }
    return true;
  }

  private static List<Step> trace(Map<Integer, int[]> cameFrom, int from, int to) {
    List<Step> steps = new ArrayList<>();
    for (int at = to; at != from; ) {
      int[] back = cameFrom.getOrDefault(at, new int[] {from, 0});
      steps.add(new Step(back[1], at));
      at = back[0];
    }
    Collections.reverse(steps);
    return List.copyOf(steps);
  }
}
