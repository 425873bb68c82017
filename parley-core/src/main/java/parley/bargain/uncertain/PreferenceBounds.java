package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/**
 * What holds for all, or for some, preferences that are possible; exact.
 *
 * <p>For given weights the extremes over the values are taken issue by issue, because weights are
 * not negative; what results is linear in the weights and extreme at one of their corners. Signs
 * are decided in floating point where that is safe by far, else exactly.
 */
final class PreferenceBounds {
  private static final double SAFE = 1e-9;

  private final SettlementModel model;
  private final List<Preference> preferences;
  private final List<List<List<Rational>>> corners = new ArrayList<>();
  private final double[][][] cornersNear;
  private final double[][][] lowNear;
  private final double[][][] highNear;
  private final double[] scale;

  PreferenceBounds(SettlementModel model, List<Preference> preferences) {
    this.model = model;
    this.preferences = preferences;
    int parties = preferences.size();
    cornersNear = new double[parties][][];
    lowNear = new double[parties][][];
    highNear = new double[parties][][];
    scale = new double[parties];
    for (int k = 0; k < parties; k++) {
      WeightKnowledge weights = preferences.get(k).weights();
      List<List<Rational>> own =
          weights.independent() ? List.of(weights.low(), weights.high()) : weights.corners();
      corners.add(own);
      cornersNear[k] = near(own);
      lowNear[k] = near(preferences.get(k).values().stream().map(ValueKnowledge::low).toList());
      highNear[k] = near(preferences.get(k).values().stream().map(ValueKnowledge::high).toList());
      for (int i = 0; i < weights.high().size(); i++) {
        double most = 0;
        for (int v = 0; v < lowNear[k][i].length; v++) {
          most = Math.max(most, Math.max(Math.abs(lowNear[k][i][v]), Math.abs(highNear[k][i][v])));
        }
        scale[k] += 2 * most * weights.high().get(i).toDouble();
      }
    }
  }

  private static double[][] near(List<List<Rational>> rows) {
    return rows.stream()
        .map(row -> row.stream().mapToDouble(Rational::toDouble).toArray())
        .toArray(double[][]::new);
  }

  boolean ruledOut(int[] outcome) {
    return model.rules().stream().anyMatch(rule -> rule.contains(outcome));
  }

  /** Whether every party accepts the outcome for all preferences, or for some. */
  boolean acceptable(int[] outcome, boolean necessarily) {
    if (ruledOut(outcome)) {
      return false;
    }
    var utilities = new ArrayList<Rational>();
    for (int k = 0; k < preferences.size(); k++) {
      utilities.add(utility(k, outcome, !necessarily));
      if (utilities.get(k).compareTo(model.parties().get(k).reservation()) < 0) {
        return false;
      }
    }
    return accepts(model, outcome, utilities);
  }

  /** Whether an outcome with these utilities meets all reservation values and binding red lines. */
  static boolean accepts(SettlementModel model, int[] outcome, List<Rational> utilities) {
    for (int k = 0; k < utilities.size(); k++) {
      if (utilities.get(k).compareTo(model.parties().get(k).reservation()) < 0) {
        return false;
      }
    }
    if (!model.redLinesBind()) {
      return true;
    }
    for (RedLine line : model.redLines()) {
      if (line instanceof RedLine.Refusal refusal && refusal.refused().contains(outcome)) {
        return false;
      }
      if (line instanceof RedLine.LeastUtility least
          && utilities.get(line.party()).compareTo(least.minimum()) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The greatest, or the least, utility that the outcome can have for the party. */
  Rational utility(int party, int[] outcome, boolean most) {
    var row = new ArrayList<Rational>();
    for (int i = 0; i < outcome.length; i++) {
      ValueKnowledge values = preferences.get(party).values().get(i);
      Rational extreme = (most ? values.high() : values.low()).get(outcome[i]);
      row.add(most ? extreme : Rational.ZERO.subtract(extreme));
    }
    Rational sum = most(party, row);
    return most ? sum : Rational.ZERO.subtract(sum);
  }

  /** The greatest sum of weight times number over all possible weights. */
  private Rational most(int party, List<Rational> row) {
    if (preferences.get(party).weights().independent()) {
      Rational sum = Rational.ZERO;
      for (int i = 0; i < row.size(); i++) {
        Rational number = row.get(i);
        sum = sum.add(corners.get(party).get(number.signum() >= 0 ? 1 : 0).get(i).multiply(number));
      }
      return sum;
    }
    return corners.get(party).stream()
        .map(
            corner ->
                IntStream.range(0, row.size())
                    .mapToObj(i -> corner.get(i).multiply(row.get(i)))
                    .reduce(Rational.ZERO, Rational::add))
        .reduce(Rational::max)
        .orElseThrow();
  }

  /** The sign of the most by which the party can prefer y to x. */
  int signOfMost(int party, int[] y, int[] x) {
    double near = mostNear(party, y, x);
    if (Math.abs(near) > SAFE * scale[party]) {
      return near > 0 ? 1 : -1;
    }
    var row = new ArrayList<Rational>();
    for (int i = 0; i < x.length; i++) {
      row.add(preferences.get(party).values().get(i).most(y[i], x[i]));
    }
    return most(party, row).signum();
  }

  private double mostNear(int party, int[] y, int[] x) {
    var row = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (y[i] != x[i]) {
        double apart = highNear[party][i][y[i]] - lowNear[party][i][x[i]];
        ValueKnowledge values = preferences.get(party).values().get(i);
        row[i] = values.above(x[i], y[i]) ? Math.min(0, apart) : apart;
      }
    }
    double[][] own = cornersNear[party];
    if (preferences.get(party).weights().independent()) {
      double sum = 0;
      for (int i = 0; i < row.length; i++) {
        sum += own[row[i] >= 0 ? 1 : 0][i] * row[i];
      }
      return sum;
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double[] corner : own) {
      double sum = 0;
      for (int i = 0; i < row.length; i++) {
        sum += corner[i] * row[i];
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /** Whether for some preferences y is at least as good as x for all and better for one. */
  boolean possiblyDominates(int[] y, int[] x) {
    boolean better = false;
    for (int k = 0; k < preferences.size(); k++) {
      int sign = signOfMost(k, y, x);
      if (sign < 0) {
        return false;
      }
      better |= sign > 0;
    }
    return better;
  }

  /** Whether whatever the preferences are y is as good as x for all and better for one party. */
  boolean necessarilyDominates(int[] y, int[] x) {
    boolean better = false;
    for (int k = 0; k < preferences.size(); k++) {
      // the least by which y is preferred to x is minus the most by which x is preferred to y
      int sign = signOfMost(k, x, y);
      if (sign > 0) {
        return false;
      }
      better |= sign < 0;
    }
    return better;
  }

  /** For each party, issue and value the most that another value of the issue can be better. */
  private static List<Rational> shortfalls(ValueKnowledge values) {
    var byHigh =
        IntStream.range(0, values.high().size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer v) -> values.high().get(v))
                    .reversed()
                    .thenComparing(v -> values.layers().isEmpty() ? 0 : values.layers().get(v)))
            .limit(2)
            .toList();
    var shortfalls = new ArrayList<Rational>();
    for (int x = 0; x < values.high().size(); x++) {
      Rational most = Rational.ZERO;
      for (int y : byHigh) {
        most = most.max(values.most(y, x));
      }
      shortfalls.add(most);
    }
    return shortfalls;
  }

  /** Worst regret of outcomes, per party as a share of the most that can be at stake for it. */
  final class Regret {
    private final List<List<List<Rational>>> shortfalls;
    private final List<Rational> stakes = new ArrayList<>();

    Regret() {
      shortfalls =
          preferences.stream()
              .map(p -> p.values().stream().map(PreferenceBounds::shortfalls).toList())
              .toList();
      for (int k = 0; k < preferences.size(); k++) {
        stakes.add(
            most(
                k,
                shortfalls.get(k).stream()
                    .map(row -> row.stream().reduce(Rational::max).orElseThrow())
                    .toList()));
      }
    }

    /** The parties' worst regrets, the largest first. */
    List<Rational> largestFirst(int[] outcome) {
      var regrets = new ArrayList<Rational>();
      for (int k = 0; k < stakes.size(); k++) {
        var row = new ArrayList<Rational>();
        for (int i = 0; i < outcome.length; i++) {
          row.add(shortfalls.get(k).get(i).get(outcome[i]));
        }
        regrets.add(
            stakes.get(k).signum() > 0 ? most(k, row).divide(stakes.get(k)) : Rational.ZERO);
      }
      regrets.sort(Comparator.reverseOrder());
      return regrets;
    }
  }
}
