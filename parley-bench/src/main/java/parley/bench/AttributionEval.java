package parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.extract.tagger.CompactAttributor;
import parley.extract.tagger.EncoderModel;
import parley.extract.tagger.GoldDocument;
import parley.extract.tagger.MarkingScheme;
import parley.train.GoldAttributions;

/**
 * How well attributions are found on marked documents, with 95 % bootstrap intervals over
 * documents, how honest the confidence is, and how fast: {@code AttributionEval GOLD.jsonl [--fast
 * | MODEL]}. The run line stands in docs/benchmarks-attribution.md.
 */
public final class AttributionEval {
  private static final int SAMPLES = 1000;
  private static final long SEED = 20261124L;

  private AttributionEval() {}

  /** Prints the table; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: AttributionEval GOLD.jsonl [--fast | MODEL]");
      System.exit(2);
    }
    List<GoldDocument> gold = GoldAttributions.relations(Path.of(args[0]));
    Attributor attributor = attributor(args);
    var scores = new ArrayList<AttributionScore>();
    var sure = new ArrayList<double[]>();
    long words = 0;
    long nanos = 0;
    for (GoldDocument document : gold) {
      long start = System.nanoTime();
      List<Attribution> found = attributor.attributions(document.document());
      nanos += System.nanoTime() - start;
      AttributionScore score = AttributionScore.of(document, found);
      scores.add(score);
      for (int i = 0; i < found.size(); i++) {
        sure.add(new double[] {found.get(i).confidence(), score.right()[i] ? 1 : 0});
      }
      words += document.document().text().split("\\s+").length;
    }
    System.out.printf("%s on %d documents%n", attributor.name(), gold.size());
    for (int measure = 0; measure < AttributionScore.MEASURES.size(); measure++) {
      int m = measure;
      print(AttributionScore.MEASURES.get(m), scores, s -> AttributionScore.f1(s, m));
    }
    print("alpha", scores, AttributionScore::alpha);
    System.out.printf(
        Locale.ROOT,
        "calibration error of the confidence %.3f on %d relations%n",
        CalibrationError.of(sure),
        sure.size());
    System.out.printf(Locale.ROOT, "%.0f words/s%n", words / (nanos / 1e9));
  }

  private static Attributor attributor(String[] args) {
    if (args.length == 1) {
      return EncoderModel.standard(MarkingScheme.ATTRIBUTIONS);
    }
    return args[1].equals("--fast")
        ? CompactAttributor.standard()
        : Objects.requireNonNull(
            EncoderModel.read(Path.of(args[1])).get(MarkingScheme.ATTRIBUTIONS));
  }

  private static void print(
      String name,
      List<AttributionScore> scores,
      ToDoubleFunction<List<AttributionScore>> measure) {
    double[] interval = interval(scores, measure);
    System.out.printf(
        Locale.ROOT,
        "%-14s %5.1f  [%.1f, %.1f]%n",
        name,
        measure.applyAsDouble(scores),
        interval[0],
        interval[1]);
  }

  private static double[] interval(
      List<AttributionScore> scores, ToDoubleFunction<List<AttributionScore>> measure) {
    var random = new Random(SEED);
    var values = new double[SAMPLES];
    for (int n = 0; n < SAMPLES; n++) {
      var sample = new ArrayList<AttributionScore>();
      for (int i = 0; i < scores.size(); i++) {
        sample.add(scores.get(random.nextInt(scores.size())));
      }
      values[n] = measure.applyAsDouble(sample);
    }
    Arrays.sort(values);
    return new double[] {values[SAMPLES / 40], values[SAMPLES - SAMPLES / 40 - 1]};
  }
}
