package parley.discourse.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.error.InputException;

/**
 * Joins the two most similar groups again and again, from everyone alone to one group. Similarity
 * is the weight of the tie, negative ones included; between groups as the {@link Linkage} has it
 * (updates after G. N. Lance and W. T. Williams, The Computer Journal 9 (1967), doi
 * 10.1093/comjnl/9.4.373). O(n²) memory, about O(n²) time.
 */
public final class Agglomeration {
  private static final int MOST_NODES = 4_000;

  private final int nodes;
  private final List<Join> joins;

  /**
   * Two groups become one; each group is named by its first node.
   *
   * @param kept the group that is left
   * @param joined the group that goes into it; its first node is later
   * @param similarity how alike they were
   */
  public record Join(int kept, int joined, double similarity) {}

  private Agglomeration(int nodes, List<Join> joins) {
    this.nodes = nodes;
    this.joins = List.copyOf(joins);
  }

  /**
   * Joins the nodes of a symmetric matrix; its diagonal does not matter. The matrix is used up.
   *
   * @throws InputException if it has more than 4,000 rows
   */
  public static Agglomeration of(double[][] similarity, Linkage linkage) {
    int n = similarity.length;
    if (n > MOST_NODES) {
      throw new InputException(
          "--cluster", n + " nodes are too many for a hierarchy", "take louvain");
    }
    int[] size = new int[n];
    Arrays.fill(size, 1);
    int[] nearest = new int[n];
    for (int i = 0; i < n; i++) {
      nearest[i] = nearest(similarity[i], size, i);
    }
    List<Join> joins = new ArrayList<>();
    for (int left = n; left > 1; left--) {
      int a = -1;
      for (int i = 0; i < n; i++) {
        if (size[i] > 0
            && nearest[i] >= 0
            && (a < 0 || similarity[i][nearest[i]] > similarity[a][nearest[a]])) {
          a = i;
        }
      }
      int b = nearest[a];
      int kept = Math.min(a, b);
      int gone = Math.max(a, b);
      joins.add(new Join(kept, gone, similarity[kept][gone]));
      for (int i = 0; i < n; i++) {
        if (size[i] > 0 && i != kept && i != gone) {
          double joined =
              linkage.joined(similarity[i][kept], size[kept], similarity[i][gone], size[gone]);
          similarity[i][kept] = joined;
          similarity[kept][i] = joined;
        }
      }
      size[kept] += size[gone];
      size[gone] = 0;
      for (int i = 0; i < n; i++) {
        if (size[i] > 0) {
          boolean stale = nearest[i] == kept || nearest[i] == gone || i == kept;
          if (stale) {
            nearest[i] = nearest(similarity[i], size, i);
          } else if (similarity[i][kept] > similarity[i][nearest[i]]) {
            nearest[i] = kept;
          }
        }
      }
    }
    return new Agglomeration(n, joins);
  }

  private static int nearest(double[] row, int[] size, int self) {
    int nearest = -1;
    for (int j = 0; j < row.length; j++) {
      if (j != self && size[j] > 0 && (nearest < 0 || row[j] > row[nearest])) {
        nearest = j;
      }
    }
    return nearest;
  }

  /** The joins in the order they happen, from the most to the least similar groups. */
  public List<Join> joins() {
    return joins;
  }

  /** The partition with so many groups, or as many as there are nodes. */
  public Partition into(int groups) {
    int[] mark = new int[nodes];
    Arrays.setAll(mark, i -> i);
    for (Join join : joins.subList(0, Math.max(0, nodes - Math.max(1, groups)))) {
      for (int i = 0; i < nodes; i++) {
        if (mark[i] == join.joined()) {
          mark[i] = join.kept();
        }
      }
    }
    return Partition.of(mark);
  }

  /**
   * Of all its partitions the one with the highest modularity; of equals that with fewer groups.
   */
  public Partition best(Ties ties) {
    Partition best = into(1);
    double most = Modularity.of(ties, best);
    for (int groups = 2; groups <= Math.min(nodes, 50); groups++) {
      Partition candidate = into(groups);
      double modularity = Modularity.of(ties, candidate);
      if (modularity > most + 1e-12) {
        most = modularity;
        best = candidate;
      }
    }
    return best;
  }
}
