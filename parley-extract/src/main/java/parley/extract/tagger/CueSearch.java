package parley.extract.tagger;

/** Looks for a cue where the first pass sees a content but no cue that reports it. */
final class CueSearch {
  private static final double FAINTEST = 0.03;

  private CueSearch() {}

  /** The likeliest token to be a cue in the sentences of the content, outside it; -1 if none is. */
  static int likeliest(TaggedText text, RoleTagger.Tags tags, int[] content) {
    int from = content[0];
    while (from > 0 && text.sentence[from - 1] == text.sentence[content[0]]) {
      from--;
    }
    int best = -1;
    double top = FAINTEST;
    for (int i = from; i < text.size() && text.sentence[i] <= text.sentence[content[1]]; i++) {
      boolean inside = i >= content[0] && i <= content[1];
      double p = tags.probability(i, RoleTagger.CUE);
      if (!inside && p > top) {
        top = p;
        best = i;
      }
    }
    return best;
  }
}
