package parley.extract.tagger;

import java.util.List;

/**
 * The probability that a found relation is right, from how sure the taggers were of its parts: a
 * logistic regression on a few numbers.
 *
 * @param weights one per signal, the last one the constant
 */
record Confidence(List<Double> weights) {
  static final int SIGNALS = 13;

  Confidence {
    weights = List.copyOf(weights);
    if (weights.size() != SIGNALS + 1) {
      throw new IllegalArgumentException("needs " + (SIGNALS + 1) + " weights: " + weights);
    }
  }

  /** The probability for the signals. */
  double of(double[] signals) {
    double sum = weights.get(SIGNALS);
    for (int i = 0; i < SIGNALS; i++) {
      sum += weights.get(i) * signals[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Fits the weights by gradient descent on the whole set; deterministic. */
  static Confidence fit(List<double[]> signals, List<Boolean> right) {
    var w = new double[SIGNALS + 1];
    for (int step = 0; step < 3000; step++) {
      var gradient = new double[SIGNALS + 1];
      for (int n = 0; n < signals.size(); n++) {
        double sum = w[SIGNALS];
        for (int i = 0; i < SIGNALS; i++) {
          sum += w[i] * signals.get(n)[i];
        }
        double error = (right.get(n) ? 1 : 0) - 1 / (1 + Math.exp(-sum));
        for (int i = 0; i < SIGNALS; i++) {
          gradient[i] += error * signals.get(n)[i];
        }
        gradient[SIGNALS] += error;
      }
      for (int i = 0; i <= SIGNALS; i++) {
        w[i] += 2.0 * gradient[i] / Math.max(1, signals.size());
      }
    }
    return new Confidence(java.util.Arrays.stream(w).boxed().toList());
  }
}
