package parley.train.encoder;

/**
 * Learning rates: a short rise, then a straight fall to zero; the heads learn faster than the
 * pre-trained layers.
 *
 * @param steps of the whole training
 * @param layers highest rate of the pre-trained weights
 * @param heads highest rate of the others
 */
record TaggerSchedule(int steps, double layers, double heads) {
  private static final double RISE = 0.06;

  double rate(String weight, int step) {
    double top =
        weight.startsWith("layer.")
                || weight.startsWith("embeddings.position")
                || weight.startsWith("embeddings.norm")
            ? layers
            : heads;
    double rise = Math.max(1, RISE * steps);
    double share = step < rise ? (step + 1) / rise : (steps - step) / Math.max(1, steps - rise);
    return top * Math.max(0, Math.min(1, share));
  }
}
