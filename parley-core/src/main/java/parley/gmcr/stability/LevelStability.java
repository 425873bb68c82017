package parley.gmcr.stability;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;

/**
 * The five concepts for all states of a stored graph in time linear in its arcs.
 *
 * <p>For each decision maker the worst value that its opponents can bring about from every state is
 * computed once: values are spread backwards over (state, last mover), smallest first, so that each
 * node is settled by the first value that reaches it. This keeps "nobody twice in a row" on graphs
 * that are not transitive. For complete rankings and full legal sequences only.
 */
public final class LevelStability {
  private final GraphModel model;
  private final int players;

  /** Verdicts for the model. */
  public LevelStability(GraphModel model) {
    this.model = model;
    this.players = model.decisionMakers().size();
    if (model.hasUnknowns()) {
      throw new IllegalArgumentException("unknown preferences need GraphStability");
    }
  }

  /** All verdicts under the concepts. */
  public Verdicts verdicts(Iterable<Concept> concepts) {
    var verdicts = new Verdicts(players, model.size());
    for (Concept concept : concepts) {
      for (int dm = 0; dm < players; dm++) {
        verdicts.put(dm, concept, stable(dm, concept));
      }
    }
    return verdicts;
  }

  private BitSet stable(int dm, Concept concept) {
    int[] p = model.preferences().get(dm).levels();
    int[] worst = new int[p.length];
    Arrays.fill(worst, Integer.MAX_VALUE);
    if (concept != Concept.R) {
      worst = worst(dm, concept.credible(), concept.symmetric() ? escapes(dm, p) : p);
    }
    var stable = new BitSet();
    for (int s = 0; s < p.length; s++) {
      boolean leaves = false;
      for (int t : model.moves(dm, s)) {
        leaves |= p[t] > p[s] && worst[t] > p[s];
      }
      stable.set(s, !leaves);
    }
    return stable;
  }

  private int[] escapes(int dm, int[] p) {
    int[] best = p.clone();
    for (int s = 0; s < p.length; s++) {
      for (int t : model.moves(dm, s)) {
        best[s] = Math.max(best[s], p[t]);
      }
    }
    return best;
  }

  private int[] worst(int dm, boolean credible, int[] f) {
    int[][][] into = arcsInto(dm, credible);
    int[] worst = new int[f.length];
    Arrays.fill(worst, Integer.MAX_VALUE);
    // settled (y, j): some state of at most this value can be reached by moving j into y and on
    var settled = new BitSet();
    Integer[] order = IntStream.range(0, f.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingInt(s -> f[s]));
    var queue = new ArrayDeque<Integer>();
    for (int x : order) {
      for (int j = 0; j < players; j++) {
        settle(x * players + j, settled, queue);
      }
      while (!queue.isEmpty()) {
        int node = queue.remove();
        int mover = node % players;
        for (int from : into[mover][node / players]) {
          worst[from] = Math.min(worst[from], f[x]);
          for (int before = 0; before < players; before++) {
            if (before != mover) {
              settle(from * players + before, settled, queue);
            }
          }
        }
      }
    }
    return worst;
  }

  private static void settle(int node, BitSet settled, ArrayDeque<Integer> queue) {
    if (!settled.get(node)) {
      settled.set(node);
      queue.add(node);
    }
  }

  private int[][][] arcsInto(int dm, boolean credible) {
    int[][][] into = new int[players][model.size()][];
    for (int j = 0; j < players; j++) {
      int[] degree = new int[model.size()];
      for (int pass = 0; pass < 2; pass++) {
        for (int s = 0; s < model.size() && j != dm; s++) {
          for (int t : model.moves(j, s)) {
            if (credible && !model.prefers(j, t, s)) {
              continue;
            }
            if (pass == 1) {
              into[j][t][--degree[t]] = s;
            } else {
              degree[t]++;
            }
          }
        }
        if (pass == 0) {
          for (int t = 0; t < degree.length; t++) {
            into[j][t] = new int[degree[t]];
          }
        }
      }
    }
    return into;
  }
}
