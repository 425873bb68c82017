package parley.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import parley.ledger.Ledger;
import parley.ledger.line.Line;
import parley.workbench.StandingLines;

/** What divides parties. */
final class CollisionsTool implements Tool {
  private final Supplier<Ledger> ledgers;

  CollisionsTool(Supplier<Ledger> ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "list_collisions";
  }

  @Override
  public String description() {
    return "Propositions that some parties are for and others against by their latest stands, those"
        + " with a red line first; each side with its exact words.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Filters.ISSUE, Filters.AS_OF, Filters.ALL, Paging.LIMIT, Paging.OFFSET);
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try (Ledger ledger = ledgers.get()) {
      var view = new LedgerView(ledger);
      List<StandingLines.Divide> divides =
          StandingLines.divides(view.lines().lines(Filters.lines(arguments, Filters.ALL)));
      Paging.put(answer, "collisions", arguments, divides, d -> entry(view, d));
    }
    return answer;
  }

  private static ObjectNode entry(LedgerView view, StandingLines.Divide divide) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("issue", divide.issue());
    node.put("proposition", Quoted.label(divide.proposition()));
    node.put("redLine", divide.redLine());
    sides(view, node.putArray("for"), divide.partiesFor());
    sides(view, node.putArray("against"), divide.partiesAgainst());
    return node;
  }

  private static void sides(LedgerView view, ArrayNode array, List<Line> lines) {
    for (Line line : lines) {
      ObjectNode node = array.addObject().put("party", line.party());
      node.set("stand", view.stand(StandingLines.latest(line)));
    }
  }
}
