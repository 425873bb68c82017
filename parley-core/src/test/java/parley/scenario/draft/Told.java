package parley.scenario.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.ledger.Anchor;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.Spoken;
import parley.ledger.Verdict;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Span;

/** A coded statement as draft tests think of it. */
record Told(
    String id,
    String party,
    String day,
    String issue,
    String proposition,
    Stance stance,
    Strength strength,
    boolean redLine,
    Authority authority,
    boolean hearsay,
    String condition) {
  private static final Entry ENTRY = new Entry(1, Instant.EPOCH, "m", Entry.Kind.ADD, "");

  /** By somebody who can bind the party. */
  static Told by(String party, String day, String issue, String proposition, Stance stance) {
    return new Told(
        "d-" + party + day + proposition.hashCode() + "/s1",
        party,
        day,
        issue,
        proposition,
        stance,
        Strength.FIRM,
        false,
        Authority.BINDING,
        false,
        "");
  }

  Told red() {
    return new Told(
        id,
        party,
        day,
        issue,
        proposition,
        stance,
        Strength.CATEGORICAL,
        true,
        authority,
        hearsay,
        condition);
  }

  Told strength(Strength other) {
    return new Told(
        id, party, day, issue, proposition, stance, other, redLine, authority, hearsay, condition);
  }

  Told authority(Authority other) {
    return new Told(
        id, party, day, issue, proposition, stance, strength, redLine, other, hearsay, condition);
  }

  Told toldByOthers() {
    return new Told(
        id, party, day, issue, proposition, stance, strength, redLine, authority, true, condition);
  }

  Told condition(String words) {
    return new Told(
        id, party, day, issue, proposition, stance, strength, redLine, authority, hearsay, words);
  }

  /** The statement with its coding accepted by a person. */
  LedgerStatement accepted() {
    LedgerStatement s = statement();
    var decision = new Decision(ENTRY, true, Verdict.ACCEPT, Optional.of(1L), "");
    return Spoken.with(s, s.codings(), List.of(decision));
  }

  LedgerStatement statement() {
    int slash = id.indexOf('/');
    var position =
        new Position(
            issue,
            proposition,
            stance,
            Act.ASSERT,
            strength,
            redLine,
            condition.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(new Span(0, 1), condition)),
            0.9,
            Explanation.of("test"));
    var speaker =
        new Speaker(
            Optional.of("speaker of " + party),
            Optional.of(party),
            SourceKind.PERSON,
            authority,
            Optional.empty(),
            Optional.empty(),
            Explanation.of("test"));
    // different words, so that no two are one utterance
    String words = party + " on " + day + " of " + proposition + " " + stance;
    return new LedgerStatement(
        id,
        id.substring(0, slash),
        1,
        ENTRY,
        QuoteType.DIRECT,
        hearsay,
        Optional.empty(),
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
        1,
        new Anchor(
            1,
            "hash",
            Anchor.State.FOUND,
            Quote.NONE,
            Quote.NONE,
            new Quote(List.of(new Span(0, words.length())), words)),
        List.of(
            new Coding(
                1,
                ENTRY,
                true,
                new Coder(Coder.Kind.MACHINE, "m", ""),
                speaker,
                Optional.of(position))),
        List.of());
  }
}
