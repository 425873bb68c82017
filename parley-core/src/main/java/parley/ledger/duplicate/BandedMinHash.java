package parley.ledger.duplicate;

import java.util.Arrays;
import java.util.List;

/**
 * Groups near copies among very many documents without comparing every pair: locality-sensitive
 * hashing of MinHash sketches in bands (Indyk and Motwani, Approximate nearest neighbors, STOC
 * 1998, doi:10.1145/276698.276876; bands as in Leskovec, Rajaraman and Ullman, Mining of Massive
 * Datasets, chapter 3).
 *
 * <p>A sketch is cut into {@value #BANDS} bands of {@value #ROWS} values. Two documents are
 * compared if a band is the same in both, which happens with probability {@code 1 - (1 - s³)²¹} at
 * a similarity of s: 0.44 at 0.3, 0.95 at 0.5, 0.9998 at 0.7. Groups are joined by any copy in
 * common. In a crowd that shares a band each document is compared with the {@value #COMPARED}
 * before it, so that a boilerplate in a million pages does not cost the square of a million. Cost:
 * documents times bands, for sorting; memory: twelve bytes a document besides the sketches.
 */
public final class BandedMinHash {
  /** Bands of a sketch. */
  public static final int BANDS = 21;

  /** Values in a band. */
  public static final int ROWS = 3;

  /** How many documents before it in a crowd each one is compared with. */
  public static final int COMPARED = 32;

  private BandedMinHash() {}

  /** The hash of a band of a sketch; equal bands have equal hashes. */
  public static long band(MinHash sketch, int band) {
    return sketch.hash(band * ROWS, ROWS);
  }

  /**
   * For each document the smallest number of a document in its group, which is its own if it stands
   * alone.
   *
   * @param sketches of the documents, in order
   * @param threshold the similarity from which two are copies
   */
  public static int[] groups(List<MinHash> sketches, double threshold) {
    int count = sketches.size();
    var partition = new Partition(count);
    var keys = new long[count];
    for (int band = 0; band < BANDS; band++) {
      for (int i = 0; i < count; i++) {
        // the hash's upper half with the number in the lower: one sort of longs, stable and lean
        keys[i] = band(sketches.get(i), band) >>> 32 << 32 | i;
      }
      Arrays.parallelSort(keys);
      join(keys, sketches, threshold, partition);
    }
    var least = new int[count];
    for (int i = 0; i < count; i++) {
      least[i] = partition.find(i);
    }
    return least;
  }

  private static void join(
      long[] keys, List<MinHash> sketches, double threshold, Partition partition) {
    int start = 0;
    for (int i = 1; i < keys.length; i++) {
      start = keys[i] >>> 32 == keys[start] >>> 32 ? start : i;
      int document = (int) keys[i];
      for (int j = Math.max(start, i - COMPARED); j < i; j++) {
        int other = (int) keys[j];
        if (partition.find(document) != partition.find(other)
            && sketches.get(document).similarity(sketches.get(other)) >= threshold) {
          partition.join(document, other);
        }
      }
    }
  }
}
