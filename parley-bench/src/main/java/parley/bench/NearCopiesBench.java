package parley.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import parley.ledger.duplicate.BandedMinHash;
import parley.ledger.duplicate.MinHash;
import parley.ledger.duplicate.SourceFamilies;

/**
 * Speed of grouping near copies: sketches of a seeded generator, a tenth of them copies of another
 * with a quarter of the values changed, and one in fifty of a crowd that shares its first bands.
 * The run line and results are in docs/benchmarks-archives.md.
 */
public final class NearCopiesBench {
  private static final long SEED = 20261128;
  private static final int COPIES = 10;
  private static final int CROWD = 50;
  private static final int SHARED = 2 * BandedMinHash.ROWS;
  private static final int RUNS = 3;

  private NearCopiesBench() {}

  /**
   * Prints seconds and what was found.
   *
   * @param args how many sketches; a million if left out
   */
  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    var random = new Random(SEED);
    var originals = new int[count];
    List<MinHash> sketches = sketches(count, random, originals);
    int copies = (int) IntStream.range(0, count).filter(i -> originals[i] != i).count();
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      int[] groups = BandedMinHash.groups(sketches, SourceFamilies.COPY);
      double seconds = (System.nanoTime() - start) / 1e9;
      long found =
          IntStream.range(0, count)
              .filter(i -> originals[i] != i && groups[i] == groups[originals[i]])
              .count();
      long grouped = IntStream.range(0, count).filter(i -> groups[i] != i).count();
      System.out.printf(
          Locale.ROOT,
          "%d sketches: %.1f s; %d of %d copies found, %d others grouped%n",
          count,
          seconds,
          found,
          copies,
          grouped - found);
    }
  }

  private static List<MinHash> sketches(int count, Random random, int[] originals) {
    var values = new ArrayList<int[]>();
    int[] crowd = random.ints(MinHash.FUNCTIONS, 0, Integer.MAX_VALUE).toArray();
    for (int i = 0; i < count; i++) {
      int[] one = random.ints(MinHash.FUNCTIONS, 0, Integer.MAX_VALUE).toArray();
      originals[i] = i;
      if (i % CROWD == 1) {
        System.arraycopy(crowd, 0, one, 0, SHARED);
      } else if (i % COPIES == COPIES - 1) {
        originals[i] = originals[random.nextInt(i)];
        int[] original = values.get(originals[i]);
        for (int f = 0; f < one.length; f++) {
          one[f] = f % 4 == 0 ? one[f] : original[f];
        }
      }
      values.add(one);
    }
    return values.stream().map(NearCopiesBench::sketch).toList();
  }

  private static MinHash sketch(int[] values) {
    var bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return MinHash.ofBytes(bytes.array());
  }
}
