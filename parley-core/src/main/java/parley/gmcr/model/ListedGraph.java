package parley.gmcr.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves and levels over listed states: those of an option model, or merged states in which some
 * options are left open.
 *
 * @param options the options, in the order of the states' characters
 * @param decisionMakers how many decision makers there are
 * @param states one pattern a state; an open option means that its value does not matter there
 */
public record ListedGraph(List<ConflictOption> options, int decisionMakers, List<Pattern> states) {
  /** Copies the lists. */
  public ListedGraph {
    options = List.copyOf(options);
    states = List.copyOf(states);
  }

  /**
   * The moves by the options' owners and directions. A merged state can be left for, or reached
   * from, whatever one of its members can.
   */
  public Moves moves() {
    int[][][] targets = new int[decisionMakers][][];
    boolean merged = states.stream().anyMatch(s -> s.mask() != all());
    for (int dm = 0; dm < decisionMakers; dm++) {
      targets[dm] = merged ? byPairs(dm) : byBlocks(dm);
    }
    return new Moves(targets);
  }

  /** Levels by statements, most important first; higher is better. */
  public int[] levels(List<Formula> statements) {
    int[] level = new int[states.size()];
    for (Formula statement : statements) {
      for (int s = 0; s < level.length; s++) {
        Pattern p = states.get(s);
        level[s] = 2 * level[s] + (statement.holds(p.yes(), p.mask() & ~p.yes()) ? 1 : 0);
      }
      compress(level);
    }
    return level;
  }

  // keeps the order and makes the levels 0, 1, 2, …, so that doubling never overflows
  static void compress(int[] level) {
    int[] used = Arrays.stream(level).sorted().distinct().toArray();
    for (int s = 0; s < level.length; s++) {
      level[s] = Arrays.binarySearch(used, level[s]);
    }
  }

  private int[][] byBlocks(int dm) {
    long own = owned(dm);
    Map<Long, List<Integer>> blocks = new HashMap<>();
    for (int s = 0; s < states.size(); s++) {
      blocks.computeIfAbsent(states.get(s).yes() & ~own, k -> new ArrayList<>()).add(s);
    }
    int[][] targets = new int[states.size()][];
    for (List<Integer> block : blocks.values()) {
      for (int s : block) {
        targets[s] =
            block.stream().mapToInt(Integer::intValue).filter(t -> canMove(dm, s, t)).toArray();
      }
    }
    return targets;
  }

  private int[][] byPairs(int dm) {
    int[][] targets = new int[states.size()][];
    for (int s = 0; s < targets.length; s++) {
      int from = s;
      targets[s] =
          java.util.stream.IntStream.range(0, targets.length)
              .filter(t -> canMove(dm, from, t))
              .toArray();
    }
    return targets;
  }

  private boolean canMove(int dm, int from, int to) {
    Pattern a = states.get(from);
    Pattern b = states.get(to);
    long changed = a.mask() & b.mask() & (a.yes() ^ b.yes());
    return changed != 0
        && (changed & ~owned(dm)) == 0
        && (changed & owned(dm, Direction.FORWARD) & a.yes()) == 0
        && (changed & owned(dm, Direction.BACK) & b.yes()) == 0;
  }

  private long all() {
    return (1L << options.size()) - 1;
  }

  private long owned(int dm) {
    long mask = 0;
    for (Direction direction : Direction.values()) {
      mask |= owned(dm, direction);
    }
    return mask;
  }

  private long owned(int dm, Direction direction) {
    long mask = 0;
    for (int k = 0; k < options.size(); k++) {
      if (options.get(k).owner() == dm && options.get(k).direction() == direction) {
        mask |= 1L << k;
      }
    }
    return mask;
  }
}
