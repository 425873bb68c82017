package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.bargain.Rational;

/**
 * Corners by their definition: every choice of as many constraints as there are unknowns is solved
 * as equations by elimination; what is unique and meets all constraints is a corner.
 */
final class CornersByBruteForce {
  private CornersByBruteForce() {}

  /** A constraint: coefficients, then a constant; their sum is at least 0, or exactly 0. */
  private record Constraint(List<Rational> row, boolean equality) {
    Rational at(List<Rational> point) {
      Rational sum = row.get(point.size());
      for (int i = 0; i < point.size(); i++) {
        sum = sum.add(row.get(i).multiply(point.get(i)));
      }
      return sum;
    }

    boolean met(List<Rational> point) {
      return equality ? at(point).signum() == 0 : at(point).signum() >= 0;
    }
  }

  static Set<List<Rational>> of(WeightKnowledge weights) {
    int n = weights.low().size();
    var constraints = new ArrayList<Constraint>();
    for (int i = 0; i < n; i++) {
      constraints.add(bound(n, i, 1, Rational.ZERO.subtract(weights.low().get(i))));
      constraints.add(bound(n, i, -1, weights.high().get(i)));
    }
    if (!weights.layers().isEmpty()) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          if (weights.layers().get(a) >= 0
              && weights.layers().get(b) >= 0
              && weights.layers().get(a) < weights.layers().get(b)) {
            constraints.add(order(n, a, b));
          }
        }
      }
    }
    weights
        .total()
        .ifPresent(
            total -> {
              var row = new ArrayList<>(java.util.Collections.nCopies(n, Rational.ONE));
              row.add(Rational.ZERO.subtract(total));
              constraints.add(new Constraint(row, true));
            });
    return corners(n, constraints);
  }

  /** The corners of the possible utilities of one issue's values. */
  static Set<List<Rational>> of(ValueKnowledge values) {
    int n = values.low().size();
    var constraints = new ArrayList<Constraint>();
    for (int v = 0; v < n; v++) {
      constraints.add(bound(n, v, 1, Rational.ZERO.subtract(values.low().get(v))));
      constraints.add(bound(n, v, -1, values.high().get(v)));
      for (int other = 0; other < n; other++) {
        if (!values.layers().isEmpty() && values.layers().get(v) < values.layers().get(other)) {
          constraints.add(order(n, v, other));
        }
      }
    }
    return corners(n, constraints);
  }

  private static Constraint bound(int n, int i, int sign, Rational constant) {
    var row = new ArrayList<>(java.util.Collections.nCopies(n, Rational.ZERO));
    row.set(i, Rational.of(sign));
    row.add(constant);
    return new Constraint(row, false);
  }

  private static Constraint order(int n, int a, int b) {
    var row = new ArrayList<>(java.util.Collections.nCopies(n + 1, Rational.ZERO));
    row.set(a, Rational.ONE);
    row.set(b, Rational.of(-1));
    return new Constraint(row, false);
  }

  private static Set<List<Rational>> corners(int n, List<Constraint> constraints) {
    var corners = new HashSet<List<Rational>>();
    for (long choice = 0; choice < 1L << constraints.size(); choice++) {
      if (Long.bitCount(choice) == n) {
        long bits = choice;
        var chosen =
            IntStream.range(0, constraints.size())
                .filter(c -> (bits >> c & 1) == 1)
                .mapToObj(constraints::get)
                .toList();
        solve(n, chosen)
            .filter(point -> constraints.stream().allMatch(c -> c.met(point)))
            .ifPresent(corners::add);
      }
    }
    return corners;
  }

  private static Optional<List<Rational>> solve(int n, List<Constraint> equations) {
    var rows = new ArrayList<List<Rational>>();
    equations.forEach(equation -> rows.add(new ArrayList<>(equation.row())));
    for (int c = 0; c < n; c++) {
      int pivot = c;
      while (pivot < n && rows.get(pivot).get(c).signum() == 0) {
        pivot++;
      }
      if (pivot == n) {
        return Optional.empty();
      }
      java.util.Collections.swap(rows, c, pivot);
      for (int r = 0; r < n; r++) {
        if (r != c) {
          Rational times = rows.get(r).get(c).divide(rows.get(c).get(c));
          for (int k = 0; k <= n; k++) {
            rows.get(r).set(k, rows.get(r).get(k).subtract(times.multiply(rows.get(c).get(k))));
          }
        }
      }
    }
    return Optional.of(
        IntStream.range(0, n)
            .mapToObj(c -> Rational.ZERO.subtract(rows.get(c).get(n).divide(rows.get(c).get(c))))
            .toList());
  }
}
