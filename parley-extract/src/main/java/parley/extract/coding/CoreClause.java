package parley.extract.coding;

import java.util.Set;
import parley.text.Extent;
import parley.text.Span;

/**
 * The main clause of a content: without a leading "if …," and without a trailing ", as …" or ",
 * because …", which speak of other matters than the one that a side is taken on.
 */
final class CoreClause {
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "once", "when", "while", "until", "although", "given");
  private static final Set<String> REASONS = Set.of("as", "because", "since");
  private static final int FEWEST = 3;

  private CoreClause() {}

  /** The main clause of the content whose words are given; the content where it has only one. */
  static Extent of(String text, Wording words, Extent content) {
    if (content.spans().size() != 1) {
      return content;
    }
    int from = start(words);
    int to = end(words, from);
    if (to - from < FEWEST || from == 0 && to == words.size()) {
      return content;
    }
    int first = from == 0 ? content.start() : words.start(from);
    int last = to == words.size() ? content.end() : words.end(to - 1);
    return Extent.of(new Span(first, last).trimmed(text));
  }

  private static int start(Wording words) {
    int at = words.size() > 0 && words.word(0).equals("that") ? 1 : 0;
    if (at >= words.size()
        || !CONDITIONS.contains(words.word(at)) && !Conditions.inverted(words, at)) {
      return 0;
    }
    for (int i = at + 1; i < words.size(); i++) {
      if (words.word(i).equals(",")) {
        return words.size() - i - 1 >= FEWEST ? i + 1 : 0;
      }
    }
    return 0;
  }

  private static int end(Wording words, int from) {
    for (int i = from + FEWEST; i + 1 < words.size(); i++) {
      boolean reason = words.word(i).equals(",") && REASONS.contains(words.word(i + 1));
      if (reason || Conditions.inverted(words, i)) {
        return i;
      }
    }
    return words.size();
  }
}
