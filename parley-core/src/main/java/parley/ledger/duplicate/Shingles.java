package parley.ledger.duplicate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The set of a text's word sequences, as 64-bit hashes in ascending order. Words are runs of
 * letters and digits, compared without case and in Unicode form NFKC.
 */
public final class Shingles {
  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  /** Sequences of {@code width} words; a shorter text is one sequence, an empty one none. */
  public static Shingles of(String text, int width) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return new Shingles(new long[0]);
    }
    int count = Math.max(1, words.size() - width + 1);
    var hashes = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = 0xcbf29ce484222325L;
      for (String word : words.subList(i, Math.min(words.size(), i + width))) {
        hash = mix(hash * 31 + hash(word));
      }
      hashes[i] = hash;
    }
    return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
  }

  private static List<String> words(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    String plain =
        (ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean in = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        words.add(plain.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
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
