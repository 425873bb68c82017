package parley.train.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.extract.encoder.OnnxNetwork;
import parley.train.encoder.OnnxGraph.Attribute;

/** Written graphs, run by ONNX Runtime, against the same sums done by hand or by PyTorch. */
class OnnxGraphTest {
  private static final long SEED = Long.getLong("parley.seed", 20261127L);

  @Test
  void linearMapOfPickedRowsEqualsTheSumByHand() {
    var random = new Random(SEED);
    float[] table = reals(random, 20 * 4);
    float[] matrix = reals(random, 4 * 3);
    var graph = new OnnxGraph("rows");
    String ids = graph.wholeInput("ids", "length");
    String rows = graph.node("Gather", List.of(graph.reals("table", table, 20, 4), ids));
    String product = graph.node("MatMul", List.of(rows, graph.reals("matrix", matrix, 4, 3)));
    String shares = graph.node("Softmax", List.of(product), new Attribute("axis", -1));
    graph.output("product", product, "length", "3");
    graph.output("shares", shares, "length", "3");
    int[] picked = {7, 0, 19, 7};
    try (OnnxNetwork network = OnnxNetwork.read(graph.toByteArray(), "test")) {
      OnnxNetwork.Outputs outputs =
          network.run(new OnnxNetwork.Inputs().wholes("ids", picked, picked.length));
      for (int r = 0; r < picked.length; r++) {
        double total = 0;
        for (int c = 0; c < 3; c++) {
          float sum = 0;
          for (int k = 0; k < 4; k++) {
            sum += table[picked[r] * 4 + k] * matrix[k * 3 + c];
          }
          assertThat(outputs.reals("product")[r * 3 + c]).isCloseTo(sum, within(1e-5f));
          total += outputs.reals("shares")[r * 3 + c];
        }
        assertThat(total).isCloseTo(1, within(1e-5));
      }
    }
  }

  @Test
  void exportedLayersEqualThoseOfPyTorch() {
    assumeTrue(
        getClass().getResource("/native/lib/pytorch.properties") != null,
        "PyTorch is not here; run with -Ptraining");
    var random = new Random(SEED);
    var layers = new Transformer("t", 2, 32, 4, 64);
    int length = 9;
    float[] values = reals(random, length * 32);
    try (NDManager manager = NDManager.newBaseManager();
        var parameters = new Parameters(manager)) {
      layers.initialise(parameters, random);
      NDArray x = manager.create(values, new Shape(1, length, 32));
      NDArray mask = Transformer.mask(manager, new int[] {length}, length);
      float[] expected = layers.states(parameters, x, mask, 0).toFloatArray();
      assertClose(expected, run(layers, parameters, values, length, false), 1e-5f);
      assertClose(expected, run(layers, parameters, values, length, true), 0.25f);
    }
  }

  private static float[] run(
      Transformer layers, Parameters p, float[] values, int length, boolean eightBits) {
    var graph = new OnnxGraph("layers");
    String x = graph.realInput("x", "1", "length", "32");
    graph.output("y", new TransformerGraph(graph, p, eightBits).states(layers, x), "1", "n", "32");
    try (OnnxNetwork network = OnnxNetwork.read(graph.toByteArray(), "test")) {
      return network.run(new OnnxNetwork.Inputs().reals("x", values, 1, length, 32)).reals("y");
    }
  }

  private static void assertClose(float[] expected, float[] found, float difference) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(difference));
    }
  }

  private static float[] reals(Random random, int count) {
    var values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
