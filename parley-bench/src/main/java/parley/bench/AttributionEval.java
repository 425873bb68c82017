package parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import parley.attribution.Attributor;
import parley.extract.tagger.CompactAttributor;
import parley.extract.tagger.GoldDocument;
import parley.train.GoldAttributions;

/**
 * How well attributions are found on marked documents, with 95 % bootstrap intervals over
 * documents, and how fast: {@code AttributionEval GOLD.jsonl}. The run line stands in
 * docs/benchmarks.md.
 */
public final class AttributionEval {
  private static final int SAMPLES = 1000;
  private static final long SEED = 20261124L;

  private AttributionEval() {}

  /** Prints the table; see the class comment for the argument. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: AttributionEval GOLD.jsonl");
      System.exit(2);
    }
    List<GoldDocument> gold = GoldAttributions.relations(Path.of(args[0]));
    Attributor attributor = CompactAttributor.standard();
    var scores = new ArrayList<AttributionScore>();
    long words = 0;
    long start = System.nanoTime();
    for (GoldDocument document : gold) {
      scores.add(AttributionScore.of(document, attributor.attributions(document.document())));
      words += document.document().text().split("\\s+").length;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s on %d documents%n", attributor.name(), gold.size());
    for (int measure = 0; measure < AttributionScore.MEASURES.size(); measure++) {
      double[] interval = interval(scores, measure);
      System.out.printf(
          Locale.ROOT,
          "%-14s F1 %5.1f  [%.1f, %.1f]%n",
          AttributionScore.MEASURES.get(measure),
          AttributionScore.f1(scores, measure),
          interval[0],
          interval[1]);
    }
    System.out.printf(Locale.ROOT, "%.0f words/s, scoring included%n", words / seconds);
  }

  private static double[] interval(List<AttributionScore> scores, int measure) {
    var random = new Random(SEED);
    var values = new double[SAMPLES];
    for (int n = 0; n < SAMPLES; n++) {
      var sample = new ArrayList<AttributionScore>();
      for (int i = 0; i < scores.size(); i++) {
        sample.add(scores.get(random.nextInt(scores.size())));
      }
      values[n] = AttributionScore.f1(sample, measure);
    }
    java.util.Arrays.sort(values);
    return new double[] {values[SAMPLES / 40], values[SAMPLES - SAMPLES / 40 - 1]};
  }
}
