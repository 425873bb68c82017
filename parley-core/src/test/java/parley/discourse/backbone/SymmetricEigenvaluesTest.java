package parley.discourse.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.discourse.RandomEvents;

class SymmetricEigenvaluesTest {
  @Test
  void ofAPathsLaplacianTheyAreKnown() {
    for (int n = 1; n <= 40; n++) {
      double[][] laplacian = new double[n][n];
      for (int i = 0; i + 1 < n; i++) {
        laplacian[i][i + 1] = -1;
        laplacian[i + 1][i] = -1;
        laplacian[i][i]++;
        laplacian[i + 1][i + 1]++;
      }
      double[] found = SymmetricEigenvalues.descending(laplacian);
      for (int k = 0; k < n; k++) {
        double known = 2 - 2 * Math.cos(Math.PI * (n - 1 - k) / n);
        assertThat(found[k]).isCloseTo(known, within(1e-10));
      }
    }
  }

  @Test
  void ofACompleteGraphAllButOneAreTheNumberOfNodes() {
    double[][] laplacian = new double[9][9];
    for (int i = 0; i < 9; i++) {
      Arrays.fill(laplacian[i], -1);
      laplacian[i][i] = 8;
    }
    double[] found = SymmetricEigenvalues.descending(laplacian);
    for (int k = 0; k < 8; k++) {
      assertThat(found[k]).isCloseTo(9, within(1e-10));
    }
    assertThat(found[8]).isCloseTo(0, within(1e-10));
  }

  @Test
  void keepTraceSquaresAndShift() {
    var random = new Random(RandomEvents.seed());
    for (int round = 0; round < 30; round++) {
      int n = 1 + random.nextInt(30);
      double[][] matrix = new double[n][n];
      double trace = 0;
      double squares = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          matrix[i][j] = random.nextInt(4) == 0 ? 0 : random.nextGaussian();
          matrix[j][i] = matrix[i][j];
          squares += matrix[i][j] * matrix[i][j] * (i == j ? 1 : 2);
        }
        trace += matrix[i][i];
      }
      double[] found = SymmetricEigenvalues.descending(matrix);
      assertThat(Arrays.stream(found).sum()).isCloseTo(trace, within(1e-9));
      assertThat(Arrays.stream(found).map(x -> x * x).sum()).isCloseTo(squares, within(1e-8));
      for (int k = 1; k < n; k++) {
        assertThat(found[k]).isLessThanOrEqualTo(found[k - 1]);
      }
    }
  }
}
