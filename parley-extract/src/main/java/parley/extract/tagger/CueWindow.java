package parley.extract.tagger;

/**
 * The stretch of text in which the source and the content of a cue are looked for: some sentences
 * before and after it in its paragraph, and the next paragraph after a colon.
 *
 * @param cueFirst first token of the cue
 * @param cueLast last token of the cue
 * @param from first token of the window
 * @param to token after the window
 */
record CueWindow(int cueFirst, int cueLast, int from, int to) {
  private static final int SENTENCES_BEFORE = 3;
  private static final int SENTENCES_AFTER = 5;
  private static final int TOKENS = 130;

  static CueWindow around(TaggedText text, int cueFirst, int cueLast) {
    int from = cueFirst;
    int home = text.sentence[cueFirst];
    int paragraph = text.paragraph[cueFirst];
    while (from > 0
        && text.paragraph[from - 1] == paragraph
        && home - text.sentence[from - 1] <= SENTENCES_BEFORE
        && (cueFirst - from < TOKENS || text.sentence[from - 1] == home)
        && cueFirst - from < 2 * TOKENS) {
      from--;
    }
    int to = cueLast + 1;
    int last = paragraph;
    while (to < text.size()
        && text.sentence[to] - home <= SENTENCES_AFTER
        && (to - cueLast < TOKENS || text.sentence[to] == home)
        && to - cueLast < 2 * TOKENS) {
      if (text.paragraph[to] != last) {
        boolean announced =
            last == paragraph && text.lower[to - 1].equals(":") && text.sentence[to - 1] == home;
        if (!announced) {
          break;
        }
        last = text.paragraph[to];
      }
      to++;
    }
    return new CueWindow(cueFirst, cueLast, from, to);
  }

  int length() {
    return to - from;
  }
}
