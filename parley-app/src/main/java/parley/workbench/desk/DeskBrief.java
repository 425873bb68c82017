package parley.workbench.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import parley.attribution.Attribution;
import parley.brief.Brief;
import parley.brief.FlagCue;
import parley.brief.Material;
import parley.brief.PartyMention;
import parley.ledger.Anchor;
import parley.ledger.Coding;
import parley.ledger.DocumentVersion;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.StoredDocument;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Statement;
import parley.provenance.Provenance;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;
import parley.workbench.Extraction;

/**
 * The use case of the brief of a ledger, or of some of its documents: the codings that hold, with
 * what people have corrected and without what they rejected. Documents whose text the ledger does
 * not hold, and statements whose words a changed text no longer holds, have no place in a brief.
 */
public final class DeskBrief {
  private static final int MOST_KNOWN = 20_000;

  private final Desk desk;
  private final Extraction extraction;
  private final List<FlagCue> flagCues;
  private final String version;
  // a text never changes under its hash
  private final Map<String, List<PartyMention>> mentions = new ConcurrentHashMap<>();

  /** Briefs of a desk; the extraction's mentions tell which parties texts name. */
  public DeskBrief(Desk desk, Extraction extraction, List<FlagCue> flagCues, String version) {
    this.desk = desk;
    this.extraction = extraction;
    this.flagCues = List.copyOf(flagCues);
    this.version = version;
  }

  /**
   * The brief.
   *
   * @param said only documents published and statements said on this day or before
   * @param only these documents; none for all
   */
  public Brief brief(Snapshot snapshot, Optional<LocalDate> said, Set<String> only) {
    var documents = new ArrayList<Document>();
    var statements = new ArrayList<Statement>();
    for (StoredDocument stored : inReadingOrder(snapshot, said, only)) {
      document(stored)
          .ifPresent(
              document -> {
                documents.add(document);
                var offsets = new CodePoints(document.text());
                for (Row row : snapshot.of(document.id())) {
                  if (counts(row, said)) {
                    statement(row, offsets).ifPresent(statements::add);
                  }
                }
              });
    }
    List<PartyMention> named =
        documents.parallelStream().flatMap(d -> mentions(d).stream()).toList();
    return Brief.of(
        new Material(documents, statements, extraction.codebook(), named, flagCues),
        provenance(documents));
  }

  private static List<StoredDocument> inReadingOrder(
      Snapshot snapshot, Optional<LocalDate> said, Set<String> only) {
    return snapshot.documents().stream()
        .filter(d -> only.isEmpty() || only.contains(d.id()))
        .filter(d -> before(d.latest().date(), said))
        .sorted(
            Comparator.comparing(
                    (StoredDocument d) -> d.latest().date().orElse(LocalDate.MAX),
                    Comparator.naturalOrder())
                .thenComparing(StoredDocument::id))
        .toList();
  }

  private static boolean before(Optional<LocalDate> day, Optional<LocalDate> said) {
    return said.isEmpty() || day.filter(d -> !d.isAfter(said.get())).isPresent();
  }

  private static boolean counts(Row row, Optional<LocalDate> said) {
    return row.state() != parley.ledger.ReviewState.REJECTED
        && row.statement().anchor().state() != Anchor.State.LOST
        && before(row.statement().saidOn(), said);
  }

  private Optional<Document> document(StoredDocument stored) {
    DocumentVersion latest = stored.latest();
    return desk.text(stored.id(), latest.number())
        .map(
            text ->
                new Document(
                    stored.id(),
                    latest.title(),
                    latest.date(),
                    latest.publisher(),
                    latest.url(),
                    text));
  }

  private List<PartyMention> mentions(Document document) {
    if (mentions.size() > MOST_KNOWN) {
      mentions.clear();
    }
    return mentions.computeIfAbsent(
        document.id() + " " + document.sha256(), key -> extraction.mentions().apply(document));
  }

  /** The statement as the reading stages hand it on; empty where the words are gone. */
  private static Optional<Statement> statement(Row row, CodePoints offsets) {
    LedgerStatement s = row.statement();
    Extent content = extent(s.anchor().content(), offsets);
    Optional<Coding> coding = row.shown();
    if (content.isEmpty() || coding.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement(
            s.id(),
            s.documentId(),
            new Attribution(
                extent(s.anchor().source(), offsets),
                extent(s.anchor().cue(), offsets),
                content,
                s.quoteType(),
                s.confidence()),
            coding.get().speaker(),
            s.hearsay(),
            s.nestedIn(),
            s.saidOn(),
            row.position().map(p -> inUtf16(p, offsets))));
  }

  private static Extent extent(Quote quote, CodePoints offsets) {
    return new Extent(
        quote.spans().stream()
            .map(span -> offsets.toUtf16(span.start(), span.end()))
            .filter(span -> !span.isEmpty())
            .toList());
  }

  private static Position inUtf16(Position p, CodePoints offsets) {
    return new Position(
        p.issue(),
        p.proposition(),
        p.stance(),
        p.act(),
        p.strength(),
        p.redLine(),
        p.condition().map(c -> new Condition(utf16(c.span(), offsets), c.text())),
        p.confidence(),
        p.because());
  }

  private static Span utf16(Span span, CodePoints offsets) {
    return offsets.toUtf16(span.start(), span.end());
  }

  private Provenance provenance(List<Document> documents) {
    var resources = new TreeMap<>(extraction.resources());
    var codebook = extraction.codebook();
    resources.put("codebook", codebook.name() + " " + codebook.version() + " " + codebook.sha256());
    Map<String, String> inputs = new TreeMap<>();
    documents.forEach(d -> inputs.put(d.id(), d.sha256()));
    return new Provenance("parley serve", version, resources, inputs);
  }
}
