package parley.extract.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A multinomial logistic regression on hashed features: probability of a label = softmax of its
 * score over the temperature. Immutable; safe for several threads. Cost of a prediction: features ×
 * labels.
 */
public final class LinearModel {
  private final String name;
  private final List<String> labels;
  private final int bits;
  private final byte[] weights;
  private final float[] scale;
  private final float[] bias;
  private final float[] sharedWeights;
  private final float temperature;

  /**
   * A model of its parts.
   *
   * @param name what it decides
   * @param labels its answers
   * @param parameters the numbers learned
   */
  LinearModel(String name, List<String> labels, Parameters parameters) {
    this.name = name;
    this.labels = List.copyOf(labels);
    this.bits = parameters.bits;
    this.weights = parameters.weights;
    this.scale = parameters.scale;
    this.bias = parameters.bias;
    this.sharedWeights = parameters.sharedWeights;
    this.temperature = parameters.temperature;
  }

  /**
   * The numbers of a model.
   *
   * @param bits the table has two to this power rows, one for each hash of a feature
   * @param weights row by row, one 8-bit weight for each label
   * @param scale for each label what a weight is multiplied by
   * @param bias for each label the score without any feature
   * @param sharedWeights the weights of the shared features
   * @param temperature what scores are divided by, more than 0
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; copied nowhere because it is internal
  record Parameters(
      int bits,
      byte[] weights,
      float[] scale,
      float[] bias,
      float[] sharedWeights,
      float temperature) {}

  Parameters parameters() {
    return new Parameters(bits, weights, scale, bias, sharedWeights, temperature);
  }

  /** What the model decides. */
  public String name() {
    return name;
  }

  /** Its answers, in the order of the probabilities. */
  public List<String> labels() {
    return labels;
  }

  /** The probability of each label for a case without shared features. */
  public double[] probabilities(FeatureBag features) {
    return softmax(scores(features), temperature);
  }

  /** The raw score of each label from its own features; shared ones not counted. */
  public double[] scores(FeatureBag features) {
    int n = labels.size();
    var sum = new float[n];
    int mask = (1 << bits) - 1;
    for (int i = 0; i < features.size(); i++) {
      int row = (features.hash(i) & mask) * n;
      float value = features.value(i);
      for (int label = 0; label < n; label++) {
        sum[label] += weights[row + label] * value;
      }
    }
    var scores = new double[n];
    for (int label = 0; label < n; label++) {
      scores[label] = sum[label] * scale[label] + bias[label];
    }
    return scores;
  }

  /** What one row of shared features adds to the score of its label. */
  public double sharedScore(float[] row) {
    double sum = 0;
    for (int k = 0; k < sharedWeights.length; k++) {
      sum += sharedWeights[k] * row[k];
    }
    return sum;
  }

  /** What scores are divided by before they become probabilities. */
  public double temperature() {
    return temperature;
  }

  /** Probabilities of scores at a temperature. */
  public static double[] softmax(double[] scores, double temperature) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    var p = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp((scores[i] - most) / temperature);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  /** The features that spoke most for the label against the mean of all, strongest first. */
  public List<String> reasons(FeatureBag features, int label, int most) {
    int n = labels.size();
    int mask = (1 << bits) - 1;
    record Reason(String name, float weight) {}
    var reasons = new ArrayList<Reason>();
    for (int i = 0; i < features.size(); i++) {
      int row = (features.hash(i) & mask) * n;
      float mean = 0;
      for (int other = 0; other < n; other++) {
        mean += weights[row + other] * scale[other] / n;
      }
      float gain = (weights[row + label] * scale[label] - mean) * features.value(i);
      if (gain > 0) {
        reasons.add(new Reason(features.name(i), gain));
      }
    }
    reasons.sort(Comparator.comparing(Reason::weight).reversed().thenComparing(Reason::name));
    return reasons.stream().limit(most).map(Reason::name).toList();
  }
}
