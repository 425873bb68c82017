package parley.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Statement;
import parley.position.Strength;
import parley.provenance.Provenance;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** Statements and briefs for tests. */
final class Sayings {
  static final Provenance NONE =
      new Provenance("test", "0", java.util.Map.of(), java.util.Map.of());
  static final Speaker NOBODY = Speaker.unnamed(SourceKind.NONE, Explanation.of("test"));

  private Sayings() {}

  static Codebook codebook(String... issues) {
    return new Codebook(
        "test",
        "1",
        "",
        java.util.Arrays.stream(issues)
            .map(id -> new Issue(id, id, List.of(), List.of(), List.of(), true))
            .toList());
  }

  static Speaker speaker(String actor, String party, SourceKind kind) {
    return new Speaker(
        Optional.of(actor).filter(a -> !a.isEmpty()),
        Optional.of(party).filter(p -> !p.isEmpty()),
        kind,
        Authority.BINDING,
        Optional.empty(),
        Optional.empty(),
        Explanation.of("test"));
  }

  static Position position(
      String issue, String proposition, Stance stance, Strength strength, boolean redLine) {
    return new Position(
        issue,
        proposition,
        stance,
        Act.ASSERT,
        strength,
        redLine,
        Optional.empty(),
        0.5,
        Explanation.of("test"));
  }

  /** A statement whose parts are the exact words given; empty words mean that there is none. */
  static Statement statement(
      Document document, String id, Speaker speaker, String source, String cue, String content) {
    Extent said = at(document, content);
    return new Statement(
        id,
        document.id(),
        new Attribution(
            at(document, source),
            at(document, cue),
            said,
            QuoteType.of(document.text(), said),
            0.9),
        speaker,
        false,
        Optional.empty(),
        document.date(),
        Optional.empty());
  }

  static Statement with(
      Statement s, boolean hearsay, Optional<LocalDate> saidOn, Optional<Position> position) {
    return new Statement(
        s.id(),
        s.documentId(),
        s.attribution(),
        s.speaker(),
        hearsay,
        s.nestedIn(),
        saidOn,
        position);
  }

  static Brief brief(List<Document> documents, List<Statement> statements, List<FlagCue> cues) {
    return Brief.of(new Material(documents, statements, codebook(), List.of(), cues), NONE);
  }

  private static Extent at(Document document, String words) {
    if (words.isEmpty()) {
      return Extent.NONE;
    }
    int at = document.text().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("the text lacks " + words);
    }
    return Extent.of(new Span(at, at + words.length()));
  }
}
