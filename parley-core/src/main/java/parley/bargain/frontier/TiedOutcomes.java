package parley.bargain.frontier;

import java.util.Arrays;

/** The outcomes of one key: their number and their indices as far as these are kept. */
public final class TiedOutcomes implements Domination.Keyed {
  private final long[] key;
  private long count;
  private long[] indices;
  private int kept;
  private boolean settled;

  TiedOutcomes(long[] key, long index) {
    this.key = key;
    this.count = 1;
    this.indices = new long[] {index};
    this.kept = 1;
  }

  @Override
  public long[] key() {
    return key;
  }

  @Override
  public boolean settled() {
    return settled;
  }

  void settle() {
    settled = true;
  }

  void unsettle() {
    settled = false;
  }

  /** How many outcomes have the key. */
  public long count() {
    return count;
  }

  /** Whether every outcome's index is kept. */
  public boolean complete() {
    return kept == count;
  }

  /** The kept indices, ascending; when not {@link #complete} these are the lowest. */
  public long[] indices() {
    return Arrays.copyOf(indices, kept);
  }

  void absorb(TiedOutcomes other) {
    if (kept + other.kept > indices.length) {
      indices = Arrays.copyOf(indices, Math.max(kept + other.kept, indices.length * 2));
    }
    System.arraycopy(other.indices, 0, indices, kept, other.kept);
    kept += other.kept;
    count += other.count;
    Arrays.sort(indices, 0, kept);
  }

  /** Forgets all but the lowest indices. */
  void keepLowest(int most) {
    if (kept > most) {
      indices = Arrays.copyOf(indices, most);
      kept = most;
    }
  }

  int kept() {
    return kept;
  }
}
