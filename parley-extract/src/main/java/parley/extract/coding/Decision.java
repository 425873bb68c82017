package parley.extract.coding;

import java.util.List;
import parley.explain.Explanation;
import parley.extract.linear.FeatureBag;
import parley.extract.linear.LinearModel;

/**
 * One thing decided about a statement.
 *
 * @param value the answer
 * @param probability of the answer
 * @param because which words, rule or model decided
 */
record Decision<T>(T value, double probability, Explanation because) {
  private static final int REASONS = 4;

  /** The likeliest of the values by the odds, explained by the model's strongest features. */
  static <T> Decision<T> byModel(LinearModel model, FeatureBag bag, double[] odds, List<T> values) {
    int best = best(odds);
    String reasons = String.join(", ", model.reasons(bag, best, REASONS));
    String because = model.name() + " " + model.labels().get(best) + ": model: " + reasons;
    return new Decision<>(values.get(best), odds[best], Explanation.of(because, odds[best]));
  }

  /** A value that a rule gives for sure. */
  static <T> Decision<T> byRule(T value, String because) {
    return new Decision<>(value, 1, Explanation.of(because));
  }

  /** The index of the greatest number, the first among equals. */
  static int best(double[] odds) {
    int best = 0;
    for (int i = 1; i < odds.length; i++) {
      best = odds[i] > odds[best] ? i : best;
    }
    return best;
  }
}
