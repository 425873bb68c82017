package parley.train.encoder;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import parley.bench.AttributionScore;
import parley.extract.encoder.WordPieces;
import parley.extract.tagger.EncoderAttributor;
import parley.extract.tagger.EncoderExample;
import parley.extract.tagger.EncoderSettings;
import parley.extract.tagger.GoldDocument;
import parley.extract.tagger.MarkingScheme;
import parley.train.GoldAttributions;

/**
 * Fine-tunes the encoder tagger: {@code TaggerTraining FOLDER MINILM.onnx TOKENIZER.json GOLD.jsonl
 * CODINGS.jsonl DEV.jsonl [STEPS [DOCUMENTS [MODEL]]]}. FOLDER receives {@code weights}, saved
 * every few minutes; run again after an interruption, it goes on where it stopped. With the folder
 * MODEL of an exported tagger a second round begins there, at lower rates. The run lines stand in
 * docs/model-cards/encoder-tagger.md.
 */
public final class TaggerTraining {
  static final long SEED = 20261127L;

  private static final int PIECES = 1024;
  private static final double LAYER_RATE = 2.5e-4;
  private static final double HEAD_RATE = 1e-3;
  private static final double SECOND_ROUND = 0.6;
  private static final int STEPS = 1800;
  private static final int SAVE_EVERY = 150;
  private static final int SCORE_EVERY = 450;

  private final Path folder;
  private final NDManager manager;
  private final Parameters parameters;
  private final AdamW optimiser;
  private final TaggerNetwork network;
  private final WordPieces vocabulary;
  private final TaggerData data;
  private final List<GoldDocument> dev;
  private final double rates;

  private TaggerTraining(
      Path folder,
      double rates,
      NDManager manager,
      Parameters parameters,
      WordPieces vocabulary,
      TaggerData data,
      List<GoldDocument> dev) {
    this.folder = folder;
    this.rates = rates;
    this.manager = manager;
    this.parameters = parameters;
    this.optimiser = new AdamW(manager, parameters);
    this.network = new TaggerNetwork(manager, parameters);
    this.vocabulary = vocabulary;
    this.data = data;
    this.dev = dev;
  }

  /** Trains; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 6) {
      System.err.println(
          "usage: TaggerTraining FOLDER MINILM.onnx TOKENIZER.json GOLD.jsonl CODINGS.jsonl"
              + " DEV.jsonl [STEPS [DOCUMENTS [MODEL]]]");
      System.exit(2);
    }
    int steps = args.length > 6 ? Integer.parseInt(args[6]) : STEPS;
    int most = args.length > 7 ? Integer.parseInt(args[7]) : Integer.MAX_VALUE;
    Path folder = Files.createDirectories(Path.of(args[0]));
    WordPieces vocabulary = Vocabulary.read(Path.of(args[2]));
    TaggerData data = TaggerData.read(Path.of(args[3]), Path.of(args[4]));
    List<GoldDocument> documents = data.training().stream().limit(most).toList();
    List<GoldDocument> dev = GoldAttributions.relations(Path.of(args[5]));
    try (NDManager manager = NDManager.newBaseManager();
        var parameters = new Parameters(manager)) {
      MiniLm.load(Path.of(args[1]), parameters);
      TaggerNetwork.initialise(parameters, new Random(SEED));
      boolean second = args.length > 8;
      if (second) {
        Path model = Path.of(args[8]);
        PackedWeights.load(parameters, model.resolve("encoder.onnx"), model.resolve("links.onnx"));
      }
      double rates = second ? SECOND_ROUND : 1;
      var run = new TaggerTraining(folder, rates, manager, parameters, vocabulary, data, dev);
      long seed = second ? SEED + 1 : SEED;
      run.train(new TaggerExamples(documents, vocabulary, PIECES, seed), steps);
    }
  }

  private void train(TaggerExamples examples, int steps) throws IOException {
    resume();
    int perEpoch = examples.epoch(0).size();
    var schedule = new TaggerSchedule(steps, rates * LAYER_RATE, rates * HEAD_RATE);
    System.err.printf("%d steps of %d to an epoch%n", steps, perEpoch);
    long start = System.nanoTime();
    int begun = optimiser.steps();
    double roles = 0;
    double links = 0;
    while (optimiser.steps() < schedule.steps()) {
      int step = optimiser.steps();
      List<List<EncoderExample>> epoch = examples.epoch(step / perEpoch);
      int last = Math.min(schedule.steps(), (step / perEpoch + 1) * perEpoch);
      for (; step < last; step++) {
        TaggerStep.Losses losses = learn(epoch.get(Math.min(step % perEpoch, epoch.size() - 1)));
        int now = step;
        optimiser.step(name -> schedule.rate(name, now));
        roles += losses.roles();
        links += losses.links();
        if ((step + 1) % 25 == 0) {
          double seconds = (System.nanoTime() - start) / 1e9;
          double left = seconds / (step + 1 - begun) * (schedule.steps() - step - 1);
          System.err.printf(
              Locale.ROOT,
              "step %d of %d  roles %.4f  links %.4f  left %s%n",
              step + 1,
              schedule.steps(),
              roles / 25,
              links / 25,
              Duration.ofSeconds((long) left));
          roles = 0;
          links = 0;
        }
        if ((step + 1) % SAVE_EVERY == 0) {
          save();
        }
        if ((step + 1) % SCORE_EVERY == 0 && step + 1 < schedule.steps()) {
          score(16);
        }
      }
    }
    save();
    score(Integer.MAX_VALUE);
  }

  private TaggerStep.Losses learn(List<EncoderExample> step) {
    // seeded by the step, so that a run that was interrupted goes on as if it had not been
    long seed = SEED * 31 + optimiser.steps();
    Engine.getInstance().setRandomSeed((int) seed);
    return TaggerStep.learn(manager, network, step, seed);
  }

  private void resume() throws IOException {
    Path weights = folder.resolve("weights");
    if (Files.exists(weights)) {
      parameters.load(weights);
      optimiser.load(folder.resolve("optimiser"));
      System.err.println("goes on after step " + optimiser.steps());
    }
  }

  private void save() throws IOException {
    parameters.save(folder.resolve("weights"));
    optimiser.save(folder.resolve("optimiser"));
  }

  private void score(int most) {
    var scheme = MarkingScheme.ATTRIBUTIONS;
    EncoderSettings settings =
        tagger(EncoderSettings.uncalibrated())
            .calibrated(data.kept(scheme).stream().limit(most).toList());
    settings =
        new EncoderSettings(
            settings.cueBonus(),
            settings.contentBonus(),
            settings.sourceBonus(),
            0.3,
            settings.confidence());
    System.err.print(settings.lines(scheme));
    EncoderAttributor tagger = tagger(settings);
    var scores = new ArrayList<AttributionScore>();
    dev.stream()
        .limit(most)
        .forEach(d -> scores.add(AttributionScore.of(d, tagger.attributions(d.document()))));
    for (int m = 0; m < AttributionScore.MEASURES.size(); m++) {
      System.err.printf(
          Locale.ROOT,
          "%s %.1f  ",
          AttributionScore.MEASURES.get(m),
          AttributionScore.f1(scores, m));
    }
    System.err.printf("on %d documents%n", scores.size());
  }

  private EncoderAttributor tagger(EncoderSettings settings) {
    return new EncoderAttributor(
        vocabulary, network, settings, MarkingScheme.ATTRIBUTIONS, "training");
  }
}
