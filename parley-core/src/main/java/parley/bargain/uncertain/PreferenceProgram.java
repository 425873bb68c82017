package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;

/**
 * The possible preferences of one party as a linear program. Its variables are the weights w, for
 * each uncertain value the excess s of weight times value over weight times the least value, and
 * one slack: weight times value is linear in them though it is a product.
 */
final class PreferenceProgram {
  private final Preference preference;
  private final int[][] excess;
  private final int variables;

  PreferenceProgram(Preference preference) {
    this.preference = preference;
    int issues = preference.values().size();
    excess = new int[issues][];
    int next = issues;
    for (int i = 0; i < issues; i++) {
      ValueKnowledge values = preference.values().get(i);
      excess[i] = new int[values.low().size()];
      for (int v = 0; v < excess[i].length; v++) {
        excess[i][v] = values.low().get(v).equals(values.high().get(v)) ? -1 : next++;
      }
    }
    variables = next + 1;
  }

  /** The number of variables. */
  int size() {
    return variables;
  }

  /**
   * A table of weighted utilities that the party can have, with x strictly better for it than each
   * of {@code worse} and as good as each of {@code equal}; empty if there is none.
   */
  Optional<List<List<Rational>>> table(int[] x, List<int[]> worse, List<int[]> equal) {
    var program = new ExactSimplex(variables);
    weights(program);
    values(program);
    int slack = variables - 1;
    for (int[] y : worse) {
      Rational[] row = difference(y, x);
      row[slack] = Rational.ONE;
      program.atMost(row, Rational.ZERO);
    }
    for (int[] y : equal) {
      program.atMost(difference(y, x), Rational.ZERO);
      program.atMost(difference(x, y), Rational.ZERO);
    }
    Rational[] row = zeros();
    row[slack] = Rational.ONE;
    program.atMost(row, Rational.ONE);
    return program
        .maximise(row)
        .filter(point -> worse.isEmpty() || point[slack].signum() > 0)
        .map(this::table);
  }

  private Rational[] zeros() {
    var row = new Rational[variables];
    Arrays.fill(row, Rational.ZERO);
    return row;
  }

  /** Adds a multiple of weight times value of the value to the row. */
  private void add(Rational[] row, int issue, int value, Rational times) {
    Rational low = preference.values().get(issue).low().get(value);
    row[issue] = row[issue].add(low.multiply(times));
    if (excess[issue][value] >= 0) {
      row[excess[issue][value]] = row[excess[issue][value]].add(times);
    }
  }

  private Rational[] difference(int[] y, int[] x) {
    Rational[] row = zeros();
    for (int i = 0; i < x.length; i++) {
      if (x[i] != y[i]) {
        add(row, i, y[i], Rational.ONE);
        add(row, i, x[i], Rational.of(-1));
      }
    }
    return row;
  }

  private void weights(ExactSimplex program) {
    WeightKnowledge weights = preference.weights();
    int issues = weights.low().size();
    for (int a = 0; a < issues; a++) {
      Rational[] row = zeros();
      row[a] = Rational.ONE;
      program.atMost(row, weights.high().get(a));
      if (weights.low().get(a).signum() > 0) {
        row[a] = Rational.of(-1);
        program.atMost(row, Rational.ZERO.subtract(weights.low().get(a)));
      }
      for (int b = 0; b < issues; b++) {
        if (weights.above(a, b)) {
          Rational[] order = zeros();
          order[b] = Rational.ONE;
          order[a] = Rational.of(-1);
          program.atMost(order, Rational.ZERO);
        }
      }
    }
    if (weights.total().isPresent()) {
      Rational[] row = zeros();
      Arrays.fill(row, 0, issues, Rational.ONE);
      program.atMost(row, weights.total().get());
      Arrays.fill(row, 0, issues, Rational.of(-1));
      program.atMost(row, Rational.ZERO.subtract(weights.total().get()));
    }
  }

  private void values(ExactSimplex program) {
    for (int i = 0; i < excess.length; i++) {
      ValueKnowledge values = preference.values().get(i);
      for (int a = 0; a < excess[i].length; a++) {
        if (excess[i][a] >= 0) {
          Rational[] row = zeros();
          row[excess[i][a]] = Rational.ONE;
          row[i] = values.low().get(a).subtract(values.high().get(a));
          program.atMost(row, Rational.ZERO);
        }
        for (int b = 0; b < excess[i].length; b++) {
          if (values.above(a, b) && values.low().get(a).compareTo(values.high().get(b)) < 0) {
            Rational[] row = zeros();
            add(row, i, b, Rational.ONE);
            add(row, i, a, Rational.of(-1));
            program.atMost(row, Rational.ZERO);
          }
        }
      }
    }
  }

  private List<List<Rational>> table(Rational[] point) {
    var table = new ArrayList<List<Rational>>();
    for (int i = 0; i < excess.length; i++) {
      var row = new ArrayList<Rational>();
      for (int v = 0; v < excess[i].length; v++) {
        Rational least = preference.values().get(i).low().get(v).multiply(point[i]);
        row.add(excess[i][v] < 0 ? least : least.add(point[excess[i][v]]));
      }
      table.add(row);
    }
    return table;
  }
}
