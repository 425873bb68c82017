package parley.extract.tagger;

import java.util.Arrays;

/** A growing list of hashed features of one token. */
final class Features {
  private int[] ids = new int[64];
  private int count;

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  int[] ids() {
    return ids;
  }

  int[] copy() {
    return Arrays.copyOf(ids, count);
  }

  /** A feature made of a template's number and one value. */
  void add(int template, int value) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * count);
    }
    ids[count++] = mix(template * 0x9E3779B1 + mix(value));
  }

  void add(int template, int a, int b) {
    add(template, a * 31 + mix(b));
  }

  void add(int template, int a, int b, int c) {
    add(template, a * 31 + mix(b * 31 + mix(c)));
  }

  private static int mix(int h) {
    int x = h * 0x85EBCA6B;
    x ^= x >>> 15;
    x *= 0xC2B2AE35;
    return x ^ (x >>> 16);
  }
}
