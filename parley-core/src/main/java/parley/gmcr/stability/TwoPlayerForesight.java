package parley.gmcr.stability;

import java.util.BitSet;
import parley.gmcr.model.GraphModel;

/**
 * Limited-move and non-myopic stability for two decision makers.
 *
 * <p>Starting with the focal decision maker the two take turns; whoever is on move may stay, which
 * ends the game, or make one move. Backward induction over h turns gives the anticipated final
 * state; s is L_h-stable iff that is s itself. Staying wins ties, and among equally good moves the
 * one with the lowest number is taken. Non-myopic stability is the limit of growing h, where there
 * is one (Kilgour 1984, 1985; Zagare 1984). Cost: h times the arcs.
 */
public final class TwoPlayerForesight {
  private final GraphModel model;

  /**
   * @throws IllegalArgumentException unless there are exactly two decision makers
   */
  public TwoPlayerForesight(GraphModel model) {
    if (model.decisionMakers().size() != 2) {
      throw new IllegalArgumentException("limited-move stability needs two decision makers");
    }
    this.model = model;
  }

  /** The states that are L_h-stable for the decision maker. */
  public BitSet limitedMove(int dm, int horizon) {
    int[] end = anticipated(dm, horizon);
    var stable = new BitSet();
    for (int s = 0; s < end.length; s++) {
      stable.set(s, end[s] == s);
    }
    return stable;
  }

  /**
   * The states that are L_h-stable for every horizon from {@code from} to {@code to}: with a range
   * longer than the model has states a practical stand-in for the limit.
   */
  public BitSet nonMyopic(int dm, int from, int to) {
    BitSet stable = limitedMove(dm, from);
    for (int h = from + 1; h <= to; h++) {
      stable.and(limitedMove(dm, h));
    }
    return stable;
  }

  private int[] anticipated(int dm, int horizon) {
    int[] end = new int[model.size()];
    for (int s = 0; s < end.length; s++) {
      end[s] = s;
    }
    // from the last turn to the first; on the first turn the focal decision maker moves
    for (int turn = horizon; turn >= 1; turn--) {
      int mover = turn % 2 == 1 ? dm : 1 - dm;
      int[] next = new int[end.length];
      for (int s = 0; s < end.length; s++) {
        next[s] = s;
        for (int t : model.moves(mover, s)) {
          if (model.prefers(mover, end[t], next[s])) {
            next[s] = end[t];
          }
        }
      }
      end = next;
    }
    return end;
  }
}
