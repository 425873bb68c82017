package parley.train;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Makes short word vectors of an encoder's word embeddings: the strongest principal components,
 * rare words counting more than frequent ones (S. Arora, Y. Liang, T. Ma, "A Simple but
 * Tough-to-Beat Baseline for Sentence Embeddings", ICLR 2017; frequency estimated from the rank in
 * the vocabulary), 8 bits a number: {@code WordVectorTraining OUT.gz MODEL.onnx TOKENIZER.json}.
 * The run line stands in docs/model-cards/coding.md.
 */
public final class WordVectorTraining {
  private static final int DIMENSIONS = 48;
  private static final int ROUNDS = 40;
  private static final double SMOOTHING = 1e-3;
  private static final double ZIPF = 12;
  private static final int FIRST_WORD = 1996;

  private WordVectorTraining() {}

  /** Makes the vectors; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: WordVectorTraining OUT.gz MODEL.onnx TOKENIZER.json");
      System.exit(2);
    }
    var encoder = EncoderWords.read(Path.of(args[1]), Path.of(args[2]));
    List<String> words = List.copyOf(encoder.ids().keySet());
    int width = encoder.width();
    var points = new double[words.size()][width];
    for (int i = 0; i < points.length; i++) {
      float[] embedding = encoder.embedding(words.get(i));
      for (int k = 0; k < width; k++) {
        points[i][k] = embedding[k];
      }
    }
    centre(points);
    double[][] axes = components(points, width);
    var weights = new double[words.size()];
    for (int i = 0; i < weights.length; i++) {
      int rank = Math.max(1, encoder.id(words.get(i)) - FIRST_WORD);
      weights[i] = SMOOTHING / (SMOOTHING + 1 / (ZIPF * rank));
    }
    write(Path.of(args[0]), words, project(points, axes), weights);
  }

  private static void centre(double[][] points) {
    var mean = new double[points[0].length];
    for (double[] point : points) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += point[k] / points.length;
      }
    }
    for (double[] point : points) {
      double norm = 0;
      for (int k = 0; k < mean.length; k++) {
        point[k] -= mean[k];
        norm += point[k] * point[k];
      }
      for (int k = 0; k < mean.length; k++) {
        point[k] /= Math.sqrt(norm);
      }
    }
  }

  /** The strongest eigenvectors of the covariance by orthogonal iteration. */
  private static double[][] components(double[][] points, int width) {
    var covariance = new double[width][width];
    for (double[] point : points) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          covariance[i][j] += point[i] * point[j];
        }
      }
    }
    var axes = new double[DIMENSIONS][width];
    var random = new java.util.Random(20261124L);
    for (double[] axis : axes) {
      Arrays.setAll(axis, k -> random.nextGaussian());
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int a = 0; a < DIMENSIONS; a++) {
        var next = new double[width];
        for (int i = 0; i < width; i++) {
          next[i] = dot(covariance[i], axes[a]);
        }
        axes[a] = next;
      }
      orthonormalise(axes);
    }
    return axes;
  }

  private static void orthonormalise(double[][] axes) {
    for (int a = 0; a < axes.length; a++) {
      for (int b = 0; b < a; b++) {
        double shared = dot(axes[a], axes[b]);
        for (int k = 0; k < axes[a].length; k++) {
          axes[a][k] -= shared * axes[b][k];
        }
      }
      double norm = Math.sqrt(dot(axes[a], axes[a]));
      for (int k = 0; k < axes[a].length; k++) {
        axes[a][k] /= norm;
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[][] project(double[][] points, double[][] axes) {
    var out = new double[points.length][axes.length];
    for (int i = 0; i < points.length; i++) {
      for (int a = 0; a < axes.length; a++) {
        out[i][a] = dot(points[i], axes[a]);
      }
    }
    return out;
  }

  private static void write(Path file, List<String> words, double[][] vectors, double[] weights)
      throws IOException {
    double most = 0;
    for (double[] vector : vectors) {
      for (double x : vector) {
        most = Math.max(most, Math.abs(x));
      }
    }
    try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(words.size());
      out.writeInt(DIMENSIONS);
      for (int i = 0; i < words.size(); i++) {
        out.writeUTF(words.get(i));
        out.writeByte((byte) Math.round(weights[i] * Byte.MAX_VALUE));
        for (double x : vectors[i]) {
          out.writeByte((byte) Math.round(x / most * Byte.MAX_VALUE));
        }
      }
    }
  }
}
