package parley.gmcr.fast;

import java.util.ArrayList;
import java.util.List;

/** What the opponents of one decision maker can make of a value by moving in turn. */
final class Opponents {
  private final BitModel model;
  private final List<MoveTransform> moves = new ArrayList<>();
  private final List<ImprovementTransform> improvements = new ArrayList<>();

  /**
   * @param credible whether every step must be an improvement for the one who makes it
   */
  Opponents(BitModel model, int dm, boolean credible) {
    this.model = model;
    for (int j = 0; j < model.model().decisionMakers().size(); j++) {
      if (j == dm || model.owned(j) == 0) {
        continue;
      }
      if (credible) {
        improvements.add(new ImprovementTransform(model, j, model.levels(j)));
      } else {
        moves.add(new MoveTransform(model, j));
      }
    }
  }

  /** For every state the smallest value of f among itself and all that they can reach. */
  int[] worst(int[] f) {
    return improvements.isEmpty() ? byMoves(f.clone()) : byImprovements(f);
  }

  // every pass by one opponent leaves its own reach closed, so the search ends when a whole round
  // of the others changed nothing
  private int[] byMoves(int[] f) {
    int unchanged = 0;
    for (int turn = 0; moves.size() > 0 && unchanged < moves.size(); turn++) {
      int[] before = moves.size() == 1 ? f : f.clone();
      moves.get(turn % moves.size()).min(f);
      if (moves.size() == 1) {
        return f;
      }
      unchanged = same(before, f) ? unchanged + 1 : 1;
    }
    return f;
  }

  private boolean same(int[] before, int[] after) {
    var differs = new java.util.concurrent.atomic.AtomicBoolean();
    Parallel.range(
        after.length,
        (from, to) -> {
          for (int s = from; s < to && !differs.get(); s++) {
            if (before[s] != after[s] && model.feasible(s)) {
              differs.set(true);
            }
          }
        });
    return !differs.get();
  }

  private int[] byImprovements(int[] f) {
    int[] now = f;
    int[] next = new int[f.length];
    int unchanged = 0;
    for (int turn = 0; unchanged < improvements.size(); turn++) {
      boolean changed = improvements.get(turn % improvements.size()).min(now, next);
      unchanged = changed ? 1 : unchanged + 1;
      int[] spare = now == f ? new int[f.length] : now;
      now = next;
      next = spare;
      if (improvements.size() == 1) {
        break;
      }
    }
    return now;
  }
}
