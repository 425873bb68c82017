package parley.train.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import parley.train.OnnxTensor;

/**
 * The weights of a network that {@link TransformerGraph} packed, to train on from there. What was
 * rounded to eight bits stays rounded.
 */
final class PackedWeights {
  private final Map<String, OnnxTensor> tensors = new HashMap<>();

  private PackedWeights() {}

  /** Sets every trained weight that the files hold. */
  static void load(Parameters parameters, Path... files) throws IOException {
    var packed = new PackedWeights();
    for (Path file : files) {
      // the writer numbers its tensors: layer.0.qkv.weight_12
      OnnxTensor.readAll(file)
          .forEach((n, t) -> packed.tensors.put(n.substring(0, n.lastIndexOf('_')), t));
    }
    for (String name : parameters.trainedNames()) {
      if (packed.tensors.containsKey(name)) {
        parameters.get(name).set(packed.values(name));
      }
    }
  }

  private float[] values(String name) {
    OnnxTensor tensor = Objects.requireNonNull(tensors.get(name), name);
    boolean map = name.endsWith(".weight") && tensor.dimensions().length == 2;
    float[] values = map ? rowPerOutput(name, tensor) : tensor.values().clone();
    if (name.endsWith(".qkv.weight") || name.endsWith(".qkv.bias")) {
      unscaleQuery(name, values);
    }
    return values;
  }

  /** The packed form has a column for each output, and a scale where it has eight bits. */
  private float[] rowPerOutput(String name, OnnxTensor packed) {
    int inputs = (int) packed.dimensions()[0];
    int outputs = (int) packed.dimensions()[1];
    OnnxTensor scale = tensors.get(name.replaceAll("weight$", "scale"));
    var rows = new float[inputs * outputs];
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        rows[o * inputs + i] =
            packed.values()[i * outputs + o] * (scale == null ? 1 : scale.values()[o]);
      }
    }
    return rows;
  }

  /** The packed queries are divided by the root of an attention head's size. */
  private static void unscaleQuery(String name, float[] values) {
    Transformer owner =
        name.startsWith(MiniLm.LAYERS.prefix()) ? MiniLm.LAYERS : TaggerNetwork.LINKS;
    float root = (float) Math.sqrt(owner.width() / (double) owner.heads());
    for (int i = 0; i < values.length / 3; i++) {
      values[i] *= root;
    }
  }
}
