package parley.train.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.train.OnnxTensor;

/**
 * The weights of all-MiniLM-L6-v2 (Apache-2.0), read from its ONNX file: embeddings under {@code
 * embeddings.…}, layers under {@code layer.N.…}.
 */
public final class MiniLm {
  /** Numbers of a hidden state. */
  public static final int WIDTH = 384;

  /** The network. */
  public static final Transformer LAYERS = new Transformer("layer", 6, WIDTH, 12, 1536);

  private static final int LONGEST = 512;

  private MiniLm() {}

  /** Adds the weights; word embeddings stay frozen. */
  public static void load(Path onnx, Parameters parameters) throws IOException {
    Map<String, OnnxTensor> all = OnnxTensor.readAll(onnx);
    OnnxTensor words = tensor(all, "embeddings.word_embeddings.weight");
    parameters.frozen("embeddings.word", words.values(), words.dimensions());
    float[] positions = tensor(all, "embeddings.position_embeddings.weight").values().clone();
    float[] type = tensor(all, "embeddings.token_type_embeddings.weight").values();
    for (int i = 0; i < positions.length; i++) {
      positions[i] += type[i % WIDTH];
    }
    parameters.trained("embeddings.position", positions, LONGEST, WIDTH);
    norm(all, "embeddings.LayerNorm", "embeddings.norm", parameters);
    // the exporter named the six matrices of each layer by numbers that rise in the graph's order
    List<OnnxTensor> matrices =
        all.entrySet().stream()
            .filter(e -> e.getKey().matches("onnx::MatMul_\\d+"))
            .sorted(
                java.util.Comparator.comparingInt(
                    e -> Integer.parseInt(e.getKey().substring("onnx::MatMul_".length()))))
            .map(Map.Entry::getValue)
            .toList();
    for (int l = 0; l < LAYERS.layers(); l++) {
      layer(all, matrices.subList(6 * l, 6 * l + 6), l, parameters);
    }
  }

  private static void layer(
      Map<String, OnnxTensor> all, List<OnnxTensor> matrices, int l, Parameters parameters) {
    String from = "encoder.layer." + l + ".";
    var qkv = new float[3 * WIDTH * WIDTH];
    var bias = new float[3 * WIDTH];
    List<String> parts = List.of("query", "key", "value");
    for (int i = 0; i < 3; i++) {
      System.arraycopy(turned(matrices.get(i)), 0, qkv, i * WIDTH * WIDTH, WIDTH * WIDTH);
      OnnxTensor part = tensor(all, from + "attention.self." + parts.get(i) + ".bias");
      System.arraycopy(part.values(), 0, bias, i * WIDTH, WIDTH);
    }
    parameters.trained(LAYERS.name(l, "qkv.weight"), qkv, 3 * WIDTH, WIDTH);
    parameters.trained(LAYERS.name(l, "qkv.bias"), bias, 3 * WIDTH);
    String out = "attention.output.";
    linear(all, matrices.get(3), from + out + "dense", LAYERS.name(l, "attention"), parameters);
    norm(all, from + out + "LayerNorm", LAYERS.name(l, "attention.norm"), parameters);
    linear(all, matrices.get(4), from + "intermediate.dense", LAYERS.name(l, "inner"), parameters);
    linear(all, matrices.get(5), from + "output.dense", LAYERS.name(l, "output"), parameters);
    norm(all, from + "output.LayerNorm", LAYERS.name(l, "output.norm"), parameters);
  }

  private static void linear(
      Map<String, OnnxTensor> all, OnnxTensor matrix, String from, String to, Parameters p) {
    long[] shape = matrix.dimensions();
    p.trained(to + ".weight", turned(matrix), shape[1], shape[0]);
    p.trained(to + ".bias", tensor(all, from + ".bias").values(), shape[1]);
  }

  private static void norm(Map<String, OnnxTensor> all, String from, String to, Parameters p) {
    p.trained(to + ".weight", tensor(all, from + ".weight").values(), WIDTH);
    p.trained(to + ".bias", tensor(all, from + ".bias").values(), WIDTH);
  }

  /** Rows become columns: ONNX multiplies from the right, PyTorch keeps a row for each output. */
  private static float[] turned(OnnxTensor matrix) {
    int rows = (int) matrix.dimensions()[0];
    int columns = (int) matrix.dimensions()[1];
    var turned = new float[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        turned[c * rows + r] = matrix.values()[r * columns + c];
      }
    }
    return turned;
  }

  private static OnnxTensor tensor(Map<String, OnnxTensor> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }
}
