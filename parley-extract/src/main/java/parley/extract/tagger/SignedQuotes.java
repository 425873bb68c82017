package parley.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import parley.text.Span;

/**
 * Quotations signed with a name: a quotation that fills its line, then a dash and who said it, on
 * the same line or alone on the next one.
 */
final class SignedQuotes {
  private static final int LONGEST_NAME = 12;

  private SignedQuotes() {}

  /**
   * A signed quotation.
   *
   * @param name who signs, without what follows a comma
   * @param content the words between the quotation marks
   */
  record Signed(Span name, Span content) {}

  /** The signed quotations in the order of the text. */
  static List<Signed> of(TaggedText text) {
    var found = new ArrayList<Signed>();
    for (int dash = 1; dash + 1 < text.size(); dash++) {
      boolean signs =
          text.lower[dash].equals("-")
              && text.quote[dash - 1] == TaggedText.CLOSES
              && text.paragraph[dash + 1] == text.paragraph[dash]
              && text.paragraph[dash] - text.paragraph[dash - 1] <= 1;
      int open = signs ? opening(text, dash - 1) : -1;
      int last = signs ? lastOfName(text, dash) : -1;
      if (open >= 0 && last > dash && open + 1 < dash - 1) {
        found.add(new Signed(text.span(dash + 1, last), text.span(open + 1, dash - 2)));
      }
    }
    return found;
  }

  /** The mark that opens the quotation closed at the token, if it begins a line; else -1. */
  private static int opening(TaggedText text, int closing) {
    int i = closing - 1;
    while (i >= 0 && text.quote[i] == TaggedText.INSIDE) {
      i--;
    }
    boolean opens = i >= 0 && text.quote[i] == TaggedText.OPENS;
    boolean begins = i == 0 || (opens && text.paragraph[i - 1] != text.paragraph[i]);
    return opens && begins ? i : -1;
  }

  /** The last token of the name after the dash; -1 if the line goes on after it or is no name. */
  private static int lastOfName(TaggedText text, int dash) {
    if (!Turns.isName(text, dash + 1)) {
      return -1;
    }
    int last = dash + 1;
    int end = dash + 1;
    boolean comma = false;
    while (end < text.size() && text.paragraph[end] == text.paragraph[dash]) {
      comma |= text.lower[end].equals(",");
      last = comma ? last : end;
      end++;
    }
    return end - dash <= LONGEST_NAME ? last : -1;
  }
}
