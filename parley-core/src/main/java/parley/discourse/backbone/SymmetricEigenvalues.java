package parley.discourse.backbone;

import java.util.Arrays;

/**
 * The eigenvalues of a symmetric matrix: Householder's reduction to tridiagonal form, then QL with
 * implicit shifts (G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed. 2013, 8.3). O(n³).
 */
final class SymmetricEigenvalues {
  private static final int MOST_ROUNDS = 60;

  private SymmetricEigenvalues() {}

  /** From the largest to the smallest. The matrix is used up. */
  static double[] descending(double[][] matrix) {
    int n = matrix.length;
    double[] diagonal = new double[n];
    double[] beside = new double[n];
    tridiagonal(matrix, diagonal, beside);
    implicitQl(diagonal, beside);
    Arrays.sort(diagonal);
    for (int i = 0; i < n / 2; i++) {
      double swap = diagonal[i];
      diagonal[i] = diagonal[n - 1 - i];
      diagonal[n - 1 - i] = swap;
    }
    return diagonal;
  }

  // A becomes H A H for reflections H = I - 2 v v' / v'v that clear one row after the other
  private static void tridiagonal(double[][] a, double[] diagonal, double[] beside) {
    int n = a.length;
    for (int k = 0; k < n - 2; k++) {
      double norm = 0;
      for (int i = k + 1; i < n; i++) {
        norm = Math.hypot(norm, a[i][k]);
      }
      if (norm == 0) {
        continue;
      }
      double[] v = new double[n];
      for (int i = k + 1; i < n; i++) {
        v[i] = a[i][k];
      }
      v[k + 1] += Math.copySign(norm, v[k + 1]);
      reflect(a, v, k);
    }
    for (int i = 0; i < n; i++) {
      diagonal[i] = a[i][i];
      beside[i] = i + 1 < n ? a[i + 1][i] : 0;
    }
  }

  private static void reflect(double[][] a, double[] v, int k) {
    int n = v.length;
    double square = 0;
    for (int i = k + 1; i < n; i++) {
      square += v[i] * v[i];
    }
    double[] p = new double[n];
    double along = 0;
    for (int i = k; i < n; i++) {
      for (int j = k + 1; j < n; j++) {
        p[i] += a[i][j] * v[j];
      }
      p[i] *= 2 / square;
      along += p[i] * v[i];
    }
    for (int i = k; i < n; i++) {
      p[i] -= along / square * v[i];
    }
    for (int i = k; i < n; i++) {
      for (int j = k; j < n; j++) {
        a[i][j] -= v[i] * p[j] + p[i] * v[j];
      }
    }
  }

  private static void implicitQl(double[] d, double[] e) {
    int n = d.length;
    for (int l = 0; l < n; l++) {
      for (int round = 0; ; round++) {
        int m = l;
        while (m < n - 1
            && Math.abs(e[m]) > Math.ulp(1.0) * (Math.abs(d[m]) + Math.abs(d[m + 1]))) {
          m++;
        }
        if (m == l) {
          break;
        }
        if (round == MOST_ROUNDS) {
          throw new ArithmeticException("the eigenvalues do not converge");
        }
        chase(d, e, l, m);
      }
    }
  }

  private static void chase(double[] d, double[] e, int l, int m) {
    double g = (d[l + 1] - d[l]) / (2 * e[l]);
    double r = Math.hypot(g, 1);
    g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = s * e[i];
      double b = c * e[i];
      r = Math.hypot(f, g);
      e[i + 1] = r;
      if (r == 0) {
        d[i + 1] -= p;
        e[m] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      r = (d[i] - g) * s + 2 * c * b;
      p = s * r;
      d[i + 1] = g + p;
      g = c * r - b;
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }
}
