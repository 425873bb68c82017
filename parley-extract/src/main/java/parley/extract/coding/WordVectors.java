package parley.extract.coding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Short vectors of words of like meaning, made from an encoder's word embeddings (see
 * docs/model-cards/coding.md), and the direction in which several words point together. Frequent
 * words count little.
 */
final class WordVectors {
  private static final String RESOURCE = "word-vectors.gz";
  private static final byte[] NONE = {};

  private final Map<String, byte[]> vectors;
  private final int dimensions;

  private WordVectors(Map<String, byte[]> vectors, int dimensions) {
    this.vectors = vectors;
    this.dimensions = dimensions;
  }

  /** The vectors that ship with Parley. */
  static WordVectors standard() {
    return Shipped.VECTORS;
  }

  int dimensions() {
    return dimensions;
  }

  /** The direction of the words, of length 1; zero when none is known. */
  float[] direction(Wording words) {
    var sum = new float[dimensions];
    for (int i = 0; i < words.size(); i++) {
      add(words.word(i), sum);
    }
    return unit(sum);
  }

  /** Adds a word's vector, weighted by its rarity. */
  void add(String word, float[] sum) {
    byte[] vector = vectors.get(word);
    if (vector != null) {
      for (int k = 0; k < dimensions; k++) {
        sum[k] += vector[0] * (float) vector[k + 1];
      }
    }
  }

  /** How much a word tells by its rarity, in [0,1]; 1 when it is unknown. */
  double weight(String word) {
    byte[] vector = vectors.get(word);
    return vector == null ? 1 : vector[0] / (double) Byte.MAX_VALUE;
  }

  /** A word's own vector, of any length; empty when it is unknown. Not to be written to. */
  byte[] vector(String word) {
    byte[] vector = vectors.get(word);
    return vector == null ? NONE : vector;
  }

  /** The cosine of two words' own vectors. */
  static float cosine(byte[] a, byte[] b) {
    int product = 0;
    int squareOfA = 0;
    int squareOfB = 0;
    // the first byte is the word's weight
    for (int k = 1; k < a.length; k++) {
      product += a[k] * b[k];
      squareOfA += a[k] * a[k];
      squareOfB += b[k] * b[k];
    }
    double lengths = Math.sqrt((double) squareOfA * squareOfB);
    return lengths == 0 ? 0 : (float) (product / lengths);
  }

  /** The vector at length 1; zero stays zero. */
  static float[] unit(float[] vector) {
    double norm = Math.sqrt(dot(vector, vector));
    for (int k = 0; k < vector.length; k++) {
      vector[k] /= (float) (norm == 0 ? 1 : norm);
    }
    return vector;
  }

  static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static final class Shipped {
    static final WordVectors VECTORS = read();

    private static WordVectors read() {
      try (InputStream in =
              Objects.requireNonNull(WordVectors.class.getResourceAsStream(RESOURCE), RESOURCE);
          var data =
              new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
        int count = data.readInt();
        int dimensions = data.readInt();
        var vectors = new HashMap<String, byte[]>(2 * count);
        for (int i = 0; i < count; i++) {
          String word = data.readUTF();
          // the first byte is the word's weight
          var vector = new byte[dimensions + 1];
          data.readFully(vector);
          vectors.put(word, vector);
        }
        return new WordVectors(vectors, dimensions);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
    }
  }
}
