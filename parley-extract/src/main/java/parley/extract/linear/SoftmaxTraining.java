package parley.extract.linear;

import java.util.List;
import java.util.Random;

/**
 * Learns a {@link SoftmaxModel} by stochastic gradient steps with per-weight sizes (AdaGrad) and a
 * pull of every weight toward zero. The same cases and settings give the same model.
 *
 * @param bits the weight table has 2^bits features
 * @param epochs passes over the cases
 * @param rate first step size
 * @param decay strength of the pull toward zero
 * @param seed of the order of the cases
 */
public record SoftmaxTraining(int bits, int epochs, double rate, double decay, long seed) {
  /** Settings that did well in cross-validation on coded statements. */
  public static final SoftmaxTraining STANDARD = new SoftmaxTraining(16, 20, 0.5, 2e-4, 20261124L);

  /** Learns from cases: their features and the index of their class. */
  public SoftmaxModel train(List<String> classes, List<int[]> cases, List<Integer> gold) {
    int n = classes.size();
    int features = 1 << bits;
    var weights = new float[features * n];
    var bias = new float[n];
    var squares = new float[features * n];
    var biasSquares = new float[n];
    var model = new SoftmaxModel(classes, features, weights, bias);
    var order = new Random(seed).ints(0, Integer.MAX_VALUE).limit(cases.size()).toArray();
    var indices = new Integer[cases.size()];
    java.util.Arrays.setAll(indices, i -> i);
    for (int epoch = 0; epoch < epochs; epoch++) {
      int turn = epoch;
      java.util.Arrays.sort(
          indices, java.util.Comparator.comparingInt(i -> order[i] * (2 * turn + 1)));
      for (int i : indices) {
        int[] ids = cases.get(i);
        double[] p = model.probabilities(ids);
        double scale = SoftmaxModel.scale(ids);
        for (int c = 0; c < n; c++) {
          double error = (gold.get(i) == c ? 1 : 0) - p[c];
          biasSquares[c] += (float) (error * error);
          bias[c] += (float) (rate * error / Math.sqrt(biasSquares[c] + 1));
          for (int id : ids) {
            int at = (id & (features - 1)) * n + c;
            double g = error * scale - decay * weights[at];
            squares[at] += (float) (g * g);
            weights[at] += (float) (rate * g / Math.sqrt(squares[at] + 1e-2));
          }
        }
      }
    }
    return model;
  }
}
