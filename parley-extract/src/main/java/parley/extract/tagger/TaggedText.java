package parley.extract.tagger;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import parley.text.Span;

/**
 * A text cut into tokens, sentences and paragraphs, with the state of quotation at each token: what
 * the taggers look at. Built once per document, linear in its text.
 */
final class TaggedText {
  /** No quotation is open. */
  static final byte OUTSIDE = 0;

  /** The token is a mark that opens a quotation. */
  static final byte OPENS = 1;

  /** The token stands inside a quotation. */
  static final byte INSIDE = 2;

  /** The token is a mark that closes a quotation. */
  static final byte CLOSES = 3;

  private final String text;
  final int[] start;
  final int[] end;
  final String[] lower;
  final int[] shape;
  final int[] sentence;
  final int[] paragraph;
  final byte[] quote;

  /** Cuts the text. */
  TaggedText(String text) {
    this.text = text;
    int[][] tokens = Tokenizer.tokenize(text);
    this.start = tokens[0];
    this.end = tokens[1];
    this.lower = new String[size()];
    this.shape = new int[size()];
    for (int i = 0; i < size(); i++) {
      String word = text.substring(start[i], end[i]);
      lower[i] = canonical(word);
      shape[i] = Shape.of(word);
    }
    this.paragraph = paragraphs();
    this.sentence = sentences();
    this.quote = QuoteStates.of(this);
  }

  /** How many tokens there are. */
  int size() {
    return start.length;
  }

  /** The token's characters. */
  String word(int i) {
    return text.substring(start[i], end[i]);
  }

  /** The characters from the first to the last token, the latter included. */
  Span span(int first, int last) {
    return new Span(start[first], end[last]);
  }

  String text() {
    return text;
  }

  private static String canonical(String word) {
    if (word.length() == 1) {
      return switch (word.charAt(0)) {
        case '’', '‘', '`' -> "'";
        case '“', '”', '„', '«', '»', '‟' -> "\"";
        case '–', '—', '―' -> "-";
        default -> word.toLowerCase(Locale.ROOT);
      };
    }
    if (word.equals("``") || word.equals("''")) {
      return "\"";
    }
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return Character.isDigit(lower.charAt(0)) ? lower.replaceAll("\\d", "0") : lower;
  }

  private int[] paragraphs() {
    var number = new int[size()];
    int current = 0;
    for (int i = 1; i < size(); i++) {
      int newline = text.indexOf('\n', end[i - 1]);
      if (newline >= 0 && newline < start[i]) {
        current++;
      }
      number[i] = current;
    }
    return number;
  }

  private int[] sentences() {
    BreakIterator breaks = EnglishSentences.breaks();
    breaks.setText(text);
    var number = new int[size()];
    int current = 0;
    int boundary = breaks.next();
    for (int i = 0; i < size(); i++) {
      boolean crossed = false;
      while (boundary != BreakIterator.DONE && start[i] >= boundary) {
        boundary = breaks.next();
        crossed = true;
      }
      boolean newParagraph = i > 0 && paragraph[i] != paragraph[i - 1];
      if (i > 0 && (newParagraph || (crossed && !afterAbbreviation(i)))) {
        current++;
      }
      number[i] = current;
    }
    return number;
  }

  /** Whether the full stop before the token ends an abbreviation or initial, not a sentence. */
  private boolean afterAbbreviation(int i) {
    if (!lower[i - 1].equals(".") || i < 2 || end[i - 2] != start[i - 1]) {
      return false;
    }
    String word = lower[i - 2];
    return Abbreviations.TITLES.contains(word)
        || (word.length() == 1
            && Character.isLetter(word.charAt(0))
            && shape[i - 2] == Shape.INITIAL);
  }
}
