package parley.train.encoder;

import java.util.List;
import parley.train.encoder.OnnxGraph.Attribute;

/**
 * Writes trained layers into an ONNX graph, matrices with eight bits a weight or as they are. Eight
 * bits means whole multiples of each column's largest weight / 64, so that sums of products of
 * bytes cannot overflow the 16 bits that processors without VNNI add them in; activations are
 * quantised as they come.
 */
public final class TransformerGraph {
  private static final int STEPS = 64;

  private final OnnxGraph graph;
  private final Parameters p;
  private final boolean eightBits;

  /** Writes weights of {@code p} into the graph. */
  public TransformerGraph(OnnxGraph graph, Parameters p, boolean eightBits) {
    this.graph = graph;
    this.p = p;
    this.eightBits = eightBits;
  }

  /** The layers applied to {@code x}, {@code [batch, length, width]} without filling. */
  public String states(Transformer transformer, String x) {
    String states = x;
    for (int l = 0; l < transformer.layers(); l++) {
      String attended = attention(transformer, l, states);
      states =
          norm(transformer.name(l, "attention.norm"), graph.node("Add", List.of(states, attended)));
      String inside = graph.node("ms.Gelu", List.of(linear(transformer.name(l, "inner"), states)));
      String outside = linear(transformer.name(l, "output"), inside);
      states =
          norm(transformer.name(l, "output.norm"), graph.node("Add", List.of(states, outside)));
    }
    return states;
  }

  private String attention(Transformer t, int layer, String states) {
    String name = t.name(layer, "qkv");
    float[] weight = p.values(name + ".weight");
    float[] bias = p.values(name + ".bias");
    float scale = (float) (1 / Math.sqrt(t.width() / (double) t.heads()));
    for (int i = 0; i < t.width() * t.width(); i++) {
      weight[i] *= scale;
    }
    for (int i = 0; i < t.width(); i++) {
      bias[i] *= scale;
    }
    String qkv = linear(name, weight, bias, states);
    List<String> parts = graph.nodes("Split", List.of(qkv), 3, new Attribute("axis", -1));
    String apart = graph.wholes(name + ".apart", 0, 0, t.heads(), t.width() / t.heads());
    String query = turned(graph.node("Reshape", List.of(parts.get(0), apart)), 0, 2, 1, 3);
    String key = turned(graph.node("Reshape", List.of(parts.get(1), apart)), 0, 2, 3, 1);
    String value = turned(graph.node("Reshape", List.of(parts.get(2), apart)), 0, 2, 1, 3);
    String scores = graph.node("MatMul", List.of(query, key));
    String shares = graph.node("Softmax", List.of(scores), new Attribute("axis", -1));
    String mixed = turned(graph.node("MatMul", List.of(shares, value)), 0, 2, 1, 3);
    String joined = graph.wholes(name + ".joined", 0, 0, t.width());
    String flat = graph.node("Reshape", List.of(mixed, joined));
    return linear(t.name(layer, "attention"), flat);
  }

  private String turned(String x, long... axes) {
    return graph.node("Transpose", List.of(x), new Attribute("perm", axes));
  }

  /** The linear map of that name. */
  public String linear(String name, String x) {
    return linear(name, p.values(name + ".weight"), p.values(name + ".bias"), x);
  }

  private String linear(String name, float[] weight, float[] bias, String x) {
    int outputs = bias.length;
    int inputs = weight.length / outputs;
    String b = graph.reals(name + ".bias", bias, outputs);
    if (!eightBits) {
      var turned = new float[weight.length];
      for (int o = 0; o < outputs; o++) {
        for (int i = 0; i < inputs; i++) {
          turned[i * outputs + o] = weight[o * inputs + i];
        }
      }
      String w = graph.reals(name + ".weight", turned, inputs, outputs);
      return graph.node("Add", List.of(graph.node("MatMul", List.of(x, w)), b));
    }
    var scales = new float[outputs];
    var whole = new byte[weight.length];
    for (int o = 0; o < outputs; o++) {
      float top = 1e-9f;
      for (int i = 0; i < inputs; i++) {
        top = Math.max(top, Math.abs(weight[o * inputs + i]));
      }
      scales[o] = top / STEPS;
      for (int i = 0; i < inputs; i++) {
        whole[i * outputs + o] = (byte) Math.round(weight[o * inputs + i] / scales[o]);
      }
    }
    String w = graph.bytes(name + ".weight", whole, inputs, outputs);
    String s = graph.reals(name + ".scale", scales, outputs);
    return graph.node("ms.DynamicQuantizeMatMul", List.of(x, w, s, "", b));
  }

  /** The normalisation of that name. */
  public String norm(String name, String x) {
    float[] weight = p.values(name + ".weight");
    String w = graph.reals(name + ".weight", weight, weight.length);
    String b = graph.reals(name + ".bias", p.values(name + ".bias"), weight.length);
    return graph.node(
        "LayerNormalization",
        List.of(x, w, b),
        new Attribute("axis", -1),
        new Attribute("epsilon", Transformer.EPSILON));
  }

  /** The rows of a table at the numbers, eight bits a weight with a scale for each row. */
  public String rows(String name, String numbers) {
    int width = (int) p.get(name).getShape().get(1);
    float[] table = p.values(name);
    int rows = table.length / width;
    if (!eightBits) {
      return graph.node("Gather", List.of(graph.reals(name, table, rows, width), numbers));
    }
    var scales = new float[rows];
    var whole = new byte[table.length];
    for (int r = 0; r < rows; r++) {
      float top = 1e-9f;
      for (int i = 0; i < width; i++) {
        top = Math.max(top, Math.abs(table[r * width + i]));
      }
      scales[r] = top / Byte.MAX_VALUE;
      for (int i = 0; i < width; i++) {
        whole[r * width + i] = (byte) Math.round(table[r * width + i] / scales[r]);
      }
    }
    String bytes = graph.bytes(name, whole, rows, width);
    String scale = graph.reals(name + ".scale", scales, rows, 1);
    String picked = graph.node("Gather", List.of(bytes, numbers));
    String real = graph.node("Cast", List.of(picked), new Attribute("to", 1));
    return graph.node("Mul", List.of(real, graph.node("Gather", List.of(scale, numbers))));
  }

  /** Word and position embeddings of the pieces {@code [batch, length]}, not yet normalised. */
  public String embeddings(String pieces) {
    String words = rows("embeddings.word", pieces);
    float[] table = p.values("embeddings.position");
    String positions = graph.reals("embeddings.position", table, table.length / 384, 384);
    String length =
        graph.node("Shape", List.of(pieces), new Attribute("start", 1), new Attribute("end", 2));
    String first =
        graph.node(
            "Slice", List.of(positions, graph.wholes("zero", 0), length, graph.wholes("axis", 0)));
    return graph.node("Add", List.of(words, first));
  }
}
