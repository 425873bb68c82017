package parley.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import parley.text.Extent;
import parley.text.Span;

/**
 * Which characters of a text stand between double quotation marks, paragraph by paragraph.
 *
 * <p>A mark that cannot be told from its shape (straight quotes, and closing marks used for opening
 * ones) opens where no quotation is open and closes otherwise; an unclosed quotation runs to the
 * end of its paragraph. Linear in the text.
 */
public final class QuoteRegions {
  private final String text;
  private final BitSet quoted;

  /** Scans the text. */
  public QuoteRegions(String text) {
    this.text = text;
    this.quoted = new BitSet(text.length());
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      scan(start, end);
      start = end + 1;
    }
  }

  private void scan(int start, int end) {
    int open = -1;
    for (int i = start; i < end; i++) {
      int width = markWidth(i, end);
      if (width == 0) {
        continue;
      }
      if (open < 0) {
        // a closing mark that follows a word and opens nothing is left alone
        if (opens(i, start, end, width)) {
          open = i;
        }
      } else if (closes(i)) {
        quoted.set(open, i + width);
        open = -1;
      }
      i += width - 1;
    }
    if (open >= 0) {
      quoted.set(open, end);
    }
  }

  private int markWidth(int i, int end) {
    char c = text.charAt(i);
    if (i + 1 < end && (c == '`' || c == '\'') && text.charAt(i + 1) == c) {
      return 2;
    }
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '‟' ? 1 : 0;
  }

  private boolean opens(int i, int start, int end, int width) {
    char c = text.charAt(i);
    if (c == '“' || c == '„' || c == '«' || c == '‟' || c == '`') {
      return true;
    }
    boolean wordBefore =
        i > start && !Character.isWhitespace(text.charAt(i - 1)) && !isOpener(i - 1);
    boolean wordAfter = i + width < end && !Character.isWhitespace(text.charAt(i + width));
    return wordAfter && !wordBefore;
  }

  private boolean isOpener(int i) {
    return "([{—–-:/".indexOf(text.charAt(i)) >= 0;
  }

  private boolean closes(int i) {
    char c = text.charAt(i);
    return c != '„' && c != '«' && c != '`';
  }

  /** Whether the character at the offset stands between quotation marks (the marks included). */
  public boolean quoted(int offset) {
    return quoted.get(offset);
  }

  /** The quotations in text order, the marks included; touching ones are one. */
  public List<Span> spans() {
    var spans = new ArrayList<Span>();
    for (int from = quoted.nextSetBit(0); from >= 0; ) {
      int to = quoted.nextClearBit(from);
      spans.add(new Span(from, to));
      from = quoted.nextSetBit(to);
    }
    return spans;
  }

  /** How many of the span's characters stand between quotation marks. */
  public int quotedCharacters(Span span) {
    return quoted.get(span.start(), span.end()).cardinality();
  }

  /** The quote type of a content: by its words, a word being a run of letters and digits. */
  public QuoteType typeOf(Extent content) {
    int words = 0;
    int inQuotes = 0;
    for (Span span : content.spans()) {
      boolean inWord = false;
      for (int i = span.start(); i < span.end(); i++) {
        boolean letter = Character.isLetterOrDigit(text.charAt(i));
        if (letter && !inWord) {
          words++;
          inQuotes += quoted.get(i) ? 1 : 0;
        }
        inWord = letter;
      }
    }
    return QuoteType.of(inQuotes, words);
  }
}
