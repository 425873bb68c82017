package parley.train.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.attribution.Attribution;
import parley.bench.AttributionScore;
import parley.bench.CalibrationError;
import parley.extract.encoder.WordPieces;
import parley.extract.tagger.EncoderAttributor;
import parley.extract.tagger.EncoderModel;
import parley.extract.tagger.EncoderNetwork;
import parley.extract.tagger.EncoderSettings;
import parley.extract.tagger.GoldDocument;
import parley.extract.tagger.MarkingScheme;
import parley.train.GoldAttributions;

/**
 * Chooses for each scheme how an exported encoder decodes, and fits its confidence, on the marked
 * documents that were kept from training: {@code TaggerCalibration MODEL GOLD.jsonl CODINGS.jsonl
 * DEV.jsonl} writes {@code tagger.properties} into the folder MODEL. The development documents
 * (attributions) serve only to set slope and shift of the confidence; how honest it is on each half
 * of them when fitted without it is told.
 */
public final class TaggerCalibration {
  private static final double[] CUES = {0.5, 1.5, 2.5};
  private static final double[] CONTENTS = {0, 1, 2, 3};
  private static final double[] SOURCES = {0, 1, 2};
  private static final double[] THRESHOLDS = {0.2, 0.3, 0.4, 0.5};

  private final WordPieces vocabulary;
  private final EncoderNetwork network;
  private final MarkingScheme scheme;
  private final List<GoldDocument> unseen;
  private EncoderSettings best = EncoderSettings.uncalibrated();
  private double bestValue = -1;

  private TaggerCalibration(
      WordPieces vocabulary,
      EncoderNetwork network,
      MarkingScheme scheme,
      List<GoldDocument> unseen) {
    this.vocabulary = vocabulary;
    this.network = network;
    this.scheme = scheme;
    this.unseen = unseen;
  }

  /** Calibrates; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("usage: TaggerCalibration MODEL GOLD.jsonl CODINGS.jsonl DEV.jsonl");
      System.exit(2);
    }
    Path model = Path.of(args[0]);
    TaggerData data = TaggerData.read(Path.of(args[1]), Path.of(args[2]));
    List<GoldDocument> dev = GoldAttributions.relations(Path.of(args[3]));
    try (var in = Files.newInputStream(model.resolve("vocabulary.txt"));
        var network = new RememberedNetwork(EncoderModel.network(model))) {
      WordPieces vocabulary = WordPieces.read(in);
      var lines = new StringBuilder();
      for (MarkingScheme scheme : MarkingScheme.values()) {
        List<GoldDocument> kept = data.kept(scheme);
        var calibration = new TaggerCalibration(vocabulary, network, scheme, kept);
        calibration.search();
        var all = new ArrayList<>(kept);
        if (scheme == MarkingScheme.ATTRIBUTIONS) {
          calibration.crossFit(kept, dev);
          all.addAll(dev);
        }
        lines.append(calibration.honest(calibration.best, all).lines(scheme));
      }
      Files.writeString(model.resolve("tagger.properties"), lines);
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

  /** The error of the confidence on each half of the documents, fitted without that half. */
  private void crossFit(List<GoldDocument> kept, List<GoldDocument> dev) {
    var sure = new ArrayList<double[]>();
    for (int half = 0; half < 2; half++) {
      var fitted = new ArrayList<>(kept);
      for (int i = 0; i < dev.size(); i++) {
        if (i % 2 != half) {
          fitted.add(dev.get(i));
        }
      }
      EncoderSettings settings = honest(best, fitted);
      for (int i = half; i < dev.size(); i += 2) {
        sure.addAll(sure(tagger(settings), dev.get(i)));
      }
    }
    System.err.printf(
        Locale.ROOT,
        "calibration error of the confidence, cross-fitted: %.3f%n",
        CalibrationError.of(sure));
  }

  /** The settings with a confidence that tells the share of right relations, threshold and all. */
  private EncoderSettings honest(EncoderSettings settings, List<GoldDocument> documents) {
    EncoderAttributor tagger = tagger(settings);
    LogitFit fit = LogitFit.of(documents.stream().flatMap(d -> sure(tagger, d).stream()).toList());
    var weights = new ArrayList<Double>();
    settings.confidence().forEach(w -> weights.add(fit.slope() * w));
    int constant = weights.size() - 1;
    weights.set(constant, weights.get(constant) + fit.shift());
    return new EncoderSettings(
        settings.cueBonus(),
        settings.contentBonus(),
        settings.sourceBonus(),
        fit.of(settings.threshold()),
        weights);
  }

  /** The confidence of each relation found, with 1 for right and 0 for wrong. */
  private static List<double[]> sure(EncoderAttributor tagger, GoldDocument document) {
    List<Attribution> found = tagger.attributions(document.document());
    boolean[] right = AttributionScore.of(document, found).right();
    var sure = new ArrayList<double[]>();
    for (int a = 0; a < found.size(); a++) {
      sure.add(new double[] {found.get(a).confidence(), right[a] ? 1 : 0});
    }
    return sure;
  }

  private EncoderAttributor tagger(EncoderSettings settings) {
    return new EncoderAttributor(vocabulary, network, settings, scheme, "calibration");
  }
}
