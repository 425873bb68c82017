package parley.discourse.backbone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import parley.discourse.network.NetworkBuilder;
import parley.error.InputException;

/**
 * Splits the columns of a one-mode network into a backbone, which alone gives nearly the same
 * structure, and a redundant set; either has at least one column. Small questions are answered by
 * looking at every set, larger ones by seeded simulated annealing (S. Kirkpatrick, C. D. Gelatt and
 * M. P. Vecchi, Science 220 (1983), doi 10.1126/science.220.4598.671). Each set looked at costs a
 * network and O(n³) for its eigenvalues.
 */
public final class Backbone {
  private static final int MOST_LABELS = 500;
  private static final int MOST_EXACT_COLUMNS = 12;
  private static final int MOST_NESTED_COLUMNS = 200;

  private final NetworkBuilder builder;
  private final List<String> columns;
  private final SpectralLoss loss;
  private final int iterations;
  private final Random random;
  private final Map<BitSet, Double> known = new HashMap<>();

  /**
   * A search in the network that the builder makes.
   *
   * @param iterations of simulated annealing
   * @param seed of simulated annealing
   * @throws InputException if the network has more than 500 rows, or fewer than two columns
   */
  public Backbone(NetworkBuilder builder, int iterations, long seed) {
    this.builder = builder;
    this.columns = builder.columnLabels();
    var whole = builder.build();
    if (whole.rowLabels().size() > MOST_LABELS) {
      throw new InputException(
          "--backbone",
          "the network has " + whole.rowLabels().size() + " nodes, more than " + MOST_LABELS,
          "narrow it by --from, --to or --exclude");
    }
    if (columns.size() < 2) {
      throw new InputException(
          "--backbone", "a backbone needs at least two columns", "widen the range");
    }
    this.loss = new SpectralLoss(whole);
    this.iterations = iterations;
    this.random = new Random(seed);
  }

  /**
   * The backbone under a rule.
   *
   * @throws InputException if a fixed size is not below the number of columns, or if a nested
   *     search would go over more than 200 columns, whose square it takes
   */
  public BackboneResult find(BackboneRule rule) {
    int n = columns.size();
    if (rule instanceof BackboneRule.Nested) {
      if (n > MOST_NESTED_COLUMNS) {
        throw new InputException(
            "--backbone nested",
            n + " columns are too many; " + MOST_NESTED_COLUMNS + " are possible",
            "take other --columns, narrow the range, or use fixed:N");
      }
      return nested();
    }
    if (rule instanceof BackboneRule.Fixed fixed) {
      if (fixed.size() < 1 || fixed.size() >= n) {
        throw new InputException(
            "--backbone", "the backbone must have 1 to " + (n - 1) + " columns", "choose its size");
      }
      return search(0, fixed.size());
    }
    return search(((BackboneRule.Penalty) rule).penalty(), 0);
  }

  private BackboneResult nested() {
    var left = new BitSet();
    left.set(0, columns.size());
    List<String> gone = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    while (left.cardinality() > 1) {
      int least = -1;
      double lowest = Double.POSITIVE_INFINITY;
      for (int c = left.nextSetBit(0); c >= 0; c = left.nextSetBit(c + 1)) {
        left.clear(c);
        double candidate = loss(left);
        left.set(c);
        if (candidate < lowest - 1e-12) {
          lowest = candidate;
          least = c;
        }
      }
      left.clear(least);
      gone.add(columns.get(least));
      losses.add(lowest);
    }
    double alone = loss(others(left));
    return new BackboneResult(labels(left), gone, loss(left), alone, losses, false);
  }

  // size 0: any
  private BackboneResult search(double penalty, int size) {
    int n = columns.size();
    boolean exact = n <= MOST_EXACT_COLUMNS;
    BitSet best = exact ? every(penalty, size) : annealed(penalty, size);
    BitSet rest = others(best);
    return new BackboneResult(labels(best), labels(rest), loss(best), loss(rest), List.of(), exact);
  }

  private BitSet every(double penalty, int size) {
    BitSet best = new BitSet();
    double lowest = Double.POSITIVE_INFINITY;
    for (long bits = 1; bits < (1L << columns.size()) - 1; bits++) {
      BitSet set = BitSet.valueOf(new long[] {bits});
      if (size == 0 || set.cardinality() == size) {
        double candidate = penalised(set, penalty);
        if (candidate < lowest - 1e-12) {
          lowest = candidate;
          best = set;
        }
      }
    }
    return best;
  }

  private BitSet annealed(double penalty, int size) {
    int n = columns.size();
    var now = new BitSet();
    int start = size == 0 ? n / 2 : size;
    while (now.cardinality() < start) {
      now.set(random.nextInt(n));
    }
    double current = penalised(now, penalty);
    BitSet best = (BitSet) now.clone();
    double lowest = current;
    double hot = Math.max(current, 1e-6);
    for (int step = 0; step < iterations; step++) {
      BitSet next = neighbour(now, size == 0);
      double candidate = penalised(next, penalty);
      double temperature = hot * Math.pow(1e-4, (double) step / iterations);
      boolean taken =
          candidate <= current
              || random.nextDouble() < Math.exp((current - candidate) / temperature);
      if (taken) {
        now = next;
        current = candidate;
      }
      if (current < lowest - 1e-12) {
        lowest = current;
        best = (BitSet) now.clone();
      }
    }
    return best;
  }

  // one column in or out where the size may change, or one in for another
  private BitSet neighbour(BitSet set, boolean sizeMayChange) {
    int n = columns.size();
    BitSet next = (BitSet) set.clone();
    if (sizeMayChange && random.nextInt(2) == 0) {
      next.flip(random.nextInt(n));
      int left = next.cardinality();
      return left == 0 || left == n ? neighbour(set, true) : next;
    }
    int out = nth(set, random.nextInt(set.cardinality()));
    int in = nth(others(set), random.nextInt(n - set.cardinality()));
    next.clear(out);
    next.set(in);
    return next;
  }

  private static int nth(BitSet set, int place) {
    return set.stream().skip(place).findFirst().orElseThrow();
  }

  private double penalised(BitSet set, double penalty) {
    double share = (columns.size() - set.cardinality()) / (double) columns.size();
    return loss(set) * Math.exp(-penalty * share * share);
  }

  private double loss(BitSet set) {
    Double before = known.get(set);
    if (before != null) {
      return before;
    }
    double value = loss.of(builder.onColumns(new LinkedHashSet<>(labels(set))));
    known.put((BitSet) set.clone(), value);
    return value;
  }

  private BitSet others(BitSet set) {
    BitSet others = (BitSet) set.clone();
    others.flip(0, columns.size());
    return others;
  }

  private List<String> labels(BitSet set) {
    return set.stream().mapToObj(columns::get).toList(); // the columns are sorted
  }
}
