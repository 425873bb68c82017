package parley.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import parley.extract.coding.CodingInput;
import parley.extract.coding.CodingTask;

/**
 * The encoder with heads that code a statement. The states of the first piece, the mean of the
 * content's and that of the cue's go through one hidden layer; each task maps that to its labels.
 */
final class CodingNetwork {
  static final int HIDDEN = 256;
  private static final float DROPOUT = 0.1f;

  private final Parameters p;
  private final Map<CodingTask, Integer> sizes;

  CodingNetwork(Parameters parameters, Map<CodingTask, Integer> sizes) {
    this.p = parameters;
    this.sizes = new EnumMap<>(sizes);
  }

  /** Adds the weights of the heads and of the marks. */
  void initialise(Random random) {
    p.random("embeddings.mark", random, 0.02, CodingInput.MARKS, MiniLm.WIDTH);
    Transformer.linear(p, random, "coding.hidden", HIDDEN, (long) CodingInput.POOLS * MiniLm.WIDTH);
    sizes.forEach((task, n) -> Transformer.linear(p, random, head(task), n, HIDDEN));
  }

  static String head(CodingTask task) {
    return "coding." + task.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The scores of each task's labels for several statements, {@code [statements, labels]}. */
  Map<CodingTask, NDArray> scores(NDManager step, List<CodingInput> inputs, boolean training) {
    int longest = inputs.stream().mapToInt(i -> i.pieces().length).max().orElseThrow();
    int n = inputs.size();
    float dropout = training ? DROPOUT : 0;
    NDArray pieces =
        MiniLmEmbeddings.rectangle(
            step, inputs.stream().map(CodingInput::pieces).toList(), longest);
    NDArray marks =
        MiniLmEmbeddings.rectangle(step, inputs.stream().map(CodingInput::marks).toList(), longest);
    NDArray embedded =
        MiniLmEmbeddings.sum(p, pieces).add(MiniLmEmbeddings.rows(marks, p.get("embeddings.mark")));
    NDArray x = Transformer.dropout(Transformer.norm(p, "embeddings.norm", embedded), dropout);
    int[] lengths = inputs.stream().mapToInt(i -> i.pieces().length).toArray();
    NDArray states = MiniLm.LAYERS.states(p, x, Transformer.mask(step, lengths, longest), dropout);
    NDArray pooled =
        means(step, inputs, longest)
            .matMul(states)
            .reshape(n, (long) CodingInput.POOLS * MiniLm.WIDTH);
    NDArray hidden =
        Transformer.dropout(
            Activation.gelu(Transformer.linear(p, "coding.hidden", pooled)), dropout);
    var scores = new EnumMap<CodingTask, NDArray>(CodingTask.class);
    sizes.keySet().forEach(task -> scores.put(task, Transformer.linear(p, head(task), hidden)));
    return scores;
  }

  private static NDArray means(NDManager step, List<CodingInput> inputs, int longest) {
    var values = new float[inputs.size() * CodingInput.POOLS * longest];
    for (int b = 0; b < inputs.size(); b++) {
      CodingInput input = inputs.get(b);
      int length = input.pieces().length;
      for (int r = 0; r < CodingInput.POOLS; r++) {
        float[] row = Arrays.copyOfRange(input.means(), r * length, (r + 1) * length);
        System.arraycopy(row, 0, values, (b * CodingInput.POOLS + r) * longest, length);
      }
    }
    return step.create(values, new Shape(inputs.size(), CodingInput.POOLS, longest));
  }
}
