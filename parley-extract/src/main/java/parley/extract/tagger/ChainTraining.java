package parley.extract.tagger;

import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Trains a {@link LinearChain} by stochastic gradient ascent on the conditional log-likelihood with
 * per-weight step sizes (J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods", JMLR 2011).
 * The result is the mean of the weights after each of the later two thirds of the epochs. Features
 * seen fewer times than the cut-off are left out. The same samples and seed give the same weights.
 * Cost per epoch: tokens × (features + labels²) × labels.
 */
final class ChainTraining {
  /**
   * One sequence.
   *
   * @param features hashed features by token, then by part (parts are joined)
   * @param gold the label of each token
   */
  record Sample(int[][][] features, byte[] gold) {}

  /**
   * How to train.
   *
   * @param labels number of labels
   * @param bits the weight table has 2^bits features
   * @param epochs passes over the samples
   * @param rate first step size
   * @param cutoff features seen fewer times are ignored
   * @param seed of the order of the samples
   */
  record Settings(int labels, int bits, int epochs, float rate, int cutoff, long seed) {}

  private static final float EPSILON = 1e-2f;
  private static final float DECAY = 1e-7f;

  private final Settings settings;
  private final LinearChain chain;
  private final float[] squares;
  private final float[] transitionSquares;
  private final float[] initialSquares;
  private final float[] weightSums;
  private final float[] transitionSums;
  private final float[] initialSums;
  private final boolean[] kept;
  private int remembered;

  ChainTraining(Settings settings) {
    this.settings = settings;
    this.chain = new LinearChain(settings.labels(), 1 << settings.bits());
    this.squares = new float[chain.weights.length];
    this.transitionSquares = new float[chain.transitions.length];
    this.initialSquares = new float[chain.initial.length];
    this.weightSums = new float[chain.weights.length];
    this.transitionSums = new float[chain.transitions.length];
    this.initialSums = new float[chain.initial.length];
    this.kept = new boolean[chain.features];
  }

  /** The trained chain; the listener hears the number of each finished epoch. */
  LinearChain train(List<Sample> samples, IntConsumer epochDone) {
    count(samples);
    var order = new int[samples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    var random = new Random(settings.seed());
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      for (int index : order) {
        learn(samples.get(index));
      }
      if (epoch >= settings.epochs() / 3) {
        remember();
      }
      epochDone.accept(epoch + 1);
    }
    takeMean();
    return chain;
  }

  private void remember() {
    remembered++;
    add(chain.weights, weightSums);
    add(chain.transitions, transitionSums);
    add(chain.initial, initialSums);
  }

  private static void add(float[] values, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[i];
    }
  }

  private void takeMean() {
    mean(weightSums, chain.weights);
    mean(transitionSums, chain.transitions);
    mean(initialSums, chain.initial);
  }

  private void mean(float[] sums, float[] into) {
    for (int i = 0; i < sums.length; i++) {
      into[i] = sums[i] / remembered;
    }
  }

  private void count(List<Sample> samples) {
    var seen = new byte[chain.features];
    for (Sample sample : samples) {
      for (int[][] parts : sample.features()) {
        for (int[] ids : parts) {
          for (int id : ids) {
            int f = id & (chain.features - 1);
            if (seen[f] < Byte.MAX_VALUE) {
              seen[f]++;
            }
          }
        }
      }
    }
    for (int f = 0; f < kept.length; f++) {
      kept[f] = seen[f] >= settings.cutoff();
    }
  }

  private void learn(Sample sample) {
    int length = sample.gold().length;
    if (length == 0) {
      return;
    }
    int labels = settings.labels();
    var scores = new float[length * labels];
    for (int i = 0; i < length; i++) {
      for (int[] ids : sample.features()[i]) {
        chain.addScores(ids, ids.length, scores, i * labels);
      }
    }
    LinearChain.Lattice lattice = chain.new Lattice(scores, length);
    var gradient = new float[labels];
    for (int i = 0; i < length; i++) {
      for (int l = 0; l < labels; l++) {
        double p = lattice.forward[i * labels + l] * lattice.backward[i * labels + l];
        gradient[l] = (float) ((sample.gold()[i] == l ? 1 : 0) - p);
      }
      updateEmissions(sample.features()[i], gradient);
      updateStep(sample.gold(), i, lattice, gradient);
    }
  }

  private void updateEmissions(int[][] parts, float[] gradient) {
    int labels = settings.labels();
    for (int[] ids : parts) {
      for (int id : ids) {
        int f = id & (chain.features - 1);
        if (!kept[f]) {
          continue;
        }
        for (int l = 0; l < labels; l++) {
          float g = gradient[l];
          if (g > 1e-4f || g < -1e-4f) {
            int at = f * labels + l;
            float full = g - DECAY * chain.weights[at];
            squares[at] += full * full;
            chain.weights[at] += settings.rate() * full / (float) Math.sqrt(squares[at] + EPSILON);
          }
        }
      }
    }
  }

  private void updateStep(byte[] gold, int i, LinearChain.Lattice lattice, float[] gradient) {
    int labels = settings.labels();
    if (i == 0) {
      for (int l = 0; l < labels; l++) {
        initialSquares[l] += gradient[l] * gradient[l];
        chain.initial[l] +=
            settings.rate() * gradient[l] / (float) Math.sqrt(initialSquares[l] + 1);
      }
      return;
    }
    for (int k = 0; k < labels; k++) {
      for (int l = 0; l < labels; l++) {
        if (!Labels.allowed(k, l)) {
          continue;
        }
        double expected = lattice.transition(i, k, l);
        float g = (float) ((gold[i - 1] == k && gold[i] == l ? 1 : 0) - expected);
        int at = k * labels + l;
        transitionSquares[at] += g * g;
        chain.transitions[at] += settings.rate() * g / (float) Math.sqrt(transitionSquares[at] + 1);
      }
    }
  }
}
