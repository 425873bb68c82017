package parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import parley.text.CodePoints;
import parley.text.Span;

/**
 * A text with the places of statements in it, for formats that carry texts. It is the document's
 * own text, or, where that is not there or may not be given away, one made of excerpts: the
 * contents of the statements, cut, one a line.
 *
 * @param text the text
 * @param excerpts whether it is made of excerpts, in which sources and cues have no place
 * @param statements what has a place in it, in their order
 * @param unplaced how many statements have none: lost in the latest version, or redacted
 */
public record PlacedText(String text, boolean excerpts, List<Placed> statements, int unplaced) {
  /**
   * A statement and its places, in UTF-16 units, ascending and disjoint.
   *
   * @param statement the statement
   * @param source of who speaks; may be none
   * @param cue of the reporting expression; may be none
   * @param content of what is stated; at least one
   */
  public record Placed(
      LedgerStatement statement, List<Span> source, List<Span> cue, List<Span> content) {
    /** Copies the lists. */
    public Placed {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }

    /** From the start of the content's first piece to the end of its last. */
    public Span hull() {
      return new Span(content.get(0).start(), content.get(content.size() - 1).end());
    }
  }

  /** Copies the list. */
  public PlacedText {
    statements = List.copyOf(statements);
  }

  /**
   * Places statements.
   *
   * @param text the document's latest text, if the ledger holds it
   * @param statements of that document
   * @param limit at most so many code points of any content, in a text of excerpts; without a limit
   *     the whole text is taken where it is there
   */
  public static PlacedText of(
      Optional<String> text, List<LedgerStatement> statements, OptionalInt limit) {
    return text.isPresent() && limit.isEmpty()
        ? inText(text.get(), statements)
        : inExcerpts(statements, limit);
  }

  private static PlacedText inText(String text, List<LedgerStatement> statements) {
    var offsets = new CodePoints(text);
    int length = text.codePointCount(0, text.length());
    var placed = new ArrayList<Placed>();
    for (LedgerStatement s : statements) {
      Anchor anchor = s.anchor();
      List<Span> content = spans(anchor.content(), text, offsets, length);
      if (!content.isEmpty() && anchor.state() != Anchor.State.LOST) {
        placed.add(
            new Placed(
                s,
                spans(anchor.source(), text, offsets, length),
                spans(anchor.cue(), text, offsets, length),
                content));
      }
    }
    return new PlacedText(text, false, placed, statements.size() - placed.size());
  }

  /** The spans in UTF-16 units; none unless the text has the quoted words there. */
  private static List<Span> spans(Quote quote, String text, CodePoints offsets, int length) {
    if (quote.spans().stream().anyMatch(s -> s.end() > length)) {
      return List.of();
    }
    List<Span> spans =
        quote.spans().stream().map(s -> offsets.toUtf16(s.start(), s.end())).toList();
    String words = String.join(Quote.GAP, spans.stream().map(s -> s.in(text)).toList());
    return words.equals(quote.text()) ? spans : List.of();
  }

  private static PlacedText inExcerpts(List<LedgerStatement> statements, OptionalInt limit) {
    var text = new StringBuilder();
    var placed = new ArrayList<Placed>();
    for (LedgerStatement s : statements) {
      String words = cut(s.anchor().content().text(), limit);
      if (!words.isEmpty()) {
        int start = text.length();
        text.append(words.replace('\n', ' '));
        placed.add(new Placed(s, List.of(), List.of(), List.of(new Span(start, text.length()))));
        text.append('\n');
      }
    }
    return new PlacedText(text.toString(), true, placed, statements.size() - placed.size());
  }

  /** The words, or the first of them and "…" where there are more code points. */
  public static String cut(String words, OptionalInt limit) {
    if (limit.isEmpty() || words.codePointCount(0, words.length()) <= limit.getAsInt()) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, limit.getAsInt())) + "…";
  }
}
