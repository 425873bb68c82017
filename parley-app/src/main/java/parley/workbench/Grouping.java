package parley.workbench;

import java.util.List;
import java.util.Locale;
import parley.discourse.cluster.Agglomeration;
import parley.discourse.cluster.GirvanNewman;
import parley.discourse.cluster.Linkage;
import parley.discourse.cluster.Louvain;
import parley.discourse.cluster.Modularity;
import parley.discourse.cluster.Partition;
import parley.discourse.cluster.Ties;
import parley.discourse.network.NetworkMatrix;

/**
 * How a network is split into groups.
 *
 * @param method {@link #METHODS one of these}
 * @param groups how many; 0 for as many as modularity asks for
 */
public record Grouping(String method, int groups) {
  /** The methods' names. */
  public static final List<String> METHODS =
      List.of("louvain", "girvan-newman", "average", "complete", "single");

  /** Checks the method. */
  public Grouping {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException("unknown method " + method);
    }
  }

  /**
   * Groups of a network's rows.
   *
   * @param modularity how much more weight lies within them than chance would put there
   */
  public record Grouped(Partition partition, double modularity) {}

  /**
   * Splits a one-mode network.
   *
   * @throws parley.error.InputException if the method cannot take so many nodes
   */
  public Grouped split(NetworkMatrix matrix) {
    Ties ties = Ties.of(matrix);
    Partition partition =
        switch (method) {
          case "louvain" -> Louvain.of(ties);
          case "girvan-newman" -> GirvanNewman.of(ties, groups);
          default -> {
            var linkage = Linkage.valueOf(method.toUpperCase(Locale.ROOT));
            var joins = Agglomeration.of(matrix.dense(), linkage);
            yield groups == 0 ? joins.best(ties) : joins.into(groups);
          }
        };
    return new Grouped(partition, Modularity.of(ties, partition));
  }
}
