package parley.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import parley.ledger.Ledger;
import parley.workbench.StandingLines;

/** What parties rule out or insist on. */
final class RedLinesTool implements Tool {
  private final Supplier<Ledger> ledgers;

  RedLinesTool(Supplier<Ledger> ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "list_red_lines";
  }

  @Override
  public String description() {
    return "Red lines: categorical positions on a party's own acceptance of a term, by someone who"
        + " can bind it, neither hearsay nor told by another; with the exact words. 'holds' tells"
        + " whether the party's latest stand still is one (null: its day is unknown); those that do"
        + " come first.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Filters.PARTY, Filters.ISSUE, Filters.AS_OF, Filters.ALL, Paging.LIMIT, Paging.OFFSET);
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try (Ledger ledger = ledgers.get()) {
      var view = new LedgerView(ledger);
      List<StandingLines.Drawn> drawn =
          StandingLines.redLines(view.lines().lines(Filters.lines(arguments, Filters.ALL)));
      Paging.put(answer, "redLines", arguments, drawn, d -> entry(view, d));
    }
    return answer;
  }

  private static ObjectNode entry(LedgerView view, StandingLines.Drawn drawn) {
    ObjectNode node = LedgerView.head(drawn.line());
    node.put("stance", drawn.utterance().position().stance().word());
    node.put("holds", drawn.holds().orElse(null));
    node.set("evidence", view.utterance(drawn.utterance()));
    return node;
  }
}
