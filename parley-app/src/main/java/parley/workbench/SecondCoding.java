package parley.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import parley.attribution.Attribution;
import parley.extract.coding.CodingUnit;
import parley.extract.llm.ModelCoder;
import parley.extract.llm.Outcome;
import parley.ledger.Anchor;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.DocumentVersion;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.Review;
import parley.ledger.StoredDocument;
import parley.party.PartyCode;
import parley.position.Statement;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;

/**
 * Has a model code statements that a ledger holds, as a second coder: its codings stand beside
 * those that are there and decide nothing. Statements that this coder has coded already are left
 * alone, so that a run that was stopped goes on where it was; each document's codings are stored at
 * once.
 */
public final class SecondCoding {
  private final Ledger ledger;
  private final ModelCoder model;
  private final Coder coder;
  private final Collection<String> parties;

  /**
   * Second coding of a ledger.
   *
   * @param parties codes that the model may give beside those found in the document
   */
  public SecondCoding(Ledger ledger, ModelCoder model, Collection<String> parties) {
    this.ledger = ledger;
    this.model = model;
    this.coder = coder(model);
    this.parties = List.copyOf(parties);
  }

  /** The coder that a model with its question and a code book is. */
  public static Coder coder(ModelCoder model) {
    return new Coder(Coder.Kind.MACHINE, model.name(), model.codebook().sha256());
  }

  /** What a model is asked about a statement that is not in a ledger. */
  public static List<CodingUnit> units(List<Statement> statements) {
    return statements.stream()
        .map(
            s ->
                new CodingUnit(s.attribution(), s.speaker(), s.hearsay(), s.nestedIn().isPresent()))
        .toList();
  }

  /** The single parties of some codes, and others. */
  public static Collection<String> parties(Collection<String> codes, Collection<String> others) {
    var all = new TreeSet<>(others);
    codes.forEach(code -> all.addAll(PartyCode.parties(code)));
    // a joint statement keeps its joint code
    all.addAll(codes);
    return all;
  }

  /**
   * Codes statements, document by document.
   *
   * @param statements as the ledger gives them
   * @param told hears of each document and what came of its statements, once that is stored
   */
  public void code(List<LedgerStatement> statements, BiConsumer<String, List<Outcome>> told) {
    Map<String, List<LedgerStatement>> byDocument = new LinkedHashMap<>();
    statements.stream()
        .filter(this::open)
        .forEach(s -> byDocument.computeIfAbsent(s.documentId(), d -> new ArrayList<>()).add(s));
    byDocument.forEach(
        (id, said) -> document(id).ifPresent(d -> told.accept(id, document(d, said))));
  }

  /** Whether a statement can be coded and this coder has not done so. */
  private boolean open(LedgerStatement s) {
    return s.anchor().state() != Anchor.State.LOST
        && !s.anchor().content().text().isEmpty()
        && s.codings().stream().noneMatch(c -> c.live() && c.coder().equals(coder));
  }

  private Optional<Document> document(String id) {
    Optional<DocumentVersion> latest = ledger.document(id).map(StoredDocument::latest);
    return latest
        .flatMap(v -> ledger.text(id, v.number()))
        .map(
            text ->
                new Document(
                    id,
                    latest.flatMap(DocumentVersion::title),
                    latest.flatMap(DocumentVersion::date),
                    latest.flatMap(DocumentVersion::publisher),
                    latest.flatMap(DocumentVersion::url),
                    text));
  }

  private List<Outcome> document(Document document, List<LedgerStatement> said) {
    var offsets = new CodePoints(document.text());
    List<LedgerStatement> coded = said.stream().filter(s -> s.proposed().isPresent()).toList();
    List<CodingUnit> units = coded.stream().map(s -> unit(s, offsets)).toList();
    List<String> codes =
        coded.stream()
            .flatMap(s -> s.codings().stream())
            .filter(Coding::live)
            .flatMap(c -> c.speaker().party().stream())
            .toList();
    List<Outcome> outcomes = model.code(document, units, parties(codes, parties));
    var reviews = new ArrayList<Review>();
    for (int i = 0; i < coded.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Coded one) {
        var correction =
            new Review.Correction(
                one.speaker(), one.position().map(p -> Quote.inCodePoints(p, offsets)));
        reviews.add(
            new Review(
                coded.get(i).id(),
                Optional.empty(),
                Optional.of(correction),
                "",
                Optional.empty()));
      }
    }
    if (!reviews.isEmpty()) {
      ledger.review(reviews, coder);
    }
    return outcomes;
  }

  private static CodingUnit unit(LedgerStatement s, CodePoints offsets) {
    Coding coding = s.shown().orElseThrow();
    var attribution =
        new Attribution(
            extent(s.anchor().source(), offsets),
            extent(s.anchor().cue(), offsets),
            extent(s.anchor().content(), offsets),
            s.quoteType(),
            s.confidence());
    return new CodingUnit(attribution, coding.speaker(), s.hearsay(), s.nestedIn().isPresent());
  }

  private static Extent extent(Quote quote, CodePoints offsets) {
    return new Extent(
        quote.spans().stream().map(s -> offsets.toUtf16(s.start(), s.end())).toList());
  }
}
