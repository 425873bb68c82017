package parley.train.encoder;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingTask;
import parley.extract.encoder.WordPieces;
import parley.extract.tagger.EncoderModel;
import parley.extract.tagger.MarkingScheme;
import parley.issue.Codebook;
import parley.train.CodingTraining;
import parley.train.HeldDocuments;

/**
 * Fine-tunes the encoder that codes statements: {@code CodingEncoderTraining FOLDER MINILM.onnx
 * TOKENIZER.json TAGGER DIR [EPOCHS [held]]}. It begins with plain MiniLM where TAGGER is {@code
 * -}, which measured better, else with the layers of the exported tagger in that folder, and learns
 * from what {@link CodingTraining} learns from; with {@code held}, every fifth document is left out
 * and measured after each epoch. FOLDER receives {@code weights} after each epoch; run again after
 * an interruption, it goes on with the next one.
 */
public final class CodingEncoderTraining {
  static final long SEED = 20261128L;

  private static final int PIECES = 1536;
  private static final double LAYER_RATE = 2e-4;
  private static final double HEAD_RATE = 1e-3;
  private static final int EPOCHS = 3;
  private static final int HELD = 5;

  private final NDManager manager;
  private final Parameters parameters;
  private final AdamW optimiser;
  private final CodingNetwork network;

  private CodingEncoderTraining(NDManager manager, Parameters parameters, CodingNetwork network) {
    this.manager = manager;
    this.parameters = parameters;
    this.network = network;
    this.optimiser = new AdamW(manager, parameters);
  }

  /** Trains; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 5) {
      System.err.println(
          "usage: CodingEncoderTraining FOLDER MINILM.onnx TOKENIZER.json TAGGER DIR"
              + " [EPOCHS [held]]");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    WordPieces vocabulary = Vocabulary.read(Path.of(args[2]));
    int epochs = args.length > 5 ? Integer.parseInt(args[5]) : EPOCHS;
    boolean held = args.length > 6;
    List<CodedDocument> data = CodingTraining.data(Path.of(args[4]));
    List<CodedDocument> seen = held ? part(data, false) : data;
    Codebook codebook = CodebookReader.builtIn();
    List<String> issues = CodingTask.ISSUE.labels(codebook);
    try (NDManager manager = NDManager.newBaseManager();
        var parameters = new Parameters(manager)) {
      MiniLm.load(Path.of(args[1]), parameters);
      if (!args[3].equals("-")) {
        PackedWeights.load(parameters, Path.of(args[3]).resolve("encoder.onnx"));
      }
      var network = new CodingNetwork(parameters, sizes(codebook));
      network.initialise(new Random(SEED));
      var training = new CodingEncoderTraining(manager, parameters, network);
      training.train(
          folder,
          CodingExample.of(
              CodingTraining.examples(
                  seen, List.of(EncoderModel.standard(MarkingScheme.STATEMENTS))),
              vocabulary,
              issues),
          held ? CodingExample.of(part(data, true), vocabulary, issues) : List.of(),
          epochs);
    }
  }

  /** How many answers each task has. */
  static Map<CodingTask, Integer> sizes(Codebook codebook) {
    var sizes = new EnumMap<CodingTask, Integer>(CodingTask.class);
    for (CodingTask task : CodingTask.values()) {
      sizes.put(task, task.labels(codebook).size());
    }
    return sizes;
  }

  /** Every fifth document, or the others. */
  public static List<CodedDocument> part(List<CodedDocument> all, boolean held) {
    return HeldDocuments.part(all, HELD, held);
  }

  private void train(
      Path folder, List<CodingExample> examples, List<CodingExample> unseen, int epochs)
      throws IOException {
    Path weights = folder.resolve("weights");
    if (Files.exists(weights)) {
      parameters.load(weights);
      optimiser.load(folder.resolve("optimiser"));
    }
    List<List<List<CodingExample>>> steps =
        IntStream.range(0, epochs)
            .mapToObj(e -> CodingExample.steps(examples, PIECES, SEED + e))
            .toList();
    int total = steps.stream().mapToInt(List::size).sum();
    var schedule = new TaggerSchedule(total, LAYER_RATE, HEAD_RATE);
    System.err.printf("%d statements, %d steps%n", examples.size(), total);
    int step = 0;
    long start = System.nanoTime();
    int begun = optimiser.steps();
    for (List<List<CodingExample>> epoch : steps) {
      double loss = 0;
      int before = step;
      for (List<CodingExample> some : epoch) {
        if (step++ < begun) {
          continue;
        }
        // seeded by the step, so that a run that was interrupted goes on as if it had not been
        Engine.getInstance().setRandomSeed((int) (SEED * 31 + step));
        loss += CodingStep.learn(manager, network, some);
        int now = step;
        optimiser.step(name -> schedule.rate(name, now));
        if (step % 50 == 0) {
          double seconds = (System.nanoTime() - start) / 1e9;
          double left = seconds / (step - begun) * (total - step);
          System.err.printf(
              Locale.ROOT,
              "step %d of %d  loss %.3f  left %s%n",
              step,
              total,
              loss / (step - before),
              Duration.ofSeconds((long) left));
        }
      }
      if (step > begun) {
        parameters.save(weights);
        optimiser.save(folder.resolve("optimiser"));
        if (!unseen.isEmpty()) {
          System.err.println(CodingEncoderScore.of(manager, network, unseen));
        }
      }
    }
  }
}
