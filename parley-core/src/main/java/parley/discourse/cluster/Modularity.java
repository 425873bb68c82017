package parley.discourse.cluster;

/**
 * How much more weight lies within groups than chance would put there: the sum over groups of w/2m
 * - (s/2m)², with w twice the weight within, s the strength of the group's nodes and 2m that of
 * all. M. E. J. Newman, "Analysis of weighted networks", Phys. Rev. E 70 (2004), doi
 * 10.1103/PhysRevE.70.056131. From -1/2 to 1; 0 without ties. O(ties).
 */
public final class Modularity {
  private Modularity() {}

  /** The modularity of a partition. */
  public static double of(Ties ties, Partition partition) {
    double total = ties.total();
    if (total == 0) {
      return 0;
    }
    double[] within = new double[partition.groups()];
    double[] strength = new double[partition.groups()];
    for (int i = 0; i < ties.size(); i++) {
      int group = partition.of(i);
      int[] neighbours = ties.neighbours(i);
      for (int e = 0; e < neighbours.length; e++) {
        double weight = ties.weights(i)[e];
        strength[group] += weight;
        if (partition.of(neighbours[e]) == group) {
          within[group] += weight;
        }
      }
    }
    double sum = 0;
    for (int g = 0; g < within.length; g++) {
      sum += within[g] / total - Math.pow(strength[g] / total, 2);
    }
    return sum;
  }
}
