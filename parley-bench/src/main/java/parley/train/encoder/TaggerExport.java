package parley.train.encoder;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import parley.train.encoder.OnnxGraph.Attribute;

/**
 * Packs a trained encoder tagger: {@code TaggerExport TRAINED MINILM.onnx TOKENIZER.json OUT
 * [reals] [with MODEL]} writes {@code encoder.onnx} (eight bits a weight, or reals), {@code
 * links.onnx} and {@code vocabulary.txt} into the folder OUT. {@code with MODEL} takes the mean of
 * the trained weights and those of the exported tagger that the training began from ({@link
 * MeanWeights}).
 */
public final class TaggerExport {
  private TaggerExport() {}

  /** Exports; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 4) {
      System.err.println(
          "usage: TaggerExport TRAINED MINILM.onnx TOKENIZER.json OUT [reals] [with MODEL]");
      System.exit(2);
    }
    Path out = Files.createDirectories(Path.of(args[3]));
    List<String> options = List.of(args).subList(4, args.length);
    boolean eightBits = !options.contains("reals");
    int with = options.indexOf("with");
    try (NDManager manager = NDManager.newBaseManager();
        var parameters = new Parameters(manager)) {
      MiniLm.load(Path.of(args[1]), parameters);
      TaggerNetwork.initialise(parameters, new Random(TaggerTraining.SEED));
      parameters.load(Path.of(args[0]).resolve("weights"));
      if (with >= 0) {
        Path model = Path.of(options.get(with + 1));
        MeanWeights.with(parameters, model.resolve("encoder.onnx"), model.resolve("links.onnx"));
      }
      Files.write(out.resolve("encoder.onnx"), encoder(parameters, eightBits));
      Files.write(out.resolve("links.onnx"), links(parameters));
      Files.writeString(out.resolve("vocabulary.txt"), Vocabulary.lines(Path.of(args[2])));
    }
  }

  static byte[] encoder(Parameters p, boolean eightBits) {
    var graph = new OnnxGraph("encoder");
    var layers = new TransformerGraph(graph, p, eightBits);
    String pieces = graph.wholeInput("pieces", "1", "length");
    String shapes = graph.wholeInput("shapes", "1", "length");
    String quotes = graph.wholeInput("quotes", "1", "length");
    String firsts = graph.wholeInput("firsts", "words");
    var plain = new TransformerGraph(graph, p, false);
    String marks =
        graph.node(
            "Add",
            List.of(
                plain.rows("embeddings.shape", shapes), plain.rows("embeddings.quote", quotes)));
    String embedded = graph.node("Add", List.of(layers.embeddings(pieces), marks));
    String states = layers.states(MiniLm.LAYERS, layers.norm("embeddings.norm", embedded));
    String rows = graph.node("Gather", List.of(states, firsts), new Attribute("axis", 1));
    String words = graph.node("Squeeze", List.of(rows, graph.wholes("batch", 0)));
    graph.output("states", words, "words", "384");
    graph.output("roles", plain.linear("roles", words), "words", "7");
    return graph.toByteArray();
  }

  static byte[] links(Parameters p) {
    var graph = new OnnxGraph("links");
    var layers = new TransformerGraph(graph, p, false);
    String states = graph.realInput("states", "words", "384");
    String means = graph.realInput("means", "cues", "words");
    String distances = graph.wholeInput("distances", "cues", "words");
    String steps = graph.wholeInput("steps", "cues", "words");
    Attribute last = new Attribute("axis", -1);
    List<String> word = graph.nodes("Split", List.of(layers.linear("links.word", states)), 2, last);
    String cueStates = graph.node("MatMul", List.of(means, states));
    List<String> cue =
        graph.nodes("Split", List.of(layers.linear("links.cue", cueStates)), 2, last);
    String axis = graph.wholes("axis", 1);
    String added = graph.node("Unsqueeze", List.of(cue.get(0), axis));
    String times = graph.node("Unsqueeze", List.of(cue.get(1), axis));
    String sum =
        graph.node(
            "Add",
            List.of(
                graph.node("Add", List.of(word.get(0), added)),
                graph.node("Mul", List.of(word.get(1), times))));
    String place =
        graph.node(
            "Add",
            List.of(layers.rows("links.distance", distances), layers.rows("links.step", steps)));
    String x = layers.norm("links.norm", graph.node("Add", List.of(sum, place)));
    String seen = graph.node("ms.Gelu", List.of(layers.states(TaggerNetwork.LINKS, x)));
    graph.output("labels", layers.linear("links.label", seen), "cues", "words", "5");
    return graph.toByteArray();
  }
}
