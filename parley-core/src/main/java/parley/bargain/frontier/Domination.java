package parley.bargain.frontier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the maxima of a set of integer vectors.
 *
 * <p>Presorting: a vector can only be dominated by one that comes before it in the order used. One
 * and two coordinates need a single sweep, O(n log n); from three on each vector is compared with
 * the maxima found so far, strongest first, O(n · f) with f maxima. Vectors known to be maximal
 * among themselves ("settled") are not compared with each other again.
 */
public final class Domination {
  private Domination() {}

  /** Something with a key. */
  public interface Keyed {
    /** One coordinate per party, larger is better; not to be changed. */
    long[] key();

    /** Whether no other settled element dominates this one. */
    boolean settled();
  }

  /** Whether {@code a} is at least {@code b} everywhere and more somewhere. */
  public static boolean dominates(long[] a, long[] b) {
    boolean more = false;
    for (int i = 0; i < a.length; i++) {
      if (a[i] < b[i]) {
        return false;
      }
      more |= a[i] > b[i];
    }
    return more;
  }

  /** The order in which maxima are sought: a vector comes before all that it dominates. */
  public static Comparator<Keyed> strongestFirst(int parties) {
    if (parties <= 2) {
      return (a, b) -> lexicographic(b.key(), a.key());
    }
    return (a, b) -> {
      int bySum = Double.compare(sum(b.key()), sum(a.key()));
      return bySum != 0 ? bySum : lexicographic(b.key(), a.key());
    };
  }

  // rounding is monotone, so a dominating vector never has the smaller rounded sum
  private static double sum(long[] key) {
    double sum = 0;
    for (long coordinate : key) {
      sum += coordinate;
    }
    return sum;
  }

  /** Compares coordinate by coordinate. */
  public static int lexicographic(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      int order = Long.compare(a[i], b[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * The maxima of elements with distinct keys.
   *
   * @param sorted in the order of {@link #strongestFirst}
   * @return the maxima in the same order
   */
  public static <E extends Keyed> List<E> maxima(List<E> sorted) {
    if (sorted.isEmpty()) {
      return List.of();
    }
    return sorted.get(0).key().length <= 2 ? sweep(sorted) : presorted(sorted);
  }

  private static <E extends Keyed> List<E> sweep(List<E> sorted) {
    var maxima = new ArrayList<E>();
    for (E element : sorted) {
      if (maxima.isEmpty()) {
        maxima.add(element);
        continue;
      }
      long[] last = maxima.get(maxima.size() - 1).key();
      if (element.key().length == 2 && element.key()[1] > last[1]) {
        maxima.add(element);
      }
    }
    return maxima;
  }

  private static <E extends Keyed> List<E> presorted(List<E> sorted) {
    var maxima = new ArrayList<E>();
    var oldKeys = new ArrayList<long[]>();
    var newKeys = new ArrayList<long[]>();
    for (E element : sorted) {
      if (anyDominates(newKeys, element.key())
          || (!element.settled() && anyDominates(oldKeys, element.key()))) {
        continue;
      }
      maxima.add(element);
      (element.settled() ? oldKeys : newKeys).add(element.key());
    }
    return maxima;
  }

  // moves the key that dominated towards the front: its neighbours in the stream often fall to it
  private static boolean anyDominates(List<long[]> keys, long[] key) {
    for (int i = 0; i < keys.size(); i++) {
      if (dominates(keys.get(i), key)) {
        if (i > 0) {
          long[] hit = keys.get(i);
          keys.set(i, keys.get(i / 2));
          keys.set(i / 2, hit);
        }
        return true;
      }
    }
    return false;
  }
}
