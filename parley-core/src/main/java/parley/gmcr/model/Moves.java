package parley.gmcr.model;

import java.util.Arrays;
import java.util.BitSet;

/** The stored arcs of a graph model. */
public final class Moves {
  private final int[][][] targets;

  /**
   * @param targets by decision maker and state; sorted and freed of loops and doubles here
   */
  public Moves(int[][][] targets) {
    this.targets = new int[targets.length][][];
    for (int dm = 0; dm < targets.length; dm++) {
      this.targets[dm] = new int[targets[dm].length][];
      for (int s = 0; s < targets[dm].length; s++) {
        int from = s;
        this.targets[dm][s] =
            Arrays.stream(targets[dm][s]).filter(t -> t != from).sorted().distinct().toArray();
      }
    }
  }

  /** How many decision makers move. */
  public int decisionMakers() {
    return targets.length;
  }

  /** Where the decision maker can move from the state; do not change the array. */
  int[] from(int dm, int state) {
    return targets[dm][state];
  }

  /** How many arcs are stored. */
  public long count() {
    long count = 0;
    for (int[][] byState : targets) {
      for (int[] ts : byState) {
        count += ts.length;
      }
    }
    return count;
  }

  /** These moves without those of one decision maker into and out of the states it cannot see. */
  public Moves without(int dm, BitSet unseen) {
    int[][][] kept = targets.clone();
    kept[dm] = new int[targets[dm].length][];
    for (int s = 0; s < targets[dm].length; s++) {
      kept[dm][s] =
          unseen.get(s)
              ? new int[0]
              : Arrays.stream(targets[dm][s]).filter(t -> !unseen.get(t)).toArray();
    }
    return new Moves(kept);
  }
}
