package parley.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** Decoding and marginals against the enumeration of all label sequences. */
class LinearChainTest {
  private static final int LABELS = 5;
  private static final int LENGTH = 5;

  private final long seed = Long.getLong("parley.seed", 1);
  private static int round;
  private final Random random = new Random(seed + round++);

  private LinearChain chain() {
    var chain = new LinearChain(LABELS, 8);
    for (int i = 0; i < chain.transitions.length; i++) {
      chain.transitions[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < LABELS; i++) {
      chain.initial[i] = (float) random.nextGaussian();
    }
    return chain;
  }

  private float[] scores() {
    var scores = new float[LENGTH * LABELS];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (2 * random.nextGaussian());
    }
    return scores;
  }

  private static double score(LinearChain chain, float[] scores, byte[] labels) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      int before = i == 0 ? Labels.OUTSIDE : labels[i - 1];
      if (!Labels.allowed(before, labels[i])) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += scores[i * LABELS + labels[i]];
      sum += i == 0 ? chain.initial[labels[0]] : chain.transitions[before * LABELS + labels[i]];
    }
    return sum;
  }

  @RepeatedTest(30)
  void agreesWithEnumeration() {
    LinearChain chain = chain();
    float[] scores = scores();
    var labels = new byte[LENGTH];
    var best = new byte[LENGTH];
    double top = Double.NEGATIVE_INFINITY;
    double total = 0;
    var mass = new double[LENGTH * LABELS];
    for (int code = 0; code < Math.pow(LABELS, LENGTH); code++) {
      int rest = code;
      for (int i = 0; i < LENGTH; i++) {
        labels[i] = (byte) (rest % LABELS);
        rest /= LABELS;
      }
      double score = score(chain, scores, labels);
      if (score > top) {
        top = score;
        best = labels.clone();
      }
      double weight = Math.exp(score);
      total += weight;
      for (int i = 0; i < LENGTH; i++) {
        mass[i * LABELS + labels[i]] += weight;
      }
    }
    assertThat(chain.decode(scores, LENGTH)).as("seed %d", seed).isEqualTo(best);
    float[] marginals = chain.marginals(scores, LENGTH);
    for (int i = 0; i < mass.length; i++) {
      assertThat((double) marginals[i]).isCloseTo(mass[i] / total, within(1e-5));
    }
  }
}
