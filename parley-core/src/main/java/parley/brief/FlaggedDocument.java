package parley.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.position.Statement;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** One document with its statements while its flags are collected. */
final class FlaggedDocument {
  private static final int FRAME = 160;

  private final Document document;
  private final List<Statement> statements;
  private final QuoteRegions quotes;
  private final List<Flag> flags = new ArrayList<>();

  FlaggedDocument(Document document, List<Statement> statements) {
    this.document = document;
    this.statements = List.copyOf(statements);
    this.quotes = new QuoteRegions(document.text());
  }

  Document document() {
    return document;
  }

  String text() {
    return document.text();
  }

  List<Statement> statements() {
    return statements;
  }

  QuoteRegions quotes() {
    return quotes;
  }

  /** Adds a flag, unless one of the same kind already covers the place. */
  void flag(FlagKind kind, Span span, String why, List<String> ids) {
    if (flags.stream().anyMatch(f -> f.kind() == kind && f.span().contains(span))) {
      return;
    }
    flags.add(new Flag(kind, document.id(), span, span.in(document.text()), why, ids));
  }

  /** The flags so far, by place. */
  List<Flag> flags() {
    return flags.stream().sorted(Flag.BY_PLACE).toList();
  }

  /** The statements in whose source, cue or content a unit of the span stands. */
  List<String> statementsAt(Span span) {
    return statements.stream()
        .filter(
            s -> {
              Attribution a = s.attribution();
              return Stream.of(a.source(), a.cue(), a.content())
                  .flatMap(extent -> extent.spans().stream())
                  .anyMatch(span::overlaps);
            })
        .map(Statement::id)
        .toList();
  }

  /** Where the text says who speaks: source with cue when they stand close, else one of them. */
  static Span frame(Attribution attribution) {
    Extent source = attribution.source();
    Extent cue = attribution.cue();
    if (source.isEmpty() && cue.isEmpty()) {
      return attribution.content().spans().get(0);
    }
    if (source.isEmpty()) {
      return cue.hull();
    }
    if (cue.isEmpty()) {
      return source.hull();
    }
    var both = new Span(Math.min(source.start(), cue.start()), Math.max(source.end(), cue.end()));
    boolean contentBetween = attribution.content().spans().stream().anyMatch(both::overlaps);
    return both.length() <= FRAME && !contentBetween ? both : cue.hull();
  }
}
