package parley.discourse.polarisation;

import java.util.Arrays;
import java.util.Random;
import parley.discourse.cluster.Partition;
import parley.discourse.network.NetworkMatrix;
import parley.error.InputException;

/**
 * The division into camps under which most agreement lies within camps and most conflict between
 * them: the signed-graph clustering of P. Doreian and A. Mrvar, "A partitioning approach to
 * structural balance", Social Networks 18 (1996), doi 10.1016/0378-8733(95)00259-6, with weights.
 *
 * <p>With two camps and up to 16 entities every division is tried, O(2^n n). Otherwise single moves
 * climb from seeded random starts, O(n²) a round. Departure from rDNA: camps need not be of equal
 * size.
 */
public final class Camps {
  private static final int MOST_EXACT = 16;
  private static final int MOST_NODES = 3_000;
  private static final int STARTS = 30;

  private final double[][] signed;
  private final double mass;
  private final int camps;
  private final long seed;

  /**
   * Camps in two networks over the same entities and normalised alike.
   *
   * @param congruence where agreement is
   * @param conflict where conflict is
   * @param camps how many at most, at least 2
   * @param seed of the random starts
   * @throws InputException if there are more than 3,000 entities
   */
  public Camps(NetworkMatrix congruence, NetworkMatrix conflict, int camps, long seed) {
    int n = congruence.rowLabels().size();
    if (n > MOST_NODES) {
      throw new InputException(
          "--polarisation", n + " entities are too many", "up to " + MOST_NODES + " are possible");
    }
    if (!congruence.rowLabels().equals(conflict.rowLabels())) {
      throw new IllegalArgumentException("the two networks have different labels");
    }
    this.signed = congruence.dense();
    this.camps = camps;
    this.seed = seed;
    double sum = 0;
    double[] row = new double[n];
    for (int i = 0; i < n; i++) {
      conflict.row(i, row);
      for (int j = 0; j < n; j++) {
        sum += signed[i][j] + row[j];
        signed[i][j] -= row[j];
      }
    }
    this.mass = sum / 2;
  }

  /** The best division found. */
  public Polarisation find() {
    int n = signed.length;
    if (camps == 2 && n <= MOST_EXACT) {
      return everyDivision();
    }
    var random = new Random(seed);
    int[] best = new int[n];
    double most = score(best);
    for (int start = 0; start < STARTS; start++) {
      int[] camp = new int[n];
      Arrays.setAll(camp, i -> random.nextInt(camps));
      climb(camp);
      double score = score(camp);
      if (score > most + 1e-9) {
        most = score;
        best = camp;
      }
    }
    return new Polarisation(most, mass, Partition.of(best), false);
  }

  private Polarisation everyDivision() {
    int n = signed.length;
    int[] best = new int[n];
    double most = score(best);
    int[] camp = new int[n];
    // the first entity stays in camp 0: the other half are mirror images
    for (int division = 1; division < 1 << Math.max(0, n - 1); division++) {
      for (int i = 1; i < n; i++) {
        camp[i] = division >> (i - 1) & 1;
      }
      double score = score(camp);
      if (score > most + 1e-9) {
        most = score;
        best = camp.clone();
      }
    }
    return new Polarisation(most, mass, Partition.of(best), true);
  }

  private void climb(int[] camp) {
    int n = camp.length;
    double[][] pull = new double[n][camps];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        pull[i][camp[j]] += i == j ? 0 : signed[i][j];
      }
    }
    boolean better = true;
    while (better) {
      better = false;
      for (int i = 0; i < n; i++) {
        int to = camp[i];
        for (int c = 0; c < camps; c++) {
          to = pull[i][c] > pull[i][to] + 1e-9 ? c : to;
        }
        if (to != camp[i]) {
          for (int j = 0; j < n; j++) {
            if (j != i) {
              pull[j][camp[i]] -= signed[i][j];
              pull[j][to] += signed[i][j];
            }
          }
          camp[i] = to;
          better = true;
        }
      }
    }
  }

  private double score(int[] camp) {
    double score = 0;
    for (int i = 0; i < camp.length; i++) {
      for (int j = i + 1; j < camp.length; j++) {
        score += camp[i] == camp[j] ? signed[i][j] : -signed[i][j];
      }
    }
    return score;
  }
}
