package parley.extract.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Fits a {@link LinearModel} by AdaGrad with a ridge penalty that falls on the features of the case
 * at hand, averaging the weights of the second half of the epochs. Deterministic: equal examples
 * and settings give equal models. Cost: epochs × examples × features × labels.
 */
public final class LinearTrainer {
  /**
   * How to train.
   *
   * @param bits size of the hash table, a power of two
   * @param epochs passes over the examples
   * @param rate first step size
   * @param ridge weight of the penalty
   * @param fewest features seen in fewer examples are left out
   * @param seed order of the examples
   */
  public record Settings(int bits, int epochs, double rate, double ridge, int fewest, long seed) {
    /** Settings that suit some thousand short texts. */
    public static Settings standard() {
      return new Settings(16, 14, 0.05, 2e-2, 2, 20261124L);
    }

    /** The same with another penalty. */
    public Settings withRidge(double other) {
      return new Settings(bits, epochs, rate, other, fewest, seed);
    }
  }

  private static final double EPSILON = 1e-6;

  private final Settings settings;
  private final int labels;
  private final int mask;
  private final Map<Integer, Integer> rows = new HashMap<>();
  private float[] weights = new float[0];
  private float[] squares = new float[0];
  private float[] sums = new float[0];
  private float[] shared = new float[0];
  private float[] sharedSquares = new float[0];
  private float[] sharedSums = new float[0];

  private LinearTrainer(Settings settings, int labels) {
    this.settings = settings;
    this.labels = labels;
    this.mask = (1 << settings.bits()) - 1;
  }

  /** The model that fits the examples; its temperature is 1. */
  public static LinearModel train(
      String name, List<String> labels, List<Example> examples, Settings settings) {
    var trainer = new LinearTrainer(settings, labels.size());
    trainer.run(examples);
    return trainer.model(name, labels);
  }

  /** The same model at another temperature. */
  public static LinearModel withTemperature(LinearModel model, double temperature) {
    LinearModel.Parameters p = model.parameters();
    return new LinearModel(
        model.name(),
        model.labels(),
        new LinearModel.Parameters(
            p.bits(), p.weights(), p.scale(), p.bias(), p.sharedWeights(), (float) temperature));
  }

  private void run(List<Example> examples) {
    int[][] indices = index(examples);
    int width =
        examples.isEmpty() || examples.get(0).shared().length == 0
            ? 0
            : examples.get(0).shared()[0].length;
    weights = new float[(rows.size() + 1) * labels];
    squares = new float[weights.length];
    sums = new float[weights.length];
    shared = new float[width];
    sharedSquares = new float[width];
    sharedSums = new float[width];
    var order = new Integer[examples.size()];
    Arrays.setAll(order, i -> i);
    var random = new Random(settings.seed());
    int averaged = 0;
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      java.util.Collections.shuffle(Arrays.asList(order), random);
      for (int i : order) {
        step(examples.get(i), indices[i]);
      }
      if (2 * epoch >= settings.epochs()) {
        averaged++;
        accumulate(weights, sums);
        accumulate(shared, sharedSums);
      }
    }
    divide(sums, averaged);
    divide(sharedSums, averaged);
  }

  /** Rows of the features of each example; row 0 is the bias, which every example has. */
  private int[][] index(List<Example> examples) {
    var counts = new HashMap<Integer, Integer>();
    for (Example example : examples) {
      for (int i = 0; i < example.features().size(); i++) {
        counts.merge(example.features().hash(i) & mask, 1, Integer::sum);
      }
    }
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= settings.fewest())
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(bucket -> rows.put(bucket, rows.size() + 1));
    var indices = new int[examples.size()][];
    for (int e = 0; e < indices.length; e++) {
      FeatureBag bag = examples.get(e).features();
      indices[e] = new int[bag.size()];
      for (int i = 0; i < bag.size(); i++) {
        indices[e][i] = rows.getOrDefault(bag.hash(i) & mask, -1);
      }
    }
    return indices;
  }

  private void step(Example example, int[] features) {
    double[] p = LinearModel.softmax(scores(example, features), 1);
    for (int label = 0; label < labels; label++) {
      p[label] = (p[label] - (label == example.label() ? 1 : 0)) * example.weight();
    }
    update(0, 1f, p, 0);
    for (int i = 0; i < features.length; i++) {
      if (features[i] > 0) {
        update(features[i], example.features().value(i), p, settings.ridge());
      }
    }
    for (int k = 0; k < shared.length; k++) {
      double gradient = 0;
      for (int label = 0; label < labels; label++) {
        gradient += p[label] * example.shared()[label][k];
      }
      sharedSquares[k] += (float) (gradient * gradient);
      shared[k] -= (float) (settings.rate() * gradient / Math.sqrt(sharedSquares[k] + EPSILON));
    }
  }

  private double[] scores(Example example, int[] features) {
    var scores = new double[labels];
    for (int label = 0; label < labels; label++) {
      scores[label] = weights[label];
      for (int k = 0; k < shared.length; k++) {
        scores[label] += shared[k] * example.shared()[label][k];
      }
    }
    for (int i = 0; i < features.length; i++) {
      if (features[i] > 0) {
        int row = features[i] * labels;
        float value = example.features().value(i);
        for (int label = 0; label < labels; label++) {
          scores[label] += weights[row + label] * value;
        }
      }
    }
    return scores;
  }

  private void update(int row, float value, double[] error, double ridge) {
    for (int label = 0; label < labels; label++) {
      int at = row * labels + label;
      double gradient = error[label] * value + ridge * weights[at];
      squares[at] += (float) (gradient * gradient);
      weights[at] -= (float) (settings.rate() * gradient / Math.sqrt(squares[at] + EPSILON));
    }
  }

  private static void accumulate(float[] from, float[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] += from[i];
    }
  }

  private static void divide(float[] sums, int by) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= Math.max(1, by);
    }
  }

  private LinearModel model(String name, List<String> names) {
    var scale = new float[labels];
    for (int at = labels; at < sums.length; at++) {
      scale[at % labels] = Math.max(scale[at % labels], Math.abs(sums[at]) / Byte.MAX_VALUE);
    }
    var bytes = new byte[(mask + 1) * labels];
    for (var entry : new ArrayList<>(rows.entrySet())) {
      for (int label = 0; label < labels; label++) {
        float weight = sums[entry.getValue() * labels + label];
        bytes[entry.getKey() * labels + label] =
            (byte) (scale[label] == 0 ? 0 : Math.round(weight / scale[label]));
      }
    }
    return new LinearModel(
        name,
        names,
        new LinearModel.Parameters(
            settings.bits(), bytes, scale, Arrays.copyOf(sums, labels), sharedSums, 1f));
  }
}
