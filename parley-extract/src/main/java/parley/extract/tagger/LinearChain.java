package parley.extract.tagger;

import java.util.Arrays;

/**
 * A linear-chain conditional random field over hashed binary features (J. Lafferty, A. McCallum, F.
 * Pereira, "Conditional random fields", ICML 2001). Weights of feature f and label l stand at
 * {@code f * labels + l}. Decoding is Viterbi, marginals are forward–backward; both cost {@code
 * length × labels²} and one table look-up per feature.
 */
final class LinearChain {
  static final float FORBIDDEN = -1e9f;

  final int labels;
  final int features;
  final float[] weights;
  final float[] transitions;
  final float[] initial;

  LinearChain(int labels, int features) {
    this(
        labels,
        features,
        new float[labels * features],
        new float[labels * labels],
        new float[labels]);
  }

  LinearChain(int labels, int features, float[] weights, float[] transitions, float[] initial) {
    this.labels = labels;
    this.features = features;
    this.weights = weights;
    this.transitions = transitions;
    this.initial = initial;
  }

  /**
   * Adds the weights of the features to the scores of one token, {@code scores[from..from+labels)}.
   */
  void addScores(int[] ids, int count, float[] scores, int from) {
    for (int k = 0; k < count; k++) {
      int base = (ids[k] & (features - 1)) * labels;
      for (int l = 0; l < labels; l++) {
        scores[from + l] += weights[base + l];
      }
    }
  }

  private float step(int before, int after) {
    return Labels.allowed(before, after) ? transitions[before * labels + after] : FORBIDDEN;
  }

  private float begin(int label) {
    return Labels.allowed(Labels.OUTSIDE, label) ? initial[label] : FORBIDDEN;
  }

  /** The best labels for the token scores. */
  byte[] decode(float[] scores, int length) {
    var best = new byte[length];
    if (length == 0) {
      return best;
    }
    var back = new byte[length * labels];
    var now = new float[labels];
    var next = new float[labels];
    for (int l = 0; l < labels; l++) {
      now[l] = begin(l) + scores[l];
    }
    for (int i = 1; i < length; i++) {
      for (int l = 0; l < labels; l++) {
        int from = 0;
        float top = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < labels; k++) {
          float value = now[k] + step(k, l);
          if (value > top) {
            top = value;
            from = k;
          }
        }
        next[l] = top + scores[i * labels + l];
        back[i * labels + l] = (byte) from;
      }
      float[] swap = now;
      now = next;
      next = swap;
    }
    int last = 0;
    for (int l = 1; l < labels; l++) {
      last = now[l] > now[last] ? l : last;
    }
    best[length - 1] = (byte) last;
    for (int i = length - 1; i > 0; i--) {
      best[i - 1] = back[i * labels + best[i]];
    }
    return best;
  }

  /** The probability of each label at each token, {@code [token * labels + label]}. */
  float[] marginals(float[] scores, int length) {
    var lattice = new Lattice(scores, length);
    var result = new float[length * labels];
    for (int i = 0; i < length * labels; i++) {
      result[i] = (float) (lattice.forward[i] * lattice.backward[i]);
    }
    for (int i = 0; i < length; i++) {
      float sum = 0;
      for (int l = 0; l < labels; l++) {
        sum += result[i * labels + l];
      }
      for (int l = 0; l < labels; l++) {
        result[i * labels + l] /= sum;
      }
    }
    return result;
  }

  /** Scaled forward and backward probabilities of one sequence. */
  final class Lattice {
    final double[] forward;
    final double[] backward;
    final double[] emission;
    final double[] factor;
    final double[] scale;

    Lattice(float[] scores, int length) {
      forward = new double[length * labels];
      backward = new double[length * labels];
      emission = new double[length * labels];
      factor = new double[labels * labels];
      scale = new double[length];
      for (int k = 0; k < labels; k++) {
        for (int l = 0; l < labels; l++) {
          factor[k * labels + l] = Labels.allowed(k, l) ? Math.exp(transitions[k * labels + l]) : 0;
        }
      }
      for (int i = 0; i < length; i++) {
        emit(scores, i);
      }
      runForward(length);
      runBackward(length);
    }

    private void emit(float[] scores, int i) {
      float top = Float.NEGATIVE_INFINITY;
      for (int l = 0; l < labels; l++) {
        top = Math.max(top, scores[i * labels + l]);
      }
      for (int l = 0; l < labels; l++) {
        // a floor keeps every path alive, so that no scale is ever zero
        emission[i * labels + l] = Math.max(1e-12, Math.exp(scores[i * labels + l] - top));
      }
    }

    private void runForward(int length) {
      for (int i = 0; i < length; i++) {
        double sum = 0;
        for (int l = 0; l < labels; l++) {
          double value = 0;
          if (i == 0) {
            value = Labels.allowed(Labels.OUTSIDE, l) ? Math.exp(initial[l]) : 0;
          } else {
            for (int k = 0; k < labels; k++) {
              value += forward[(i - 1) * labels + k] * factor[k * labels + l];
            }
          }
          value *= emission[i * labels + l];
          forward[i * labels + l] = value;
          sum += value;
        }
        scale[i] = sum;
        for (int l = 0; l < labels; l++) {
          forward[i * labels + l] /= sum;
        }
      }
    }

    private void runBackward(int length) {
      if (length == 0) {
        return;
      }
      Arrays.fill(backward, (length - 1) * labels, length * labels, 1);
      for (int i = length - 2; i >= 0; i--) {
        for (int k = 0; k < labels; k++) {
          double value = 0;
          for (int l = 0; l < labels; l++) {
            int at = (i + 1) * labels + l;
            value += factor[k * labels + l] * emission[at] * backward[at];
          }
          backward[i * labels + k] = value / scale[i + 1];
        }
      }
    }

    /** The expected use of a transition between tokens i-1 and i. */
    double transition(int i, int before, int after) {
      int at = i * labels + after;
      return forward[(i - 1) * labels + before]
          * factor[before * labels + after]
          * emission[at]
          * backward[at]
          / scale[i];
    }
  }
}
