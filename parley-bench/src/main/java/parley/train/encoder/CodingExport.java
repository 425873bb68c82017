package parley.train.encoder;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodingBlend;
import parley.extract.coding.CodingInput;
import parley.extract.coding.CodingTask;
import parley.issue.Codebook;
import parley.train.encoder.OnnxGraph.Attribute;

/**
 * Packs a trained coding encoder: {@code CodingExport TRAINED MINILM.onnx TOKENIZER.json OUT [with
 * MODEL]} writes {@code coding.onnx} (eight bits a weight), {@code vocabulary.txt} and a {@code
 * coding.properties} that {@link CodingBlendFitting} can improve into the folder OUT. {@code with
 * MODEL} takes the mean of the trained weights and those of an exported coding encoder that began
 * as this one did ({@link MeanWeights}).
 */
public final class CodingExport {
  private CodingExport() {}

  /** Exports; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length != 4 && args.length != 6) {
      System.err.println("usage: CodingExport TRAINED MINILM.onnx TOKENIZER.json OUT [with MODEL]");
      System.exit(2);
    }
    Path out = Files.createDirectories(Path.of(args[3]));
    Codebook codebook = CodebookReader.builtIn();
    try (NDManager manager = NDManager.newBaseManager();
        var parameters = new Parameters(manager)) {
      MiniLm.load(Path.of(args[1]), parameters);
      new CodingNetwork(parameters, CodingEncoderTraining.sizes(codebook))
          .initialise(new Random(CodingEncoderTraining.SEED));
      parameters.load(Path.of(args[0]).resolve("weights"));
      if (args.length > 4) {
        MeanWeights.with(parameters, Path.of(args[5]).resolve("coding.onnx"));
      }
      Files.write(out.resolve("coding.onnx"), network(parameters));
      Files.writeString(out.resolve("vocabulary.txt"), Vocabulary.lines(Path.of(args[2])));
    }
    Files.writeString(out.resolve("coding.properties"), settings(codebook, evenly()));
  }

  private static CodingBlend evenly() {
    var weights = new EnumMap<CodingTask, CodingBlend.Weights>(CodingTask.class);
    for (CodingTask task : CodingTask.values()) {
      weights.put(task, new CodingBlend.Weights(0.5, 0.5));
    }
    return new CodingBlend(weights);
  }

  /** The lines of {@code coding.properties}. */
  static String settings(Codebook codebook, CodingBlend blend) {
    return "issues=" + String.join(" ", CodingTask.ISSUE.labels(codebook)) + "\n" + blend.lines();
  }

  private static byte[] network(Parameters p) {
    var graph = new OnnxGraph("coding");
    var layers = new TransformerGraph(graph, p, true);
    var plain = new TransformerGraph(graph, p, false);
    String pieces = graph.wholeInput("pieces", "1", "length");
    String marks = graph.wholeInput("marks", "1", "length");
    String means = graph.realInput("means", "pools", "length");
    String embedded =
        graph.node("Add", List.of(layers.embeddings(pieces), plain.rows("embeddings.mark", marks)));
    String states = layers.states(MiniLm.LAYERS, layers.norm("embeddings.norm", embedded));
    String rows = graph.node("Squeeze", List.of(states, graph.wholes("batch", 0)));
    String pooled = graph.node("MatMul", List.of(means, rows));
    String shape = graph.wholes("pooled", 1, (long) CodingInput.POOLS * MiniLm.WIDTH);
    String row = graph.node("Reshape", List.of(pooled, shape), new Attribute("allowzero", 0));
    String hidden = graph.node("ms.Gelu", List.of(plain.linear("coding.hidden", row)));
    for (CodingTask task : CodingTask.values()) {
      String scores = plain.linear(CodingNetwork.head(task), hidden);
      int labels = (int) p.get(CodingNetwork.head(task) + ".bias").getShape().get(0);
      graph.output(task.name().toLowerCase(Locale.ROOT), scores, "1", Integer.toString(labels));
    }
    return graph.toByteArray();
  }
}
