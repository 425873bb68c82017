package parley.bargain.frontier;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds the Pareto frontier of a stream of outcomes in memory that grows with the frontier only.
 *
 * <p>Outcomes are gathered in a buffer, first tried against a few strong maxima; a full buffer is
 * sorted and merged into the frontier ({@link Domination}). Indices of tied outcomes are kept up to
 * a budget; beyond it only the lowest of each key, and {@link #complete} says so. One thread at a
 * time; builders of several threads are joined with {@link #absorb}.
 */
public final class FrontierBuilder {
  private static final int SMALLEST_BUFFER = 256;
  private static final int LARGEST_BUFFER = 1 << 14;
  private static final int GUARDS = 32;
  private static final int INDEX_BUDGET = 2_000_000;

  private final int parties;
  private List<TiedOutcomes> frontier = new ArrayList<>();
  private List<TiedOutcomes> buffer = new ArrayList<>();
  private long[][] guards = {};
  private boolean complete = true;

  /** An empty frontier. */
  public FrontierBuilder(int parties) {
    this.parties = parties;
  }

  /**
   * Offers an outcome.
   *
   * @param keys per party a column of keys
   * @param column which column is meant
   * @param index the outcome's index
   */
  public void offer(long[][] keys, int column, long index) {
    for (long[] guard : guards) {
      if (guardDominates(guard, keys, column)) {
        return;
      }
    }
    var key = new long[parties];
    for (int k = 0; k < parties; k++) {
      key[k] = keys[k][column];
    }
    buffer.add(new TiedOutcomes(key, index));
    // small at first, so that the first maxima soon keep the rest out
    if (buffer.size() >= Math.min(LARGEST_BUFFER, SMALLEST_BUFFER + 2 * frontier.size())) {
      merge();
    }
  }

  private boolean guardDominates(long[] guard, long[][] keys, int column) {
    boolean more = false;
    for (int k = 0; k < parties; k++) {
      long other = keys[k][column];
      if (guard[k] < other) {
        return false;
      }
      more |= guard[k] > other;
    }
    return more;
  }

  private void merge() {
    if (buffer.isEmpty()) {
      return;
    }
    var all = new ArrayList<TiedOutcomes>(frontier.size() + buffer.size());
    all.addAll(frontier);
    all.addAll(buffer);
    var order = Domination.strongestFirst(parties);
    all.sort(order);
    var distinct = new ArrayList<TiedOutcomes>(all.size());
    for (TiedOutcomes next : all) {
      if (!distinct.isEmpty() && order.compare(distinct.get(distinct.size() - 1), next) == 0) {
        distinct.get(distinct.size() - 1).absorb(next);
      } else {
        distinct.add(next);
      }
    }
    // one that was settled before its tie arrived stays settled: the tie has the same key
    frontier = Domination.maxima(distinct);
    frontier.forEach(TiedOutcomes::settle);
    buffer = new ArrayList<>();
    chooseGuards();
    holdBudget();
  }

  private void chooseGuards() {
    int size = Math.min(GUARDS, frontier.size());
    guards = new long[size][];
    for (int i = 0; i < size; i++) {
      guards[i] = frontier.get((int) ((long) i * frontier.size() / size)).key();
    }
  }

  private void holdBudget() {
    long kept = frontier.stream().mapToLong(TiedOutcomes::kept).sum();
    if (kept > INDEX_BUDGET || !complete) {
      complete = false;
      frontier.forEach(tied -> tied.keepLowest(Frontier.MOST_NAMED));
    }
  }

  /** Takes over what another builder of the same parties has; the other is spent. */
  public void absorb(FrontierBuilder other) {
    complete &= other.complete;
    other.frontier.forEach(TiedOutcomes::unsettle);
    buffer.addAll(other.frontier);
    buffer.addAll(other.buffer);
    merge();
  }

  /** The frontier, strongest first. */
  public List<TiedOutcomes> frontier() {
    merge();
    return frontier;
  }

  /** Whether every frontier outcome's index is kept; asked after {@link #frontier}. */
  public boolean complete() {
    return complete;
  }
}
