package parley.extract.linear;

import java.util.Arrays;

/**
 * The named features of one case, with values. A feature added twice counts once, with the value of
 * the first time. Not safe for several threads.
 */
public final class FeatureBag {
  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private String[] names = new String[128];
  private int[] hashes = new int[128];
  private float[] values = new float[128];
  private int[] slots = new int[512];
  private int size;

  /** Adds a feature that holds. */
  public void add(String name) {
    add(name, 1f);
  }

  /** Adds a feature with a value. */
  public void add(String name, float value) {
    int hash = hash(name);
    if (size * 3 > slots.length) {
      grow();
    }
    int slot = slotOf(hash);
    if (slots[slot] != 0) {
      return;
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    names[size] = name;
    hashes[size] = hash;
    values[size] = value;
    slots[slot] = ++size;
  }

  private int slotOf(int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int i = 0; i < size; i++) {
      slots[slotOf(hashes[i])] = i + 1;
    }
  }

  /** How many features it holds. */
  public int size() {
    return size;
  }

  /** The name of the i-th feature added. */
  public String name(int i) {
    return names[i];
  }

  int hash(int i) {
    return hashes[i];
  }

  float value(int i) {
    return values[i];
  }

  /** FNV-1a over the characters with a final mix, the same on every platform. */
  static int hash(String name) {
    int hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }
}
