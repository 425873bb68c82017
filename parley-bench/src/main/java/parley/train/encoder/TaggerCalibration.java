package parley.train.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import parley.bench.AttributionScore;
import parley.extract.encoder.WordPieces;
import parley.extract.tagger.EncoderAttributor;
import parley.extract.tagger.EncoderModel;
import parley.extract.tagger.EncoderNetwork;
import parley.extract.tagger.EncoderSettings;
import parley.extract.tagger.GoldDocument;
import parley.train.GoldAttributions;

/**
 * Chooses how an exported encoder decodes, and fits its confidence, on the marked documents that
 * were kept from training: {@code TaggerCalibration MODEL GOLD.jsonl} writes {@code
 * tagger.properties} into the folder MODEL.
 */
public final class TaggerCalibration {
  private static final double[] CUES = {0.5, 1.5, 2.5};
  private static final double[] CONTENTS = {0, 1, 2, 3};
  private static final double[] SOURCES = {0, 1, 2};
  private static final double[] THRESHOLDS = {0.2, 0.3, 0.4};

  private final WordPieces vocabulary;
  private final EncoderNetwork network;
  private final List<GoldDocument> unseen;
  private EncoderSettings best = EncoderSettings.uncalibrated();
  private double bestValue = -1;

  private TaggerCalibration(
      WordPieces vocabulary, EncoderNetwork network, List<GoldDocument> unseen) {
    this.vocabulary = vocabulary;
    this.network = network;
    this.unseen = unseen;
  }

  /** Calibrates; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: TaggerCalibration MODEL GOLD.jsonl");
      System.exit(2);
    }
    Path model = Path.of(args[0]);
    List<GoldDocument> unseen =
        TaggerTraining.part(GoldAttributions.relations(Path.of(args[1])), true);
    try (var in = Files.newInputStream(model.resolve("vocabulary.txt"));
        var network = new RememberedNetwork(EncoderModel.network(model))) {
      var calibration = new TaggerCalibration(WordPieces.read(in), network, unseen);
      calibration.search();
      Files.writeString(model.resolve("tagger.properties"), calibration.best.lines());
    }
  }

  /** One choice after the other, the others at their best so far. */
  private void search() {
    for (double content : CONTENTS) {
      tryOut(best.cueBonus(), content, best.sourceBonus());
    }
    for (double cue : CUES) {
      tryOut(cue, best.contentBonus(), best.sourceBonus());
    }
    for (double source : SOURCES) {
      tryOut(best.cueBonus(), best.contentBonus(), source);
    }
  }

  private void tryOut(double cue, double content, double source) {
    var open = new EncoderSettings(cue, content, source, 0, best.confidence());
    List<Double> confidence = tagger(open).calibrated(unseen).confidence();
    for (double threshold : THRESHOLDS) {
      var settings = new EncoderSettings(cue, content, source, threshold, confidence);
      EncoderAttributor tagger = tagger(settings);
      List<AttributionScore> scores =
          unseen.stream()
              .map(d -> AttributionScore.of(d, tagger.attributions(d.document())))
              .toList();
      double relations = AttributionScore.f1(scores, AttributionScore.RELATIONS);
      double contents = AttributionScore.f1(scores, AttributionScore.CONTENT);
      double exact = AttributionScore.f1(scores, AttributionScore.EXACT);
      if (relations + contents + exact > bestValue) {
        bestValue = relations + contents + exact;
        best = settings;
        System.err.printf(
            Locale.ROOT,
            "cue %.1f content %.1f source %.1f threshold %.2f: rel-50 %.1f content %.1f exact %.1f%n",
            cue,
            content,
            source,
            threshold,
            relations,
            contents,
            exact);
      }
    }
  }

  private EncoderAttributor tagger(EncoderSettings settings) {
    return new EncoderAttributor(vocabulary, network, settings, "calibration");
  }
}
