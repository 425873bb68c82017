package parley.train.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The mean of trained weights and those of an exported model: what a later round learned, without
 * all that it forgot (M. Wortsman and others, "Robust fine-tuning of zero-shot models", CVPR 2022,
 * arXiv:2109.01903).
 */
final class MeanWeights {
  private MeanWeights() {}

  /** Sets each weight to the mean of itself and that in the exported files. */
  static void with(Parameters parameters, Path... exported) throws IOException {
    Map<String, float[]> trained = new HashMap<>();
    parameters.trainedNames().forEach(name -> trained.put(name, parameters.values(name)));
    PackedWeights.load(parameters, exported);
    trained.forEach(
        (name, values) -> {
          float[] before = parameters.values(name);
          for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] + before[i]) / 2;
          }
          parameters.get(name).set(values);
        });
  }
}
