package parley.extract.linear;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the temperature at which a model's probabilities fit cases that it has not seen best (least
 * log loss), by golden-section search (J. Kiefer, "Sequential minimax search for a maximum", 1953).
 */
public final class Temperature {
  private static final double LEAST = 0.3;
  private static final double MOST = 4;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 30;

  private record Case(double[] scores, int label) {}

  private final List<Case> cases = new ArrayList<>();

  /** Adds a case that the model did not learn from. */
  public void add(LinearModel model, Example example) {
    double[] scores = model.scores(example.features());
    for (int label = 0; label < example.shared().length; label++) {
      scores[label] += model.sharedScore(example.shared()[label]);
    }
    cases.add(new Case(scores, example.label()));
  }

  /** The best temperature between 0.3 and 4; 1 when no case was added. */
  public double best() {
    if (cases.isEmpty()) {
      return 1;
    }
    double low = LEAST;
    double high = MOST;
    for (int step = 0; step < STEPS; step++) {
      double a = high - GOLDEN * (high - low);
      double b = low + GOLDEN * (high - low);
      if (loss(a) < loss(b)) {
        high = b;
      } else {
        low = a;
      }
    }
    return (low + high) / 2;
  }

  private double loss(double temperature) {
    double loss = 0;
    for (Case c : cases) {
      loss -= Math.log(Math.max(1e-12, LinearModel.softmax(c.scores, temperature)[c.label]));
    }
    return loss;
  }
}
