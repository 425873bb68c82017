package parley.extract.coding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import parley.extract.encoder.OnnxNetwork;
import parley.extract.encoder.WordPieces;
import parley.extract.linear.LinearModel;
import parley.provenance.Sha256;
import parley.text.Document;

/**
 * A fine-tuned text encoder that reads a statement with the words around it and answers all tasks
 * at once. It knows the issues of the code book that it was trained with;
 * docs/model-cards/coding.md tells how it is made. Safe for use by several threads; statements are
 * read side by side.
 */
public final class CodingEncoder {
  private static final String NETWORK = "coding.onnx";
  private static final String SETTINGS = "coding.properties";
  private static final String VOCABULARY = "vocabulary.txt";

  private static @Nullable CodingEncoder shipped;

  private final WordPieces vocabulary;
  private final OnnxNetwork network;
  private final List<String> issues;
  private final CodingBlend blend;
  private final String name;

  private CodingEncoder(
      WordPieces vocabulary,
      OnnxNetwork network,
      List<String> issues,
      CodingBlend blend,
      String name) {
    this.vocabulary = vocabulary;
    this.network = network;
    this.issues = issues;
    this.blend = blend;
    this.name = name;
  }

  /** The logarithms of the probabilities of each task's labels. */
  record Answers(Map<CodingTask, double[]> logs) {
    double[] of(CodingTask task) {
      return logs.getOrDefault(task, new double[0]);
    }
  }

  /** The encoder that ships with Parley, read once. */
  public static synchronized CodingEncoder standard() {
    CodingEncoder known = shipped;
    if (known == null) {
      known = read("the shipped encoder", CodingEncoder::resource);
      shipped = known;
    }
    return known;
  }

  /**
   * The encoder in a folder.
   *
   * @throws InputException if a file is missing or cannot be used
   */
  public static CodingEncoder read(Path folder) {
    return read(folder.toString(), file -> Files.readAllBytes(folder.resolve(file)));
  }

  private interface Source {
    byte[] bytes(String file) throws IOException;
  }

  private static CodingEncoder read(String place, Source source) {
    try {
      var settings = new Properties();
      settings.load(
          new InputStreamReader(
              new ByteArrayInputStream(source.bytes(SETTINGS)), StandardCharsets.UTF_8));
      byte[] network = source.bytes(NETWORK);
      String hash = Sha256.of(network);
      return new CodingEncoder(
          WordPieces.read(new ByteArrayInputStream(source.bytes(VOCABULARY))),
          OnnxNetwork.read(network, place + ": " + NETWORK),
          List.of(settings.getProperty("issues", "").split(" ")),
          CodingBlend.read(settings),
          "coding-encoder/" + hash.substring(0, 12));
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(
          place, "cannot be read: " + e.getMessage(), "Make the model again or take another.");
    }
  }

  private static byte[] resource(String file) throws IOException {
    String path =
        file.equals(VOCABULARY) ? "/parley/extract/tagger/encoder/" + file : "encoder/" + file;
    try (InputStream in = CodingEncoder.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("no resource " + path);
      }
      return in.readAllBytes();
    }
  }

  /** The name of the model, for provenance. */
  String name() {
    return name;
  }

  /** The ids of the issues it knows, in the order of their labels. */
  List<String> issues() {
    return issues;
  }

  /** How its answers go together with those of the linear models. */
  CodingBlend blend() {
    return blend;
  }

  /** The answers for each statement of the document, in their order. */
  List<Answers> answers(Document document, List<CodingUnit> units) {
    var text = new CodingText(document, vocabulary);
    return units.parallelStream().map(unit -> answers(text.input(unit))).toList();
  }

  private Answers answers(CodingInput input) {
    int length = input.pieces().length;
    OnnxNetwork.Outputs outputs =
        network.run(
            new OnnxNetwork.Inputs()
                .wholes("pieces", input.pieces(), 1, length)
                .wholes("marks", input.marks(), 1, length)
                .reals("means", input.means(), CodingInput.POOLS, length));
    var logs = new EnumMap<CodingTask, double[]>(CodingTask.class);
    for (CodingTask task : CodingTask.values()) {
      logs.put(task, logs(outputs.reals(task.name().toLowerCase(Locale.ROOT))));
    }
    return new Answers(logs);
  }

  private static double[] logs(float[] scores) {
    var wide = new double[scores.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = scores[i];
    }
    double[] p = LinearModel.softmax(wide, 1);
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.log(Math.max(1e-9, p[i]));
    }
    return p;
  }
}
