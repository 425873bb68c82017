package parley.gmcr.fast;

import java.util.Arrays;

/** Option combinations in the order in which they came, by open addressing; no boxing. */
final class StateSet {
  private static final int START = 64;

  private long[] states = new long[START];
  private int[] slots = new int[2 * START];
  private int size;

  /** Adds the state; tells whether it was new. */
  boolean add(long state) {
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    int slot = slot(state);
    if (slots[slot] != 0) {
      return false;
    }
    states[size++] = state;
    slots[slot] = size;
    return true;
  }

  /** Whether the state was added. */
  boolean contains(long state) {
    return slots[slot(state)] != 0;
  }

  /** The state that came as number {@code index}, from 0. */
  long get(int index) {
    return states[index];
  }

  /** How many states were added. */
  int size() {
    return size;
  }

  // a slot holds the place of its state plus one; 0 is free
  private int slot(long state) {
    long hash = state * 0x9E3779B97F4A7C15L;
    int mask = slots.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (slots[slot] != 0 && states[slots[slot] - 1] != state) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    states = Arrays.copyOf(states, 2 * states.length);
    slots = new int[2 * slots.length];
    for (int k = 0; k < size; k++) {
      slots[slot(states[k])] = k + 1;
    }
  }
}
