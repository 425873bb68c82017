package parley.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import parley.ledger.AsOf;
import parley.ledger.DocumentVersion;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;
import parley.ledger.StoredDocument;
import parley.ledger.duplicate.SourceFamilies;
import parley.ledger.duplicate.Utterance;
import parley.ledger.duplicate.Utterances;
import parley.ledger.line.Line;
import parley.party.PartyCode;

/** How positions of a ledger move: the lines of its parties. */
public final class LedgerLines {
  /**
   * What is asked for.
   *
   * @param party of this party only
   * @param issue on this issue only
   * @param asOf the two times of the question
   * @param confidence the least confidence of a coding that no person has decided on, in [0,1]
   */
  public record Request(
      Optional<String> party, Optional<String> issue, AsOf asOf, double confidence) {}

  /** Hands on the statements that match, as {@link Ledger#statements} does. */
  @FunctionalInterface
  public interface Statements {
    /** Hands on the statements. */
    void each(StatementQuery query, Consumer<LedgerStatement> sink);
  }

  private final Statements all;
  private final Function<String, Optional<StoredDocument>> documents;
  private final Map<String, Optional<DocumentVersion>> versions = new HashMap<>();

  /** Lines of this ledger. */
  public LedgerLines(Ledger ledger) {
    this(ledger::statements, ledger::document);
  }

  /** Lines of statements and documents that come from elsewhere than a ledger itself. */
  public LedgerLines(Statements statements, Function<String, Optional<StoredDocument>> documents) {
    this.all = statements;
    this.documents = documents;
  }

  /** The lines by party, issue and proposition. */
  public List<Line> lines(Request request) {
    var statements = new ArrayList<LedgerStatement>();
    all.each(
        new StatementQuery(
            Optional.empty(),
            Optional.empty(),
            request.party(),
            request.issue(),
            request.asOf(),
            false),
        statements::add);
    var parties = new TreeSet<String>();
    request
        .party()
        .ifPresentOrElse(
            parties::add,
            () ->
                statements.stream()
                    .flatMap(s -> s.holding().stream())
                    .flatMap(c -> c.speaker().party().stream())
                    .forEach(code -> parties.addAll(PartyCode.parties(code))));
    var lines = new ArrayList<Line>();
    for (String party : parties) {
      // the holding coding decides, whatever other codings said
      List<LedgerStatement> said =
          statements.stream().filter(s -> counts(s, party, request)).toList();
      lines.addAll(Line.of(Utterances.of(party, said, ContentMeanings.STANDARD)));
    }
    return List.copyOf(lines);
  }

  private static boolean counts(LedgerStatement s, String party, Request request) {
    return Utterances.position(party, s)
        .filter(p -> request.issue().map(i -> i.equals(p.issue())).orElse(true))
        .filter(p -> s.state() != ReviewState.PROPOSED || p.confidence() >= request.confidence())
        .isPresent();
  }

  /** How many independent source families tell an utterance. */
  public int families(Utterance utterance) {
    List<String> documents = utterance.documents();
    return documents.size() == 1
        ? 1
        : SourceFamilies.count(documents.stream().flatMap(d -> version(d).stream()).toList());
  }

  private Optional<DocumentVersion> version(String document) {
    return versions.computeIfAbsent(
        document, id -> documents.apply(id).map(StoredDocument::latest));
  }
}
