package parley.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.ledger.Reading;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Statement;
import parley.position.Strength;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * Documents of a made-up negotiation: {@value #PARTIES} parties, {@value #ISSUES} issues with
 * {@value #PROPOSITIONS} propositions each, three years, {@value #STATEMENTS} statements of 8 to 24
 * words a document. The same seed and number give the same document.
 */
final class GeneratedTalks {
  static final int STATEMENTS = 20;
  static final int PARTIES = 25;
  static final int ISSUES = 20;
  private static final int PROPOSITIONS = 4;
  private static final int DAYS = 1096;
  private static final int VOCABULARY = 5000;

  private final long seed;

  GeneratedTalks(long seed) {
    this.seed = seed;
  }

  static String party(int number) {
    return "P" + (char) ('A' + number);
  }

  static String issue(int number) {
    return "issue_" + number;
  }

  Reading reading(int number) {
    var random = new Random(seed * 31 + number);
    String id = "doc-" + number;
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(DAYS));
    var text = new StringBuilder();
    var statements = new ArrayList<Statement>();
    for (int i = 1; i <= STATEMENTS; i++) {
      statements.add(statement("s" + i, id, day, text, random));
    }
    var document =
        new Document(
            id,
            Optional.of("Report " + number),
            Optional.of(day),
            Optional.of("publisher " + random.nextInt(40)),
            Optional.empty(),
            text.toString());
    return new Reading(document, statements);
  }

  private static Statement statement(
      String id, String document, LocalDate day, StringBuilder text, Random random) {
    String party = party(random.nextInt(PARTIES));
    String actor = "Speaker " + random.nextInt(4) + " of " + party;
    Span source = append(text, actor);
    text.append(' ');
    Span cue = append(text, "said");
    text.append(" that ");
    Span content = append(text, words(random));
    text.append(". ");
    Authority authority = random.nextInt(3) == 0 ? Authority.SPEAKING : Authority.BINDING;
    var speaker =
        new Speaker(
            Optional.of(actor),
            Optional.of(party),
            SourceKind.PERSON,
            authority,
            Optional.empty(),
            Optional.of("minister"),
            Explanation.of("a name with an office"));
    return new Statement(
        id,
        document,
        new Attribution(
            Extent.of(source), Extent.of(cue), Extent.of(content), QuoteType.INDIRECT, 0.9),
        speaker,
        false,
        Optional.empty(),
        Optional.of(day),
        Optional.of(position(content, text, random)));
  }

  private static Position position(Span content, StringBuilder text, Random random) {
    String issue = issue(random.nextInt(ISSUES));
    Optional<Condition> condition =
        random.nextInt(8) == 0
            ? Optional.of(new Condition(content, content.in(text.toString())))
            : Optional.empty();
    return new Position(
        issue,
        "Proposition " + random.nextInt(PROPOSITIONS) + " of " + issue,
        Stance.values()[random.nextInt(Stance.values().length)],
        Act.ASSERT,
        Strength.ofLevel(1 + random.nextInt(4)),
        false,
        condition,
        0.8,
        Explanation.of("words of the issue", 0.8, Explanation.of("a cue")));
  }

  private static String words(Random random) {
    var words = new ArrayList<String>();
    for (int i = 8 + random.nextInt(17); i > 0; i--) {
      words.add("w" + random.nextInt(VOCABULARY));
    }
    return String.join(" ", List.copyOf(words));
  }

  private static Span append(StringBuilder text, String words) {
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }
}
