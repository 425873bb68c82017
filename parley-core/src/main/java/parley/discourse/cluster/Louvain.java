package parley.discourse.cluster;

/**
 * Groups by moving nodes to the neighbouring group that gains most modularity, then treating groups
 * as nodes, until nothing gains. V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre,
 * "Fast unfolding of communities in large networks", J. Stat. Mech. (2008) P10008, doi
 * 10.1088/1742-5468/2008/10/P10008. Departure: nodes are visited in their order, so that the answer
 * is always the same. About O(ties) a pass.
 */
public final class Louvain {
  private static final double LEAST_GAIN = 1e-12;

  private Louvain() {}

  /** The groups; nodes without ties stay alone. */
  public static Partition of(Ties ties) {
    Partition whole = Partition.alone(ties.size());
    Ties level = ties;
    while (true) {
      Partition moved = moved(level);
      if (moved.groups() == level.size()) {
        return whole;
      }
      whole = whole.then(moved);
      level = level.merged(moved);
    }
  }

  private static Partition moved(Ties ties) {
    int n = ties.size();
    double total = ties.total();
    int[] group = new int[n];
    double[] strength = new double[n];
    for (int i = 0; i < n; i++) {
      group[i] = i;
      strength[i] = ties.strength(i);
    }
    double[] groupStrength = strength.clone();
    double[] toGroup = new double[n];
    boolean better = total > 0;
    while (better) {
      better = false;
      for (int i = 0; i < n; i++) {
        int best = bestGroup(ties, i, group, strength, groupStrength, toGroup, total);
        if (best != group[i]) {
          groupStrength[group[i]] -= strength[i];
          groupStrength[best] += strength[i];
          group[i] = best;
          better = true;
        }
      }
    }
    return Partition.of(group);
  }

  private static int bestGroup(
      Ties ties,
      int i,
      int[] group,
      double[] strength,
      double[] groupStrength,
      double[] toGroup,
      double total) {
    int[] neighbours = ties.neighbours(i);
    for (int e = 0; e < neighbours.length; e++) {
      if (neighbours[e] != i) {
        toGroup[group[neighbours[e]]] += ties.weights(i)[e];
      }
    }
    double here = groupStrength[group[i]] - strength[i];
    int best = group[i];
    double most = toGroup[best] - here * strength[i] / total;
    for (int neighbour : neighbours) {
      int candidate = group[neighbour];
      if (candidate != group[i]) {
        double gain = toGroup[candidate] - groupStrength[candidate] * strength[i] / total;
        if (gain > most + LEAST_GAIN * total) {
          most = gain;
          best = candidate;
        }
      }
    }
    for (int neighbour : neighbours) {
      toGroup[group[neighbour]] = 0;
    }
    return best;
  }
}
