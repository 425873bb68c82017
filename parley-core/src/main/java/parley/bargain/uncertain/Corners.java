package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import parley.bargain.Rational;
import parley.error.InputException;

/**
 * The corners of a polytope of weights, by the double description method in exact arithmetic.
 *
 * <p>The polytope is taken as the cut at t = 1 of a cone in (w, t). From the rays of the cone
 * {@code w, t >= 0} the constraints are added one after the other; rays on the wrong side are
 * replaced by the points where the edges to their neighbours cross the constraint. Two rays are
 * neighbours if no third ray is tight wherever both are. After T. S. Motzkin, H. Raiffa, G. L.
 * Thompson, R. M. Thrall, The double description method, Contributions to the Theory of Games II
 * (1953); K. Fukuda, A. Prodon, Double description method revisited (1996),
 * doi:10.1007/3-540-61576-8_77. Cost: rays³ per constraint at worst; at most {@value #MOST} rays.
 */
final class Corners {
  private static final int MOST = 4096;

  private final int issues;
  private List<Ray> rays = new ArrayList<>();
  private int constraints;

  /** A ray with the numbers of the constraints that it meets with equality. */
  private record Ray(Rational[] at, BitSet tight) {}

  private Corners(int issues) {
    this.issues = issues;
    for (int i = 0; i <= issues; i++) {
      var at = new Rational[issues + 1];
      Arrays.fill(at, Rational.ZERO);
      at[i] = Rational.ONE;
      var tight = new BitSet();
      tight.set(0, issues + 1);
      tight.clear(i);
      rays.add(new Ray(at, tight));
    }
    constraints = issues + 1;
  }

  static List<List<Rational>> of(WeightKnowledge weights) {
    int n = weights.low().size();
    var cone = new Corners(n);
    weights.total().ifPresent(total -> cone.add(cone.sum(total), true));
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        if (weights.above(a, b)) {
          Rational[] row = cone.zeros();
          row[a] = Rational.ONE;
          row[b] = Rational.of(-1);
          cone.add(row, false);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      boolean fixed = weights.low().get(i).equals(weights.high().get(i));
      cone.add(cone.bound(i, Rational.of(-1), weights.high().get(i)), fixed);
      if (!fixed && weights.low().get(i).signum() > 0) {
        cone.add(cone.bound(i, Rational.ONE, Rational.ZERO.subtract(weights.low().get(i))), false);
      }
    }
    return cone.corners();
  }

  private Rational[] zeros() {
    var row = new Rational[issues + 1];
    Arrays.fill(row, Rational.ZERO);
    return row;
  }

  private Rational[] sum(Rational total) {
    Rational[] row = zeros();
    Arrays.fill(row, 0, issues, Rational.ONE);
    row[issues] = Rational.ZERO.subtract(total);
    return row;
  }

  private Rational[] bound(int issue, Rational sign, Rational constant) {
    Rational[] row = zeros();
    row[issue] = sign;
    row[issues] = constant;
    return row;
  }

  private void add(Rational[] row, boolean equality) {
    var above = new ArrayList<Ray>();
    var below = new ArrayList<Ray>();
    var kept = new ArrayList<Ray>();
    for (Ray ray : rays) {
      int side = value(row, ray).signum();
      if (side > 0) {
        above.add(ray);
      } else if (side < 0) {
        below.add(ray);
      } else {
        var tight = (BitSet) ray.tight().clone();
        tight.set(constraints);
        kept.add(new Ray(ray.at(), tight));
      }
    }
    if (!equality) {
      kept.addAll(above);
    }
    for (Ray a : above) {
      for (Ray b : below) {
        if (neighbours(a, b)) {
          kept.add(between(row, a, b));
        }
      }
    }
    if (kept.size() > MOST) {
      throw new InputException(
          "weights",
          "so many ranges together with an order or a total have more than " + MOST + " corners",
          "give fewer weights as ranges");
    }
    rays = kept;
    constraints++;
  }

  private static Rational value(Rational[] row, Ray ray) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < row.length; i++) {
      if (row[i].signum() != 0 && ray.at()[i].signum() != 0) {
        sum = sum.add(row[i].multiply(ray.at()[i]));
      }
    }
    return sum;
  }

  private boolean neighbours(Ray a, Ray b) {
    var both = (BitSet) a.tight().clone();
    both.and(b.tight());
    // an edge of the cone needs as many tight constraints as the space has dimensions, less two
    if (both.cardinality() < issues - 1) {
      return false;
    }
    for (Ray other : rays) {
      if (!other.equals(a) && !other.equals(b)) {
        var missing = (BitSet) both.clone();
        missing.andNot(other.tight());
        if (missing.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private Ray between(Rational[] row, Ray above, Ray below) {
    Rational share = value(row, above);
    Rational other = Rational.ZERO.subtract(value(row, below));
    var at = new Rational[issues + 1];
    for (int i = 0; i <= issues; i++) {
      at[i] = above.at()[i].multiply(other).add(below.at()[i].multiply(share));
    }
    var tight = (BitSet) above.tight().clone();
    tight.and(below.tight());
    tight.set(constraints);
    return new Ray(at, tight);
  }

  private List<List<Rational>> corners() {
    return rays.stream()
        .filter(ray -> ray.at()[issues].signum() > 0)
        .map(
            ray ->
                Arrays.stream(ray.at())
                    .limit(issues)
                    .map(weight -> weight.divide(ray.at()[issues]))
                    .toList())
        .toList();
  }
}
