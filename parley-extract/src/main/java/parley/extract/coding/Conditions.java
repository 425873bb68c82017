package parley.extract.coding;

import java.util.Optional;
import java.util.Set;
import parley.extract.coding.CodingLexicon.Sense;
import parley.position.Condition;
import parley.text.Span;

/**
 * Finds what a position depends on: "if …", "only after …", "unless …", "should X …" up to the
 * clause's end.
 */
final class Conditions {
  private static final Set<String> STARTERS =
      Set.of(
          "if",
          "only",
          "unless",
          "provided",
          "providing",
          "on",
          "as",
          "so",
          "until",
          "in",
          "once",
          "assuming",
          "should",
          "subject",
          "contingent",
          "conditional",
          "depending",
          "before",
          "without",
          "not");

  /** What begins a subject and follows no modal verb in a plain sentence. */
  private static final Set<String> SUBJECTS =
      Set.of(
          "the", "a", "an", "any", "its", "their", "our", "his", "her", "he", "she", "they", "we",
          "it", "i", "you", "this", "that", "these", "those", "there", "no");

  private static final Set<String> ASKING =
      Set.of("why", "how", "what", "who", "where", "when", "which", "whom");

  private Conditions() {}

  /** The first condition in the content. */
  static Optional<Condition> in(CodingCase c) {
    for (PhraseIndex.Match<Sense> match : c.contentSenses) {
      if (match.value() == Sense.CONDITION && STARTERS.contains(c.content.word(match.from()))) {
        boolean weak = weak(c, match.from());
        if (!weak) {
          return Optional.of(upToClauseEnd(c, match.from()));
        }
      }
    }
    for (int i = 0; i < c.content.size(); i++) {
      if (inverted(c.content, i)) {
        return Optional.of(upToClauseEnd(c, i));
      }
    }
    return Optional.empty();
  }

  /** Whether "should" stands before its subject there: "should the talks fail", no question. */
  static boolean inverted(Wording words, int at) {
    if (!words.word(at).equals("should") || at + 2 >= words.size()) {
      return false;
    }
    // in a heading every word may have its capital
    boolean name = words.capital(at + 1) && (at == 0 || !words.capital(at));
    boolean subject = name || SUBJECTS.contains(words.word(at + 1));
    boolean asks =
        words.word(words.size() - 1).equals("?") || at > 0 && ASKING.contains(words.word(at - 1));
    return subject && !asks;
  }

  /** Whether the word is a condition only after a negative ("no deal without", "not before"). */
  private static boolean weak(CodingCase c, int at) {
    String word = c.content.word(at);
    boolean needsNegative =
        word.equals("without") || word.equals("before") || word.equals("until") && at == 0;
    boolean reported = word.equals("if") && at > 0 && c.content.word(at - 1).equals("as");
    return reported
        || needsNegative && !Negation.before(c.content, at, 8) && !c.says(Sense.CATEGORICAL);
  }

  private static Condition upToClauseEnd(CodingCase c, int from) {
    int to = from + 1;
    while (to < c.content.size() && !ends(c, from, to)) {
      to++;
    }
    var span = new Span(c.content.start(from), c.content.end(to - 1));
    return new Condition(span, span.in(c.text));
  }

  private static boolean ends(CodingCase c, int from, int at) {
    String word = c.content.word(at);
    boolean comma = word.equals(",") && from <= 1;
    return comma || c.content.mark(at) && !word.equals(",") || word.equals("then");
  }
}
