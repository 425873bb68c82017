package parley.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.ledger.Anchor;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.version.VersionMerge;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Statement;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** A text of a ledger with the statements that stand in it, asked by places. */
final class PlacedDocument {
  private final Document document;
  private final CodePoints offsets;
  private final List<LedgerStatement> statements;

  PlacedDocument(Document document, List<LedgerStatement> statements) {
    this.document = document;
    this.offsets = new CodePoints(document.text());
    this.statements = List.copyOf(statements);
  }

  Document document() {
    return document;
  }

  Optional<LocalDate> date() {
    return document.date();
  }

  /** The words between two offsets in code points. */
  Extent extent(int from, int to) {
    int length = document.text().codePointCount(0, document.text().length());
    if (from < 0 || to <= from || to > length) {
      throw new IllegalArgumentException(
          from + " to " + to + " is no place of a text of " + length + " code points");
    }
    return Extent.of(new Span(offsets.toUtf16(from), offsets.toUtf16(to)));
  }

  /**
   * The statement that stands at the words: the one of the same place, else the one that shares
   * most of it and more than half. Others of exactly its place stand there with it, in their order;
   * one that only overlaps does not.
   */
  List<LedgerStatement> at(Extent content) {
    List<Span> place = Quote.of(content, document.text(), offsets).spans();
    Comparator<LedgerStatement> closest =
        Comparator.comparingDouble(s -> -VersionMerge.overlap(place, spans(s)));
    List<LedgerStatement> near =
        statements.stream()
            .filter(s -> s.anchor().state() != Anchor.State.LOST)
            .filter(s -> VersionMerge.overlap(place, spans(s)) > VersionMerge.SAME_PLACE)
            .sorted(closest.thenComparing(LedgerStatement::number))
            .toList();
    return near.stream().filter(s -> spans(s).equals(spans(near.get(0)))).toList();
  }

  private static List<Span> spans(LedgerStatement statement) {
    return statement.anchor().content().spans();
  }

  /** A statement of these words, whose source nobody has named yet. */
  Statement statement(Extent content, String id, Optional<LocalDate> saidOn) {
    return new Statement(
        id,
        document.id(),
        new Attribution(
            Extent.NONE, Extent.NONE, content, QuoteType.of(document.text(), content), 1),
        new Speaker(
            Optional.empty(),
            Optional.empty(),
            SourceKind.NONE,
            Authority.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Explanation.of("drawn by a person")),
        false,
        Optional.empty(),
        saidOn,
        Optional.empty());
  }

  /** The statement as a ledger would hold it, not coded. */
  LedgerStatement unstored(Statement statement) {
    Quote content = Quote.of(statement.attribution().content(), document.text(), offsets);
    return new LedgerStatement(
        statement.id(),
        document.id(),
        1,
        new Entry(1, Instant.EPOCH, "", Entry.Kind.ADD, ""),
        statement.attribution().type(),
        false,
        Optional.empty(),
        statement.saidOn(),
        1,
        new Anchor(1, document.sha256(), Anchor.State.FOUND, Quote.NONE, Quote.NONE, content),
        List.of(),
        List.of());
  }
}
