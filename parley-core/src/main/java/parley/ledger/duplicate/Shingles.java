package parley.ledger.duplicate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The set of a text's word sequences, as 64-bit hashes in ascending order. Words are runs of
 * letters and digits, compared without case and in Unicode form NFKC.
 */
public final class Shingles {
  private static final long OFFSET = 0xcbf29ce484222325L;

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  /** Sequences of {@code width} words; a shorter text is one sequence, an empty one none. */
  public static Shingles of(String text, int width) {
    long[] words = words(text);
    if (words.length == 0) {
      return new Shingles(words);
    }
    var hashes = new long[Math.max(1, words.length - width + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = OFFSET;
      for (int w = i; w < Math.min(words.length, i + width); w++) {
        hash = mix(hash * 31 + words[w]);
      }
      hashes[i] = hash;
    }
    return new Shingles(distinct(hashes));
  }

  /** The hash of each word (FNV-1a over its UTF-16 units). */
  private static long[] words(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    String plain =
        (ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    var words = new long[plain.length() / 2 + 1];
    int count = 0;
    boolean inWord = false;
    long hash = OFFSET;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = (hash ^ c) * 0x100000001b3L;
        inWord = true;
      } else if (inWord) {
        words[count++] = hash;
        hash = OFFSET;
        inWord = false;
      }
    }
    if (inWord) {
      words[count++] = hash;
    }
    return Arrays.copyOf(words, count);
  }

  /** In ascending order, each once. */
  private static long[] distinct(long[] hashes) {
    Arrays.sort(hashes);
    int count = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[count++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  /** How many there are. */
  public int size() {
    return hashes.length;
  }

  long[] hashes() {
    return hashes;
  }

  /** How many both texts have. */
  public int shared(Shingles other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Jaccard's coefficient: shared over all, in [0,1]; 0 for two empty texts. */
  public double similarity(Shingles other) {
    int shared = shared(other);
    int all = size() + other.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
