package parley.train.encoder;

import java.util.List;

/**
 * A straight line on the scale of log-odds that makes probabilities honest (J. Platt,
 * "Probabilistic outputs for support vector machines", 1999): {@code logit(p') = slope · logit(p) +
 * shift}.
 *
 * @param slope above 1 where the probabilities are too timid
 * @param shift below 0 where they are too high
 */
record LogitFit(double slope, double shift) {
  private static final int STEPS = 50;

  /** The fit with the least log loss of pairs of a probability and 1 (right) or 0 (wrong). */
  static LogitFit of(List<double[]> pairs) {
    double a = 1;
    double b = 0;
    for (int step = 0; step < STEPS; step++) {
      double ga = 0;
      double gb = 0;
      double haa = 1e-6;
      double hab = 0;
      double hbb = 1e-6;
      for (double[] pair : pairs) {
        double x = logit(pair[0]);
        double p = 1 / (1 + Math.exp(-(a * x + b)));
        double w = p * (1 - p);
        ga += (pair[1] - p) * x;
        gb += pair[1] - p;
        haa += w * x * x;
        hab += w * x;
        hbb += w;
      }
      double det = haa * hbb - hab * hab;
      a += (hbb * ga - hab * gb) / det;
      b += (haa * gb - hab * ga) / det;
    }
    return new LogitFit(a, b);
  }

  /** The honest probability. */
  double of(double probability) {
    return 1 / (1 + Math.exp(-(slope * logit(probability) + shift)));
  }

  private static double logit(double p) {
    double inside = Math.max(1e-6, Math.min(1 - 1e-6, p));
    return Math.log(inside / (1 - inside));
  }
}
