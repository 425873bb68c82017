package parley.bargain.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the sets of red lines that outcomes violate. Only inclusion-minimal ones matter in the
 * end, so that a large collection is thinned to these now and then: memory stays flat.
 */
final class ViolationSets {
  private static final int CACHE = 1 << 12;
  private static final int THIN_ABOVE = 20_000;

  private Set<Mask> masks = new HashSet<>();
  private int thinAbove = THIN_ABOVE;
  private final Mask[] recent = new Mask[CACHE];

  /** A set of red lines as bits. */
  record Mask(List<Long> words) {
    int size() {
      return words.stream().mapToInt(Long::bitCount).sum();
    }

    boolean within(Mask other) {
      for (int w = 0; w < words.size(); w++) {
        if ((words.get(w) & ~other.words.get(w)) != 0) {
          return false;
        }
      }
      return true;
    }

    BitSet bits() {
      return BitSet.valueOf(words.stream().mapToLong(Long::longValue).toArray());
    }
  }

  /** Adds the mask in the column. */
  void add(long[][] words, int column) {
    long hash = 0;
    for (long[] word : words) {
      hash = hash * 0x9E3779B97F4A7C15L + word[column];
    }
    int slot = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 52);
    Mask seen = recent[slot];
    if (seen != null && same(seen, words, column)) {
      return;
    }
    var mask = new Mask(Arrays.stream(words).map(word -> word[column]).toList());
    recent[slot] = mask;
    if (masks.add(mask) && masks.size() > thinAbove) {
      thin();
    }
  }

  private static boolean same(Mask mask, long[][] words, int column) {
    for (int w = 0; w < words.length; w++) {
      if (mask.words().get(w) != words[w][column]) {
        return false;
      }
    }
    return true;
  }

  void addAll(ViolationSets other) {
    masks.addAll(other.masks);
  }

  private void thin() {
    masks = new HashSet<>(minimal());
    thinAbove = Math.max(THIN_ABOVE, 2 * masks.size());
  }

  private List<Mask> minimal() {
    var bySize = new ArrayList<>(masks);
    bySize.sort(java.util.Comparator.comparingInt(Mask::size));
    var minimal = new ArrayList<Mask>();
    for (Mask mask : bySize) {
      if (minimal.stream().noneMatch(smaller -> smaller.within(mask))) {
        minimal.add(mask);
      }
    }
    return minimal;
  }

  /** The inclusion-minimal sets gathered. */
  List<BitSet> minimalSets() {
    return minimal().stream().map(Mask::bits).toList();
  }
}
