package parley.gmcr.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import parley.gmcr.model.GraphModel;

/**
 * Where a group can bring the conflict by moving in turn: the sets R_H and R_H⁺ of the literature.
 *
 * <p>A breadth-first search over (state, last mover), because nobody may move twice in succession;
 * this matters when moves are not transitive. Under {@link Semantics#ONCE} the node is (state, who
 * has moved). Cost: moves times members, times 2^members for ONCE. Fang, Hipel and Kilgour (1993),
 * chapters 3 and 4.
 */
public final class JointMoves {
  private final GraphModel model;
  private final Semantics semantics;
  private final Reading reading;

  /**
   * One move of a sequence.
   *
   * @param mover the index of the decision maker who moves
   * @param to where the move ends
   */
  public record Step(int mover, int to) {}

  private record Node(int state, int memory, int mover, int previous) {}

  /** Joint moves in the model. */
  public JointMoves(GraphModel model, Semantics semantics, Reading reading) {
    this.model = model;
    this.semantics = semantics;
    this.reading = reading;
  }

  /** All states the members can reach from the state with at least one move. */
  public BitSet reach(int[] members, int from, boolean improving) {
    var reached = new BitSet();
    search(
        members,
        from,
        improving,
        state -> {
          reached.set(state);
          return false;
        });
    return reached;
  }

  /** A shortest sequence of the members from the state to one of the goals; empty if none. */
  public List<Step> path(int[] members, int from, boolean improving, BitSet goals) {
    return search(members, from, improving, goals::get);
  }

  private List<Step> search(
      int[] members, int from, boolean improving, java.util.function.IntPredicate goal) {
    List<Node> nodes = new ArrayList<>();
    var seen = new BitSet();
    nodes.add(new Node(from, startMemory(), -1, -1));
    var queue = new ArrayDeque<Integer>();
    queue.add(0);
    while (!queue.isEmpty()) {
      int at = queue.remove();
      Node node = nodes.get(at);
      for (int m = 0; m < members.length; m++) {
        if (!mayMove(node, m)) {
          continue;
        }
        for (int to : model.moves(members[m], node.state)) {
          if (improving && !reading.improves(model, members[m], node.state, to)) {
            continue;
          }
          int memory = after(node, m);
          long key = (long) to * memories(members.length) + memory;
          if (seen.get(Math.toIntExact(key))) {
            continue;
          }
          seen.set((int) key);
          nodes.add(new Node(to, memory, members[m], at));
          if (goal.test(to)) {
            return trace(nodes, nodes.size() - 1);
          }
          queue.add(nodes.size() - 1);
        }
      }
    }
    return List.of();
  }

  private static int startMemory() {
    return 0;
  }

  // memory: the last mover plus one, or the set of those who have moved
  private boolean mayMove(Node node, int m) {
    return switch (semantics) {
      case SEQUENCES -> node.memory != m + 1;
      case ONCE -> (node.memory >> m & 1) == 0;
      case SINGLE -> node.memory == 0;
    };
  }

  private int after(Node node, int m) {
    return switch (semantics) {
      case SEQUENCES -> m + 1;
      case ONCE -> node.memory | 1 << m;
      case SINGLE -> 1;
    };
  }

  private int memories(int members) {
    return switch (semantics) {
      case SEQUENCES -> members + 1;
      case ONCE -> 1 << members;
      case SINGLE -> 2;
    };
  }

  private static List<Step> trace(List<Node> nodes, int last) {
    List<Step> steps = new ArrayList<>();
    for (int at = last; nodes.get(at).previous >= 0; at = nodes.get(at).previous) {
      steps.add(new Step(nodes.get(at).mover, nodes.get(at).state));
    }
    Collections.reverse(steps);
    return List.copyOf(steps);
  }
}
