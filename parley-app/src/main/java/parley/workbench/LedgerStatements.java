package parley.workbench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import parley.discourse.CodedStatement;
import parley.discourse.DiscourseSource;
import parley.discourse.EventList;
import parley.discourse.SourceDocument;
import parley.discourse.Variable;
import parley.discourse.VariableKind;
import parley.error.InputException;
import parley.ledger.Coding;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.StatementQuery;
import parley.ledger.StoredDocument;
import parley.position.Position;
import parley.position.PropositionWords;
import parley.position.Stance;

/**
 * The positions of a ledger as coded statements, under the names of Discourse Network Analyzer: the
 * actor is the person, the party the organization, the proposition the concept and the stance the
 * agreement (1 for, 0 against, empty neutral). Propositions that differ only in case, spacing or a
 * full stop are one concept, in the wording of the first. Only codings that hold and take a
 * position count; a statement of several parties counts once for each; one without a date has no
 * place in time and is left out.
 */
public final class LedgerStatements implements DiscourseSource {
  /** The one statement type of a ledger. */
  public static final String TYPE = "DNA Statement";

  private static final List<Variable> VARIABLES =
      List.of(
          new Variable("person", VariableKind.SHORT_TEXT),
          new Variable("organization", VariableKind.SHORT_TEXT),
          new Variable("concept", VariableKind.SHORT_TEXT),
          new Variable("agreement", VariableKind.BOOLEAN),
          new Variable("issue", VariableKind.SHORT_TEXT),
          new Variable("stance", VariableKind.SHORT_TEXT),
          new Variable("act", VariableKind.SHORT_TEXT),
          new Variable("strength", VariableKind.INTEGER),
          new Variable("position", VariableKind.INTEGER),
          new Variable("red_line", VariableKind.BOOLEAN));

  private final Supplier<Ledger> ledgers;

  /**
   * The statements of a ledger.
   *
   * @param ledgers opens it; it is closed after each reading
   */
  public LedgerStatements(Supplier<Ledger> ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public List<String> types() {
    return List.of(TYPE);
  }

  @Override
  public EventList read(String type) {
    if (!type.equals(TYPE)) {
      throw new InputException(
          "--type", "'" + type + "' is no statement type of a ledger", "it has: " + TYPE);
    }
    try (Ledger ledger = ledgers.get()) {
      return events(
          ledger.documents(parley.ledger.AsOf.NOW),
          sink -> ledger.statements(StatementQuery.all(), sink));
    }
  }

  /**
   * The coded statements of documents and statements that come from elsewhere than a ledger itself.
   *
   * @param statements hands each on, in the order of a ledger
   */
  public static EventList events(
      List<StoredDocument> documents, Consumer<Consumer<LedgerStatement>> statements) {
    List<CodedStatement> coded = new ArrayList<>();
    Map<String, SourceDocument> heads = new HashMap<>();
    Map<String, String> concepts = new HashMap<>();
    documents.forEach(document -> heads.put(document.id(), head(document)));
    statements.accept(found -> add(found, heads, concepts, coded));
    return new EventList(TYPE, VARIABLES, coded, Map.of());
  }

  private static SourceDocument head(StoredDocument document) {
    var latest = document.latest();
    return new SourceDocument(
        document.id(), latest.title().orElse(""), "", latest.publisher().orElse(""), "", "");
  }

  private static void add(
      LedgerStatement found,
      Map<String, SourceDocument> documents,
      Map<String, String> concepts,
      List<CodedStatement> statements) {
    Optional<Coding> coding = found.holding();
    Optional<Position> position = coding.flatMap(Coding::position);
    Optional<LocalDate> day = found.saidOn();
    if (coding.isEmpty() || position.isEmpty() || day.isEmpty()) {
      return;
    }
    Quote content = found.anchor().content();
    boolean placed = !content.spans().isEmpty();
    String proposition = position.get().proposition();
    String concept =
        concepts.computeIfAbsent(PropositionWords.key(proposition), key -> proposition);
    String parties = coding.get().speaker().party().orElse("");
    for (String party : parties.split("\\+", -1)) {
      statements.add(
          new CodedStatement(
              statements.size() + 1L,
              day.get().atStartOfDay().toInstant(ZoneOffset.UTC),
              documents.getOrDefault(
                  found.documentId(), new SourceDocument(found.documentId(), "", "", "", "", "")),
              placed ? content.spans().get(0).start() : 0,
              placed ? content.spans().get(content.spans().size() - 1).end() : 0,
              content.text(),
              coding.get().coder().name(),
              values(coding.get().speaker().actor().orElse(""), party, concept, position.get())));
    }
  }

  private static List<String> values(
      String actor, String party, String concept, Position position) {
    int side =
        switch (position.stance()) {
          case FOR -> 1;
          case AGAINST -> -1;
          case NEUTRAL -> 0;
        };
    boolean takesSide = position.stance() != Stance.NEUTRAL;
    return List.of(
        actor,
        party,
        concept,
        takesSide ? (side > 0 ? "1" : "0") : "",
        position.issue(),
        position.stance().word(),
        position.act().name().toLowerCase(Locale.ROOT),
        Integer.toString(position.strength().level()),
        Integer.toString(side * position.strength().level()),
        position.redLine() ? "1" : "0");
  }
}
