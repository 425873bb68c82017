package parley.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Groups the whole words of an encoder's vocabulary by the likeness of their embeddings, in a
 * coarse and a fine clustering (k-means; S. Lloyd, "Least squares quantization in PCM", 1982):
 * {@code WordClusterTraining OUT.tsv MODEL.onnx TOKENIZER.json}. The run line stands in the model
 * card.
 */
public final class WordClusterTraining {
  private static final int COARSE = 64;
  private static final int FINE = 640;
  private static final int ROUNDS = 25;
  private static final long SEED = 20261124L;

  private WordClusterTraining() {}

  /** Clusters; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: WordClusterTraining OUT.tsv MODEL.onnx TOKENIZER.json");
      System.exit(2);
    }
    var encoder = EncoderWords.read(Path.of(args[1]), Path.of(args[2]));
    List<String> words = List.copyOf(encoder.ids().keySet());
    var points = new float[words.size()][];
    for (int i = 0; i < points.length; i++) {
      points[i] = unit(encoder.embedding(words.get(i)));
    }
    int[] coarse = kMeans(points, COARSE);
    int[] fine = kMeans(points, FINE);
    try (var out = new PrintWriter(Files.newBufferedWriter(Path.of(args[0])))) {
      for (int i = 0; i < points.length; i++) {
        out.println(words.get(i) + "\t" + coarse[i] + "\t" + fine[i]);
      }
    }
  }

  private static float[] unit(float[] vector) {
    double sum = 0;
    for (float x : vector) {
      sum += x * x;
    }
    float length = (float) Math.sqrt(sum);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  private static int[] kMeans(float[][] points, int k) {
    var random = new Random(SEED);
    var centres = new float[k][];
    for (int c = 0; c < k; c++) {
      centres[c] = points[random.nextInt(points.length)].clone();
    }
    var cluster = new int[points.length];
    for (int round = 0; round < ROUNDS; round++) {
      float[][] fixed = centres;
      IntStream.range(0, points.length)
          .parallel()
          .forEach(i -> cluster[i] = nearest(points[i], fixed));
      centres = means(points, cluster, centres);
      System.err.println(k + " clusters: round " + (round + 1) + " of " + ROUNDS);
    }
    return cluster;
  }

  private static float[][] means(float[][] points, int[] cluster, float[][] before) {
    var sums = new float[before.length][points[0].length];
    for (int i = 0; i < points.length; i++) {
      for (int d = 0; d < points[i].length; d++) {
        sums[cluster[i]][d] += points[i][d];
      }
    }
    for (int c = 0; c < sums.length; c++) {
      boolean empty = true;
      for (float x : sums[c]) {
        empty &= x == 0;
      }
      sums[c] = empty ? before[c] : unit(sums[c]);
    }
    return sums;
  }

  private static int nearest(float[] point, float[][] centres) {
    int best = 0;
    float top = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      float dot = 0;
      for (int d = 0; d < point.length; d++) {
        dot += point[d] * centres[c][d];
      }
      if (dot > top) {
        top = dot;
        best = c;
      }
    }
    return best;
  }
}
