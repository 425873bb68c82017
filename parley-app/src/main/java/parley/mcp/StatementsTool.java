package parley.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parley.ledger.Coding;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;
import parley.party.PartyCode;

/** The statements of a ledger. */
final class StatementsTool implements Tool {
  private static final Parameter DOCUMENT =
      new Parameter.Text("document", "Only of the document of this id.", false);
  private static final Parameter STATE =
      new Parameter.Choice(
          "state",
          "Only with this state of review.",
          List.of("proposed", "accepted", "corrected", "rejected"),
          false);
  private static final Parameter POSITIONS =
      new Parameter.Switch("positions_only", "Leave out statements that take no side.");

  private final Supplier<Ledger> ledgers;

  StatementsTool(Supplier<Ledger> ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "find_statements";
  }

  @Override
  public String description() {
    return "Finds statements: who said what, when, in which document, in exact words, with the"
        + " position taken if one is. 'words' looks in what was said.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Filters.WORDS,
        Filters.PARTY,
        Filters.ISSUE,
        DOCUMENT,
        STATE,
        POSITIONS,
        Filters.AS_OF,
        Paging.LIMIT,
        Paging.OFFSET);
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try (Ledger ledger = ledgers.get()) {
      var found = new ArrayList<LedgerStatement>();
      ledger.statements(
          new StatementQuery(
              arguments.text(DOCUMENT.name()),
              Optional.empty(),
              arguments.text(Filters.PARTY.name()),
              arguments.text(Filters.ISSUE.name()),
              Filters.times(arguments),
              false),
          s -> {
            if (passes(s, arguments)) {
              found.add(s);
            }
          });
      var view = new LedgerView(ledger);
      Paging.put(answer, "statements", arguments, found, view::statement);
    }
    return answer;
  }

  /** The query looks at all codings; what counts is the one that holds. */
  private static boolean passes(LedgerStatement s, Arguments arguments) {
    Optional<Coding> coding = s.shown();
    Optional<String> party = arguments.text(Filters.PARTY.name());
    Optional<String> issue = arguments.text(Filters.ISSUE.name());
    boolean ofParty =
        party.isEmpty()
            || coding
                .flatMap(c -> c.speaker().party())
                .filter(code -> PartyCode.parties(code).contains(party.get()))
                .isPresent();
    boolean onIssue =
        issue.isEmpty()
            || coding
                .flatMap(Coding::position)
                .filter(p -> p.issue().equals(issue.get()))
                .isPresent();
    return ofParty
        && onIssue
        && arguments.text(STATE.name()).map(w -> w.equals(s.state().word())).orElse(true)
        && (!arguments.on(POSITIONS.name()) || coding.flatMap(Coding::position).isPresent())
        && Filters.holdsWords(arguments, s.anchor().content().text());
  }
}
