package parley.extract.linear;

/**
 * A case with its right answer.
 *
 * @param features what is seen
 * @param shared for each label a row of features whose weights all labels share (the likeness of
 *     the case to that label, say); no rows when the model has none
 * @param label the index of the right label
 * @param weight how much the case counts, more than 0
 */
public record Example(FeatureBag features, float[][] shared, int label, float weight) {
  /** No shared features. */
  public static final float[][] NOTHING_SHARED = new float[0][];

  /** A case that counts once and has no shared features. */
  public static Example of(FeatureBag features, int label) {
    return new Example(features, NOTHING_SHARED, label, 1f);
  }
}
