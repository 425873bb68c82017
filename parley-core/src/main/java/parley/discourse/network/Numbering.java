package parley.discourse.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * New numbers, without gaps, for those labels that a network shows.
 *
 * @param old by old number the new one, or -1
 * @param size how many have one
 */
record Numbering(int[] old, int size) {
  static Numbering of(BitSet chosen, int labels) {
    int[] numbers = new int[labels];
    Arrays.fill(numbers, -1);
    int next = 0;
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      numbers[i] = next++;
    }
    return new Numbering(numbers, next);
  }

  int of(int number) {
    return old[number];
  }
}
