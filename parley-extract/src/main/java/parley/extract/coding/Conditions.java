package parley.extract.coding;

import java.util.Optional;
import java.util.Set;
import parley.extract.coding.CodingLexicon.Sense;
import parley.position.Condition;
import parley.text.Span;

/** Finds what a position depends on: "if …", "only after …", "unless …" up to the clause's end. */
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
    return Optional.empty();
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
