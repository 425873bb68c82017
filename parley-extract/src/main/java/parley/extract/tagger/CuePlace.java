package parley.extract.tagger;

/**
 * How each word of a window stands to a cue, as small numbers that a network looks up.
 *
 * @param first first word of the cue, counted from the window's first
 * @param last last word of the cue
 * @param distances direction and distance in words, below {@link #DISTANCES}
 * @param steps sentences and paragraphs from the cue's, below {@link #STEPS}
 */
public record CuePlace(int first, int last, int[] distances, int[] steps) {
  private static final int SIDE = 16;

  /** How many distances are told apart: the cue itself, and {@value #SIDE} on each side. */
  public static final int DISTANCES = 1 + 2 * SIDE;

  /** How many steps are told apart: sentences from -3 to 3, paragraphs from -1 to 1. */
  public static final int STEPS = 21;

  /** The place of the cue {@code [first,last]} of the text in the window {@code [from,to)}. */
  static CuePlace of(TaggedText text, int from, int to, int first, int last) {
    var distances = new int[to - from];
    var steps = new int[to - from];
    for (int w = from; w < to; w++) {
      int before = w < first ? 1 + bucket(first - w) : 0;
      distances[w - from] = w > last ? 1 + SIDE + bucket(w - last) : before;
      int sentences = clamp(text.sentence[w] - text.sentence[first], 3);
      int paragraphs = clamp(text.paragraph[w] - text.paragraph[first], 1);
      steps[w - from] = (sentences + 3) * 3 + paragraphs + 1;
    }
    return new CuePlace(first - from, last - from, distances, steps);
  }

  private static int clamp(int value, int most) {
    return Math.max(-most, Math.min(most, value));
  }

  /** 1 to 8 exactly, then ever wider: 0 to 15. */
  private static int bucket(int distance) {
    if (distance <= 8) {
      return distance - 1;
    }
    int wide = 8 + (int) (2 * Math.log(distance / 9.0) / Math.log(2));
    return Math.min(SIDE - 1, wide);
  }
}
