package parley.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** A sentence {@code PARTY says WORDS.} with its coding; a document is a list of these. */
record Said(String party, String words, String issue, Stance stance, Strength strength) {
  static Said of(String party, String words) {
    return new Said(party, words, "arms", Stance.FOR, Strength.FIRM);
  }

  Said against() {
    return new Said(party, words, issue, Stance.AGAINST, strength);
  }

  Said on(String otherIssue) {
    return new Said(party, words, otherIssue, stance, strength);
  }

  /** A document of a publisher and day that holds these sentences. */
  static Reading reading(String id, String day, Said... sentences) {
    return reading(id, day, "Daily Post", sentences);
  }

  static Reading reading(String id, String day, String publisher, Said... sentences) {
    var text = new StringBuilder("🕊 Talks. ");
    var statements = new ArrayList<Statement>();
    for (Said said : sentences) {
      statements.add(said.statement("x" + (statements.size() + 1), id, day, text));
    }
    return new Reading(
        new Document(
            id,
            Optional.of("Talks " + id),
            day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
            Optional.of(publisher),
            Optional.empty(),
            text.toString()),
        statements);
  }

  private Statement statement(String id, String document, String day, StringBuilder text) {
    Span source = append(text, party);
    text.append(' ');
    Span cue = append(text, "says");
    text.append(' ');
    Span content = append(text, words);
    text.append(".\n");
    int condition = words.indexOf("if ");
    var attribution =
        new Attribution(
            Extent.of(source), Extent.of(cue), Extent.of(content), QuoteType.INDIRECT, 0.75);
    var position =
        new Position(
            issue,
            "⟨" + issue + "⟩ happens",
            stance,
            Act.ASSERT,
            strength,
            strength == Strength.CATEGORICAL,
            condition < 0
                ? Optional.empty()
                : Optional.of(
                    new Condition(
                        new Span(content.start() + condition, content.end()),
                        words.substring(condition))),
            0.5,
            Explanation.of("a rule\nof two lines", 0.5, Explanation.of("its word \\n")));
    return new Statement(
        id,
        document,
        attribution,
        speaker(party),
        false,
        Optional.empty(),
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
        Optional.of(position));
  }

  static Speaker speaker(String party) {
    return new Speaker(
        Optional.of("Roe of " + party),
        Optional.of(party),
        SourceKind.PERSON,
        Authority.BINDING,
        Optional.empty(),
        Optional.of("minister"),
        Explanation.of("by name"));
  }

  private static Span append(StringBuilder text, String words) {
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }

  /** What the ledger is asked to keep of statements, for comparison. */
  static List<String> words(Reading reading) {
    return reading.statements().stream()
        .map(s -> s.attribution().content().in(reading.document().text()))
        .toList();
  }
}
