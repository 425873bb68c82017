package parley.discourse.backbone;

import parley.discourse.network.NetworkMatrix;

/**
 * How much a network over fewer columns differs in structure: the Euclidean distance between the
 * eigenvalues of the two Laplacians, each sorted and divided by its sum. Ties below 0 count as
 * none. After what rDNA offers as backbone loss; 0 means that the shape is the same. O(n³).
 */
final class SpectralLoss {
  private final double[] whole;

  SpectralLoss(NetworkMatrix whole) {
    this.whole = spectrum(whole);
  }

  double of(NetworkMatrix part) {
    double[] eigenvalues = spectrum(part);
    double sum = 0;
    for (int i = 0; i < eigenvalues.length; i++) {
      sum += Math.pow(eigenvalues[i] - whole[i], 2);
    }
    return Math.sqrt(sum);
  }

  private static double[] spectrum(NetworkMatrix matrix) {
    double[][] laplacian = matrix.dense();
    double trace = 0;
    for (int i = 0; i < laplacian.length; i++) {
      double degree = 0;
      for (int j = 0; j < laplacian.length; j++) {
        double weight = i == j ? 0 : Math.max(0, laplacian[i][j]);
        degree += weight;
        laplacian[i][j] = -weight;
      }
      laplacian[i][i] = degree;
      trace += degree;
    }
    double[] eigenvalues = SymmetricEigenvalues.descending(laplacian);
    for (int i = 0; i < eigenvalues.length && trace > 0; i++) {
      eigenvalues[i] /= trace;
    }
    return eigenvalues;
  }
}
