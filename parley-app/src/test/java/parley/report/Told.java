package parley.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
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
 * Makes statements by hand: each part is given as the exact words that stand in the text, or as the
 * part between two bars of longer words.
 */
final class Told {
  private final Document document;
  private final String id;
  private Extent source = Extent.NONE;
  private Extent cue = Extent.NONE;
  private Extent content = Extent.NONE;
  private Optional<String> actor = Optional.empty();
  private Optional<String> party = Optional.empty();
  private Optional<String> description = Optional.empty();
  private SourceKind kind = SourceKind.NONE;
  private boolean hearsay;
  private Optional<String> nestedIn = Optional.empty();
  private Optional<LocalDate> saidOn;
  private Optional<Condition> condition = Optional.empty();
  private Optional<Position> position = Optional.empty();

  private Told(Document document, String id) {
    this.document = document;
    this.id = id;
    this.saidOn = document.date();
  }

  static Told in(Document document, String id) {
    return new Told(document, id);
  }

  Told by(String words, SourceKind sourceKind, String partyCode) {
    source = place(List.of(words));
    kind = sourceKind;
    party = partyCode.isEmpty() ? Optional.empty() : Optional.of(partyCode);
    return this;
  }

  Told named(String name, String ownDescription) {
    actor = Optional.of(name);
    description = ownDescription.isEmpty() ? Optional.empty() : Optional.of(ownDescription);
    return this;
  }

  Told cue(String words) {
    cue = place(List.of(words));
    return this;
  }

  Told that(String... pieces) {
    content = place(List.of(pieces));
    return this;
  }

  Told hearsay() {
    hearsay = true;
    return this;
  }

  Told nestedIn(String outer) {
    nestedIn = Optional.of(outer);
    return this;
  }

  Told on(String condition) {
    this.condition = Optional.of(new Condition(find(condition), condition));
    return this;
  }

  Told takes(Stance stance, Strength strength, Act act, String issue, String proposition) {
    return takes(stance, strength, act, issue, proposition, false);
  }

  Told redLine(Stance stance, Act act, String issue, String proposition) {
    return takes(stance, Strength.CATEGORICAL, act, issue, proposition, true);
  }

  private Told takes(
      Stance stance,
      Strength strength,
      Act act,
      String issue,
      String proposition,
      boolean redLine) {
    position =
        Optional.of(
            new Position(
                issue,
                proposition,
                stance,
                act,
                strength,
                redLine,
                condition,
                0.8,
                Explanation.of("the words say so", 0.8)));
    return this;
  }

  Statement statement() {
    return new Statement(
        id,
        document.id(),
        new Attribution(source, cue, content, QuoteType.of(document.text(), content), 0.9),
        new Speaker(
            actor,
            party,
            kind,
            Authority.UNKNOWN,
            Optional.empty(),
            description,
            Explanation.of("named so by hand")),
        hearsay,
        nestedIn,
        saidOn,
        position);
  }

  private Extent place(List<String> pieces) {
    var spans = new ArrayList<Span>();
    pieces.forEach(piece -> spans.add(find(piece)));
    return Extent.union(spans);
  }

  /** The words, or only what stands between two bars in them. */
  private Span find(String words) {
    String[] parts = words.split("[|]", -1);
    int at = document.text().indexOf(String.join("", parts));
    if (at < 0) {
      throw new IllegalArgumentException("the text lacks: " + words);
    }
    int start = parts.length == 1 ? at : at + parts[0].length();
    return new Span(start, start + parts[parts.length == 1 ? 0 : 1].length());
  }
}
