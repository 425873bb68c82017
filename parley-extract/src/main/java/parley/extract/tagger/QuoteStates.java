package parley.extract.tagger;

/**
 * Finds for each token whether a quotation is open. Marks that look the same at both ends, and
 * closing marks used for opening ones, are told by the white space around them; an unclosed
 * quotation ends with its paragraph.
 */
final class QuoteStates {
  private QuoteStates() {}

  static byte[] of(TaggedText text) {
    var state = new byte[text.size()];
    int open = -1;
    for (int i = 0; i < text.size(); i++) {
      if (i > 0 && text.paragraph[i] != text.paragraph[i - 1]) {
        open = -1;
      }
      if (!text.lower[i].equals("\"")) {
        state[i] = open >= 0 ? TaggedText.INSIDE : TaggedText.OUTSIDE;
      } else if (open < 0) {
        open = opens(text, i) ? i : -1;
        state[i] = open < 0 ? TaggedText.CLOSES : TaggedText.OPENS;
      } else if (reopens(text, i)) {
        state[i] = TaggedText.OPENS;
        open = i;
      } else {
        state[i] = TaggedText.CLOSES;
        open = -1;
      }
    }
    return state;
  }

  private static boolean opens(TaggedText text, int i) {
    char mark = text.text().charAt(text.start[i]);
    boolean openingShape = mark == '“' || mark == '„' || mark == '«' || mark == '‟' || mark == '`';
    boolean gluedBefore =
        i > 0
            && text.end[i - 1] == text.start[i]
            && !"([{-:/".contains(text.lower[i - 1])
            && text.paragraph[i - 1] == text.paragraph[i];
    boolean gluedAfter = i + 1 < text.size() && text.start[i + 1] == text.end[i];
    return openingShape || (gluedAfter && !gluedBefore);
  }

  /** A mark inside a quotation that opens: the quotation before it was never closed. */
  private static boolean reopens(TaggedText text, int i) {
    char mark = text.text().charAt(text.start[i]);
    boolean gluedAfter = i + 1 < text.size() && text.start[i + 1] == text.end[i];
    boolean gluedBefore = i > 0 && text.end[i - 1] == text.start[i];
    // German usage closes with “, so the shape alone does not decide
    return mark == '„' || mark == '«' || (mark != '”' && gluedAfter && !gluedBefore);
  }
}
