package parley.extract.linear;

import java.util.Arrays;

/** The hashed binary features of one case. */
public final class FeatureVector {
  private int[] ids = new int[64];
  private int count;

  /** Adds a feature made of a template and a value. */
  public void add(String template, String value) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * count);
    }
    int h = template.hashCode() * 0x9E3779B1 + value.hashCode();
    h *= 0x85EBCA6B;
    h ^= h >>> 15;
    h *= 0xC2B2AE35;
    ids[count++] = h ^ (h >>> 16);
  }

  /** The features, each once. */
  public int[] ids() {
    return Arrays.stream(ids, 0, count).distinct().toArray();
  }
}
