package parley.train.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingAnswers;
import parley.extract.coding.CodingBlend;
import parley.extract.coding.CodingEncoder;
import parley.extract.coding.CodingTask;
import parley.issue.Codebook;
import parley.train.CodingTraining;

/**
 * Fits how the answers of the linear models and of the encoder go together: {@code
 * CodingBlendFitting HELD DIR [OUT]}. HELD is an exported encoder that was trained with {@code
 * held}; the linear models are trained on the same documents; the weights with the least log loss
 * on the others are written into HELD, and into OUT.
 */
public final class CodingBlendFitting {
  private static final double STEP = 0.1;
  private static final double MOST = 1.5;

  private CodingBlendFitting() {}

  /** Fits; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: CodingBlendFitting HELD DIR [OUT]");
      System.exit(2);
    }
    Path held = Path.of(args[0]);
    List<CodedDocument> data = CodingTraining.data(Path.of(args[1]));
    Codebook codebook = CodebookReader.builtIn();
    var answers =
        CodingAnswers.of(
            codebook,
            CodingTraining.models(CodingEncoderTraining.part(data, false)),
            CodingEncoder.read(held),
            CodingEncoderTraining.part(data, true));
    var weights = new EnumMap<CodingTask, CodingBlend.Weights>(CodingTask.class);
    for (CodingTask task : CodingTask.values()) {
      weights.put(task, fit(task, answers));
    }
    String lines = CodingExport.settings(codebook, new CodingBlend(weights));
    Files.writeString(held.resolve("coding.properties"), lines);
    if (args.length > 2) {
      Files.writeString(Path.of(args[2]).resolve("coding.properties"), lines);
    }
  }

  private static CodingBlend.Weights fit(CodingTask task, List<CodingAnswers> answers) {
    var best = new Fit(new CodingBlend.Weights(1, 0), Double.MAX_VALUE, 0);
    Consumer<Fit> tell =
        f ->
            System.err.printf(
                Locale.ROOT,
                "%s linear %.1f encoder %.1f: right %.3f, log loss %.3f%n",
                task.name().toLowerCase(Locale.ROOT),
                f.weights.linear(),
                f.weights.encoder(),
                f.right,
                f.loss);
    tell.accept(measure(task, new CodingBlend.Weights(1, 0), answers));
    tell.accept(measure(task, new CodingBlend.Weights(0, 1), answers));
    for (int l = 0; l * STEP <= MOST; l++) {
      for (int e = 0; e * STEP <= MOST; e++) {
        Fit fit = measure(task, new CodingBlend.Weights(round(l * STEP), round(e * STEP)), answers);
        best = fit.loss < best.loss ? fit : best;
      }
    }
    tell.accept(best);
    return best.weights;
  }

  private static double round(double x) {
    return Math.round(x * 10) / 10.0;
  }

  private record Fit(CodingBlend.Weights weights, double loss, double right) {}

  private static Fit measure(
      CodingTask task, CodingBlend.Weights weights, List<CodingAnswers> answers) {
    double loss = 0;
    int right = 0;
    int all = 0;
    for (CodingAnswers a : answers) {
      int label = a.label(task);
      if (label >= 0) {
        double[] p = CodingBlend.probabilities(weights, a.linear(task), a.encoder(task));
        loss -= Math.log(Math.max(1e-9, p[label]));
        boolean likeliest = true;
        for (double other : p) {
          likeliest &= other <= p[label];
        }
        right += likeliest ? 1 : 0;
        all++;
      }
    }
    return new Fit(weights, loss / Math.max(1, all), right / (double) Math.max(1, all));
  }
}
