package parley.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.Random;

/**
 * Transformer layers as in BERT, normalised after each part (J. Devlin et al., "BERT", NAACL 2019):
 * weights by the names {@code PREFIX.LAYER.PART}. Cost of a layer: 12 width² multiplications a
 * token, and length × width for each pair of tokens.
 *
 * @param prefix of the names of its weights
 * @param layers how many there are
 * @param width numbers of a hidden state
 * @param heads parts of the attention
 * @param inner numbers of the inner layer
 */
public record Transformer(String prefix, int layers, int width, int heads, int inner) {
  /** The epsilon of BERT's normalisation. */
  static final float EPSILON = 1e-12f;

  /** Linear maps of a layer: name, outputs, inputs. */
  enum Part {
    QKV,
    ATTENTION,
    INNER,
    OUTPUT
  }

  /** The name of a weight of a layer. */
  String name(int layer, String part) {
    return prefix + "." + layer + "." + part;
  }

  /** Adds weights with random values. */
  public void initialise(Parameters parameters, Random random) {
    for (int l = 0; l < layers; l++) {
      linear(parameters, random, name(l, "qkv"), 3L * width, width);
      linear(parameters, random, name(l, "attention"), width, width);
      norm(parameters, name(l, "attention.norm"), width);
      linear(parameters, random, name(l, "inner"), inner, width);
      linear(parameters, random, name(l, "output"), width, inner);
      norm(parameters, name(l, "output.norm"), width);
    }
  }

  /** Adds the weights of a linear map: {@code NAME.weight} and {@code NAME.bias}. */
  public static void linear(Parameters p, Random random, String name, long outputs, long inputs) {
    p.random(name + ".weight", random, 1 / Math.sqrt((double) inputs), outputs, inputs);
    p.constant(name + ".bias", 0, outputs);
  }

  /** Adds the weights of a normalisation: {@code NAME.weight} and {@code NAME.bias}. */
  public static void norm(Parameters p, String name, long width) {
    p.constant(name + ".weight", 1, width);
    p.constant(name + ".bias", 0, width);
  }

  /** A linear map. */
  public static NDArray linear(Parameters p, String name, NDArray x) {
    return Linear.linear(x, p.get(name + ".weight"), p.get(name + ".bias")).singletonOrThrow();
  }

  /** A normalisation of the last axis. */
  public static NDArray norm(Parameters p, String name, NDArray x) {
    NDArray weight = p.get(name + ".weight");
    return LayerNorm.layerNorm(x, weight.getShape(), weight, p.get(name + ".bias"), EPSILON)
        .singletonOrThrow();
  }

  /** Leaves out a share of the numbers while training. */
  public static NDArray dropout(NDArray x, float rate) {
    return rate == 0 ? x : Dropout.dropout(x, rate, true).singletonOrThrow();
  }

  /**
   * The states after all layers.
   *
   * @param x {@code [batch, length, width]}
   * @param mask added to the scores of attention, {@code [batch, 1, 1, length]}: 0, or very
   *     negative for what is not there
   * @param dropout share of numbers left out; 0 when not training
   */
  public NDArray states(Parameters p, NDArray x, NDArray mask, float dropout) {
    long batch = x.getShape().get(0);
    long length = x.getShape().get(1);
    long size = width / heads;
    NDArray states = x;
    for (int l = 0; l < layers; l++) {
      NDArray qkv =
          linear(p, name(l, "qkv"), states)
              .reshape(batch, length, 3, heads, size)
              .transpose(2, 0, 3, 1, 4);
      NDArray query = qkv.get(0).mul((float) (1 / Math.sqrt((double) size)));
      NDArray scores = query.matMul(qkv.get(1).transpose(0, 1, 3, 2)).add(mask);
      NDArray mixed =
          scores
              .softmax(-1)
              .matMul(qkv.get(2))
              .transpose(0, 2, 1, 3)
              .reshape(new Shape(batch, length, width));
      NDArray attended = dropout(linear(p, name(l, "attention"), mixed), dropout);
      states = norm(p, name(l, "attention.norm"), states.add(attended));
      NDArray inside = Activation.gelu(linear(p, name(l, "inner"), states));
      NDArray outside = dropout(linear(p, name(l, "output"), inside), dropout);
      states = norm(p, name(l, "output.norm"), states.add(outside));
    }
    return states;
  }

  /** The mask of inputs of these lengths, for {@link #states}. */
  public static NDArray mask(NDManager manager, int[] lengths, int longest) {
    var values = new float[lengths.length * longest];
    for (int b = 0; b < lengths.length; b++) {
      java.util.Arrays.fill(values, b * longest + lengths[b], (b + 1) * longest, -1e4f);
    }
    return manager.create(values, new Shape(lengths.length, 1, 1, longest));
  }
}
