package parley.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import parley.ledger.AsOf;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;
import parley.party.PartyCode;
import parley.position.Statement;
import parley.scenario.Scenario;
import parley.scenario.draft.DraftRequest;
import parley.scenario.draft.ScenarioDraft;
import parley.scenario.draft.UnstoredStatements;
import parley.text.Document;

/** Drafts scenarios: from a ledger, from documents, or from statements already read. */
public final class ScenarioDrafting {
  private final Extraction extraction;

  /** With the stages whose code book and knowledge of names the draft rests on. */
  public ScenarioDrafting(Extraction extraction) {
    this.extraction = extraction;
  }

  /** The scenario that a ledger tells, as of the times asked for. */
  public Scenario ofLedger(Ledger ledger, AsOf asOf, DraftRequest request) {
    return ofStored(statements(ledger, asOf), request);
  }

  /** All statements of a ledger, as of the times asked for. */
  public static List<LedgerStatement> statements(Ledger ledger, AsOf asOf) {
    var statements = new ArrayList<LedgerStatement>();
    ledger.statements(
        new StatementQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), asOf, false),
        statements::add);
    return statements;
  }

  /**
   * The scenario that documents tell; what was said after the day asked for is left out.
   *
   * @param done told how many documents have been read so far; may be called by several threads
   */
  public Scenario ofDocuments(List<Document> documents, DraftRequest request, IntConsumer done) {
    var briefing = new Briefing(extraction, List.of(), "");
    var brief = briefing.brief(documents, done);
    return ofStored(
        UnstoredStatements.of(documents, said(brief.statements(), request.asOf())), request);
  }

  /** The scenario that statements of documents tell, under their own ids. */
  public Scenario ofStatements(
      List<Document> documents, List<Statement> statements, DraftRequest request) {
    return ofStored(UnstoredStatements.of(documents, statements), request);
  }

  private static List<Statement> said(List<Statement> statements, Optional<LocalDate> asOf) {
    return statements.stream()
        .filter(s -> asOf.isEmpty() || s.saidOn().filter(d -> d.isAfter(asOf.get())).isEmpty())
        .toList();
  }

  /** The scenario that these statements tell, as a ledger holds them. */
  public Scenario ofStored(List<LedgerStatement> statements, DraftRequest request) {
    var codes = new TreeSet<String>();
    statements.stream()
        .flatMap(s -> s.holding().stream())
        .flatMap(c -> c.speaker().party().stream())
        .forEach(code -> codes.addAll(PartyCode.parties(code)));
    return ScenarioDraft.of(
        statements, extraction.codebook(), new ScenarioVocabulary(extraction, codes), request);
  }
}
