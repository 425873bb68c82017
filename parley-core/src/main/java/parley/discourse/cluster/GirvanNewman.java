package parley.discourse.cluster;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import parley.error.InputException;

/**
 * Groups by cutting, again and again, the tie that most shortest paths run over. M. Girvan and M.
 * E. J. Newman, "Community structure in social and biological networks", PNAS 99 (2002), doi
 * 10.1073/pnas.122653799; betweenness after U. Brandes, "A faster algorithm for betweenness
 * centrality", J. Math. Sociology 25 (2001), doi 10.1080/0022250X.2001.9990249. A tie is as long as
 * 1/weight. O(n³ m) for n nodes and m ties, and refused beyond 2·10^10 such steps: some 140 nodes
 * that are all tied, or 300 with few ties.
 */
public final class GirvanNewman {
  private static final double MOST_STEPS = 2e10;
  private static final double SAME = 1e-9;

  private final double[][] length;
  private final Ties ties;

  private GirvanNewman(Ties ties) {
    this.ties = ties;
    this.length = new double[ties.size()][ties.size()];
    for (int i = 0; i < ties.size(); i++) {
      for (int e = 0; e < ties.neighbours(i).length; e++) {
        length[i][ties.neighbours(i)[e]] = 1 / ties.weights(i)[e];
      }
    }
  }

  /**
   * The partition with so many groups at least, or with 0 the one of highest modularity.
   *
   * @throws InputException if there are too many nodes and ties
   */
  public static Partition of(Ties ties, int groups) {
    double links = 0;
    for (int i = 0; i < ties.size(); i++) {
      links += ties.neighbours(i).length / 2.0;
    }
    if (Math.pow(ties.size(), 3) * links > MOST_STEPS) {
      throw new InputException(
          "--cluster",
          "%d nodes with %.0f ties are too many for girvan-newman".formatted(ties.size(), links),
          "take louvain");
    }
    return new GirvanNewman(ties).cut(groups);
  }

  private Partition cut(int groups) {
    Partition now = components();
    Partition best = now;
    double most = Modularity.of(ties, now);
    while (groups == 0 || now.groups() < groups) {
      if (!cutBusiest()) {
        break;
      }
      now = components();
      double modularity = Modularity.of(ties, now);
      if (modularity > most + 1e-12) {
        most = modularity;
        best = now;
      }
    }
    return groups == 0 ? best : now;
  }

  private boolean cutBusiest() {
    double[][] traffic = traffic();
    int from = -1;
    int to = -1;
    for (int i = 0; i < length.length; i++) {
      for (int j = i + 1; j < length.length; j++) {
        if (length[i][j] > 0 && (from < 0 || traffic[i][j] > traffic[from][to] + SAME)) {
          from = i;
          to = j;
        }
      }
    }
    if (from < 0) {
      return false;
    }
    length[from][to] = 0;
    length[to][from] = 0;
    return true;
  }

  private Partition components() {
    int[] mark = new int[length.length];
    Arrays.fill(mark, -1);
    for (int start = 0; start < mark.length; start++) {
      Deque<Integer> open = new ArrayDeque<>();
      if (mark[start] < 0) {
        mark[start] = start;
        open.add(start);
      }
      while (!open.isEmpty()) {
        int node = open.remove();
        for (int next = 0; next < mark.length; next++) {
          if (length[node][next] > 0 && mark[next] < 0) {
            mark[next] = start;
            open.add(next);
          }
        }
      }
    }
    return Partition.of(mark);
  }

  // by tie, how many shortest paths run over it; equally short ones share
  private double[][] traffic() {
    double[][] traffic = new double[length.length][length.length];
    for (int source = 0; source < length.length; source++) {
      addFrom(source, traffic);
    }
    return traffic;
  }

  private record Reached(int node, double distance) {}

  private void addFrom(int source, double[][] traffic) {
    int n = length.length;
    double[] distance = new double[n];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    double[] paths = new double[n];
    boolean[] done = new boolean[n];
    Deque<Integer> order = new ArrayDeque<>();
    var queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::distance));
    distance[source] = 0;
    paths[source] = 1;
    queue.add(new Reached(source, 0));
    while (!queue.isEmpty()) {
      int node = queue.remove().node();
      if (done[node]) {
        continue;
      }
      done[node] = true;
      order.push(node);
      for (int next = 0; next < n; next++) {
        if (length[node][next] > 0 && !done[next]) {
          double far = distance[node] + length[node][next];
          if (far < distance[next] * (1 - SAME)) {
            distance[next] = far;
            paths[next] = paths[node];
            queue.add(new Reached(next, far));
          } else if (far <= distance[next] * (1 + SAME)) {
            paths[next] += paths[node];
          }
        }
      }
    }
    double[] beyond = new double[n];
    while (!order.isEmpty()) {
      int node = order.pop();
      for (int before = 0; before < n; before++) {
        double step = length[before][node];
        boolean onPath =
            step > 0
                && distance[before] < distance[node]
                && Math.abs(distance[before] + step - distance[node]) <= SAME * distance[node];
        if (onPath) {
          double share = paths[before] / paths[node] * (1 + beyond[node]);
          beyond[before] += share;
          traffic[before][node] += share;
          traffic[node][before] += share;
        }
      }
    }
  }
}
