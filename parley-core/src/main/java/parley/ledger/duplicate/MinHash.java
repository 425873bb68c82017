package parley.ledger.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A sketch of a text from which its similarity to another can be estimated.
 *
 * <p>A. Z. Broder, "On the resemblance and containment of documents", Compression and Complexity of
 * Sequences 1997: for each of {@value #FUNCTIONS} hash functions the least value over the text's
 * shingles of {@value #WIDTH} words; two texts share a least value with the probability of their
 * Jaccard coefficient. Standard error of an estimate: at most 0.0625.
 */
public final class MinHash {
  /** Words in a shingle. */
  public static final int WIDTH = 4;

  /** Hash functions. */
  public static final int FUNCTIONS = 64;

  private final int[] least;

  private MinHash(int[] least) {
    this.least = least;
  }

  /** The sketch of a text; cost: words times functions. */
  public static MinHash of(String text) {
    var least = new int[FUNCTIONS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long hash : Shingles.of(text, WIDTH).hashes()) {
      for (int f = 0; f < FUNCTIONS; f++) {
        int value = (int) (Shingles.mix(hash + f * 0x9e3779b97f4a7c15L) >>> 33);
        least[f] = Math.min(least[f], value);
      }
    }
    return new MinHash(least);
  }

  /**
   * The sketch that {@link #bytes} gave.
   *
   * @throws IllegalArgumentException if there are too few or too many
   */
  public static MinHash ofBytes(byte[] bytes) {
    if (bytes.length != FUNCTIONS * Integer.BYTES) {
      throw new IllegalArgumentException("a sketch has 256 bytes, not " + bytes.length);
    }
    var least = new int[FUNCTIONS];
    ByteBuffer.wrap(bytes).asIntBuffer().get(least);
    return new MinHash(least);
  }

  /** 256 bytes, for storing. */
  public byte[] bytes() {
    var buffer = ByteBuffer.allocate(FUNCTIONS * Integer.BYTES);
    buffer.asIntBuffer().put(least);
    return buffer.array();
  }

  /** The estimated Jaccard coefficient, in [0,1]. */
  public double similarity(MinHash other) {
    int same = 0;
    for (int f = 0; f < FUNCTIONS; f++) {
      same += least[f] == other.least[f] ? 1 : 0;
    }
    return (double) same / FUNCTIONS;
  }

  /** A hash of some of the values. */
  long hash(int from, int count) {
    long hash = from;
    for (int f = from; f < from + count; f++) {
      hash = Shingles.mix(hash ^ least[f]) + least[f];
    }
    return Shingles.mix(hash);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MinHash that && Arrays.equals(least, that.least);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(least);
  }
}
