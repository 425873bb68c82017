package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;

/**
 * Solves small linear programs exactly: maximise c·x under A x ≤ b, x ≥ 0, by the simplex method on
 * a dictionary with Bland's rule, which cannot cycle. A first phase with one artificial variable
 * finds a starting point. After V. Chvátal, Linear Programming (1983), chapters 2 and 3.
 */
final class ExactSimplex {
  private final int variables;
  private final List<Rational[]> rows = new ArrayList<>();

  ExactSimplex(int variables) {
    this.variables = variables;
  }

  /** Adds {@code coefficients · x <= bound}. */
  void atMost(Rational[] coefficients, Rational bound) {
    Rational[] row = Arrays.copyOf(coefficients, variables + 1);
    row[variables] = bound;
    rows.add(row);
  }

  /** A point that maximises the objective; empty if no point meets the constraints. */
  Optional<Rational[]> maximise(Rational[] objective) {
    int m = rows.size();
    var dictionary = new Dictionary(m, variables + 1);
    for (int r = 0; r < m; r++) {
      for (int c = 0; c < variables; c++) {
        dictionary.cell[r][c] = Rational.ZERO.subtract(rows.get(r)[c]);
      }
      dictionary.cell[r][variables] = Rational.ONE;
      dictionary.constant[r] = rows.get(r)[variables];
    }
    if (!dictionary.feasible(variables)) {
      return Optional.empty();
    }
    dictionary.objective(objective, variables);
    dictionary.improve(variables);
    return Optional.of(dictionary.point(variables));
  }

  /**
   * Basic variables as affine functions of the non-basic ones: {@code x_B = constant + cell x_N}.
   */
  private static final class Dictionary {
    final Rational[][] cell;
    final Rational[] constant;
    private final Rational[] gain;
    private final int[] basic;
    private final int[] free;

    Dictionary(int rows, int columns) {
      cell = new Rational[rows][columns];
      constant = new Rational[rows];
      gain = new Rational[columns];
      Arrays.fill(gain, Rational.ZERO);
      basic = new int[rows];
      free = new int[columns];
      for (int c = 0; c < columns; c++) {
        free[c] = c;
      }
      for (int r = 0; r < rows; r++) {
        basic[r] = columns + r;
      }
    }

    /** First phase: drives the artificial variable to 0 and out of the basis. */
    boolean feasible(int artificial) {
      int worst = -1;
      for (int r = 0; r < constant.length; r++) {
        if (constant[r].signum() < 0 && (worst < 0 || constant[r].compareTo(constant[worst]) < 0)) {
          worst = r;
        }
      }
      if (worst < 0) {
        return true;
      }
      int column = artificial;
      pivot(worst, column);
      Arrays.fill(gain, Rational.ZERO);
      int row = worst;
      for (int c = 0; c < gain.length; c++) {
        gain[c] = Rational.ZERO.subtract(cell[row][c]);
      }
      improve(-1);
      for (int r = 0; r < basic.length; r++) {
        if (basic[r] == artificial) {
          if (constant[r].signum() != 0) {
            return false;
          }
          for (int c = 0; c < free.length; c++) {
            if (cell[r][c].signum() != 0) {
              pivot(r, c);
              break;
            }
          }
        }
      }
      return true;
    }

    void objective(Rational[] coefficients, int artificial) {
      Arrays.fill(gain, Rational.ZERO);
      for (int c = 0; c < free.length; c++) {
        if (free[c] < artificial) {
          gain[c] = gain[c].add(coefficients[free[c]]);
        }
      }
      for (int r = 0; r < basic.length; r++) {
        if (basic[r] < artificial && coefficients[basic[r]].signum() != 0) {
          for (int c = 0; c < free.length; c++) {
            gain[c] = gain[c].add(coefficients[basic[r]].multiply(cell[r][c]));
          }
        }
      }
    }

    /** Pivots while the objective can grow; the variable {@code barred} stays at 0. */
    void improve(int barred) {
      while (true) {
        int column = -1;
        for (int c = 0; c < free.length; c++) {
          if (free[c] != barred && gain[c].signum() > 0 && (column < 0 || free[c] < free[column])) {
            column = c;
          }
        }
        if (column < 0) {
          return;
        }
        int row = -1;
        Rational least = Rational.ZERO;
        for (int r = 0; r < basic.length; r++) {
          if (cell[r][column].signum() < 0) {
            Rational room = constant[r].divide(Rational.ZERO.subtract(cell[r][column]));
            int order = row < 0 ? -1 : room.compareTo(least);
            if (order < 0 || (order == 0 && basic[r] < basic[row])) {
              row = r;
              least = room;
            }
          }
        }
        if (row < 0) {
          throw new IllegalStateException("the linear program is unbounded");
        }
        pivot(row, column);
      }
    }

    private void pivot(int row, int column) {
      Rational factor = Rational.ONE.divide(cell[row][column]);
      int enters = free[column];
      free[column] = basic[row];
      basic[row] = enters;
      // solve the row for the entering variable
      for (int c = 0; c < free.length; c++) {
        cell[row][c] = c == column ? factor : Rational.ZERO.subtract(cell[row][c].multiply(factor));
      }
      constant[row] = Rational.ZERO.subtract(constant[row].multiply(factor));
      for (int r = 0; r < basic.length; r++) {
        if (r != row && cell[r][column].signum() != 0) {
          Rational times = cell[r][column];
          cell[r][column] = Rational.ZERO;
          for (int c = 0; c < free.length; c++) {
            cell[r][c] = cell[r][c].add(times.multiply(cell[row][c]));
          }
          constant[r] = constant[r].add(times.multiply(constant[row]));
        }
      }
      Rational times = gain[column];
      if (times.signum() != 0) {
        gain[column] = Rational.ZERO;
        for (int c = 0; c < free.length; c++) {
          gain[c] = gain[c].add(times.multiply(cell[row][c]));
        }
      }
    }

    Rational[] point(int count) {
      var point = new Rational[count];
      Arrays.fill(point, Rational.ZERO);
      for (int r = 0; r < basic.length; r++) {
        if (basic[r] < count) {
          point[basic[r]] = constant[r];
        }
      }
      return point;
    }
  }
}
