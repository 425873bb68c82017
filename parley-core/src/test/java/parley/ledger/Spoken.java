package parley.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Span;

/**
 * A statement as tests think of it.
 *
 * @param id {@code document/sN}
 * @param day or empty
 */
public record Spoken(
    String id,
    String party,
    String day,
    Authority authority,
    Stance stance,
    Strength strength,
    String condition,
    String words) {
  private static final Entry ENTRY = new Entry(1, Instant.EPOCH, "machine", Entry.Kind.ADD, "");

  /** For UA by somebody who can bind it: for, firm, without a condition. */
  public static Spoken on(String day) {
    return new Spoken(
        "d" + day + "/s1", "UA", day, Authority.BINDING, Stance.FOR, Strength.FIRM, "", day);
  }

  public Spoken id(String other) {
    return new Spoken(other, party, day, authority, stance, strength, condition, words);
  }

  public Spoken party(String other) {
    return new Spoken(id, other, day, authority, stance, strength, condition, words);
  }

  public Spoken by(Authority other) {
    return new Spoken(id, party, day, other, stance, strength, condition, words);
  }

  public Spoken stance(Stance other) {
    return new Spoken(id, party, day, authority, other, strength, condition, words);
  }

  public Spoken strength(Strength other) {
    return new Spoken(id, party, day, authority, stance, other, condition, words);
  }

  public Spoken condition(String other) {
    return new Spoken(id, party, day, authority, stance, strength, other, words);
  }

  public Spoken words(String other) {
    return new Spoken(id, party, day, authority, stance, strength, condition, other);
  }

  /** The statement with other codings and decisions. */
  public static LedgerStatement with(
      LedgerStatement s, List<Coding> codings, List<Decision> decisions) {
    return new LedgerStatement(
        s.id(),
        s.documentId(),
        s.number(),
        s.entry(),
        s.quoteType(),
        s.hearsay(),
        s.nestedIn(),
        s.saidOn(),
        s.confidence(),
        s.anchor(),
        codings,
        decisions);
  }

  /** The statement in a ledger, without decisions. */
  public LedgerStatement statement() {
    int slash = id.indexOf('/');
    var position =
        new Position(
            "neutrality",
            "It is neutral",
            stance,
            Act.ASSERT,
            strength,
            false,
            condition.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(new Span(0, 1), condition)),
            1,
            Explanation.of("test"));
    var speaker =
        new Speaker(
            Optional.empty(),
            Optional.of(party),
            SourceKind.PERSON,
            authority,
            Optional.empty(),
            Optional.empty(),
            Explanation.of("test"));
    var coder = new Coder(Coder.Kind.MACHINE, "m", "");
    Quote content =
        new Quote(
            List.of(new Span(0, Math.max(1, words.codePointCount(0, words.length())))), words);
    return new LedgerStatement(
        id,
        id.substring(0, slash),
        Integer.parseInt(id.substring(slash + 2)),
        ENTRY,
        QuoteType.DIRECT,
        false,
        Optional.empty(),
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
        1,
        new Anchor(1, "hash", Anchor.State.FOUND, Quote.NONE, Quote.NONE, content),
        List.of(new Coding(1, ENTRY, true, coder, speaker, Optional.of(position))),
        List.of());
  }
}
