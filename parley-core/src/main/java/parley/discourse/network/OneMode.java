package parley.discourse.network;

import java.util.Arrays;

/**
 * Cells of row entities with each other, by what they say on the same columns; the diagonal is 0.
 *
 * <p>With the distance d = |k-l|/R of two levels: {@code congruence} adds a[i][j][k] a[i'][j][l]
 * (1-d), {@code conflict} the same with d, {@code subtract} is their difference, {@code ignore}
 * adds the products alone. A text qualifier has only equal levels: congruence adds the products of
 * the counts, conflict what one of the two says at a level where the other says nothing.
 *
 * <p>Row by row, each pair met through a shared column, after F. G. Gustavson, "Two Fast Algorithms
 * for Sparse Matrices", ACM TOMS 4 (1978), doi 10.1145/355791.355796. Cost: the sum over the
 * columns of the square of their entries.
 */
final class OneMode {
  private final AffiliationArray array;
  private final Levels levels;
  private final NetworkRules rules;
  private final boolean everyone;

  OneMode(AffiliationArray array, StatementTable table, NetworkRules rules) {
    this.array = array;
    this.levels = table.levels();
    this.rules = rules;
    boolean silenceCounts =
        rules.relation() == Relation.CONFLICT || rules.relation() == Relation.SUBTRACT;
    this.everyone = !levels.numeric() && silenceCounts;
  }

  NetworkMatrix.Cells cells() {
    AffiliationArray.ByColumn by = array.byColumn();
    int n = array.rows();
    var upper = new UpperTriangle(n);
    double[] self = selfSimilarity();
    double[] product = new double[n]; // what the relation adds up over shared columns
    double[] same = new double[n]; // a + a' where both speak at the same level
    double[] common = new double[n]; // a a' there
    int[] met = new int[n];
    boolean[] seen = new boolean[n];
    for (int i = 0; i < n; i++) {
      int count = 0;
      for (int e = array.first(i); e < array.first(i + 1); e++) {
        int j = array.column(e);
        for (int at = by.start()[j + 1] - 1; at >= by.start()[j] && by.row()[at] > i; at--) {
          int other = by.row()[at];
          if (!seen[other]) {
            seen[other] = true;
            met[count++] = other;
          }
          add(e, by.entry()[at], other, product, same, common);
        }
      }
      if (everyone) {
        for (count = 0; count < n - i - 1; count++) {
          met[count] = i + 1 + count;
        }
      } else {
        Arrays.sort(met, 0, count);
      }
      for (int m = 0; m < count; m++) {
        int other = met[m];
        double said = array.rowTotal(i) + array.rowTotal(other);
        double cell = relation(product[other], said - same[other]);
        double weight = divided(cell, i, other, said - same[other] + common[other], self);
        upper.add(i, other, weight);
        product[other] = 0;
        same[other] = 0;
        common[other] = 0;
        seen[other] = false;
      }
    }
    return upper.mirrored();
  }

  private void add(
      int entry, int otherEntry, int other, double[] product, double[] same, double[] common) {
    double a = array.count(entry);
    double b = array.count(otherEntry);
    int k = array.level(entry);
    int l = array.level(otherEntry);
    product[other] += a * b * share(k, l);
    if (k == l) {
      same[other] += a + b;
      common[other] += a * b;
    }
  }

  // what a pair of statements at two levels adds to the tie
  private double share(int k, int l) {
    if (rules.relation() == Relation.IGNORE) {
      return 1;
    }
    if (!levels.numeric()) {
      return k == l && rules.relation() != Relation.CONFLICT ? 1 : 0;
    }
    double distance = Math.abs(levels.value(k) - levels.value(l)) / levels.range();
    return switch (rules.relation()) {
      case CONFLICT -> distance;
      case SUBTRACT -> 1 - 2 * distance;
      default -> 1 - distance;
    };
  }

  private double relation(double product, double alone) {
    if (!everyone) {
      return product;
    }
    return rules.relation() == Relation.CONFLICT ? alone : product - alone;
  }

  private double divided(double cell, int i, int other, double together, double[] self) {
    double by =
        switch (rules.normalisation()) {
          case AVERAGE -> (array.rowTotal(i) + array.rowTotal(other)) / 2;
          case JACCARD -> together;
          case COSINE -> array.rowTotal(i) * array.rowTotal(other);
          case COSINE_SIMILARITY -> Math.sqrt(self[i] * self[other]);
          default -> 1;
        };
    return by == 0 ? 0 : cell / by;
  }

  // the congruence of each entity with itself, or its shared columns where levels do not matter
  private double[] selfSimilarity() {
    double[] self = new double[array.rows()];
    if (rules.normalisation() != Normalisation.COSINE_SIMILARITY) {
      return self;
    }
    for (int i = 0; i < self.length; i++) {
      for (int e = array.first(i); e < array.first(i + 1); e++) {
        for (int f = e; f < array.first(i + 1) && array.column(f) == array.column(e); f++) {
          double both = array.count(e) * array.count(f) * (e == f ? 1 : 2);
          self[i] += both * alike(array.level(e), array.level(f));
        }
      }
    }
    return self;
  }

  private double alike(int k, int l) {
    if (rules.relation() == Relation.IGNORE) {
      return 1;
    }
    if (!levels.numeric()) {
      return k == l ? 1 : 0;
    }
    return 1 - Math.abs(levels.value(k) - levels.value(l)) / levels.range();
  }
}
