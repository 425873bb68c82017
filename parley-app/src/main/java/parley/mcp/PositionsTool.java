package parley.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import parley.ledger.Ledger;
import parley.ledger.line.Line;
import parley.ledger.line.Stand;

/** Where parties stand, and how they came there. */
final class PositionsTool implements Tool {
  private static final Parameter.Count STEPS =
      new Parameter.Count("steps", "How many stands before the latest one are shown.", 0, 20, 3);

  private final Supplier<Ledger> ledgers;

  PositionsTool(Supplier<Ledger> ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "list_positions";
  }

  @Override
  public String description() {
    return "Where parties stand on each proposition: the latest stand and those before it, each with"
        + " its day, side, firmness and the exact words that show it best. With 'as_of' the answer"
        + " is what had been said by that day. An empty list means that nothing was said or found,"
        + " not that a party agrees.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Filters.PARTY,
        Filters.ISSUE,
        Filters.WORDS,
        Filters.AS_OF,
        Filters.ALL,
        STEPS,
        Paging.LIMIT,
        Paging.OFFSET);
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    int steps = arguments.count(STEPS);
    try (Ledger ledger = ledgers.get()) {
      var view = new LedgerView(ledger);
      List<Line> lines =
          view.lines().lines(Filters.lines(arguments, Filters.ALL)).stream()
              .filter(line -> Filters.holdsWords(arguments, line.proposition()))
              .toList();
      Paging.put(answer, "lines", arguments, lines, line -> entry(view, line, steps));
    }
    return answer;
  }

  private static ObjectNode entry(LedgerView view, Line line, int steps) {
    ObjectNode node = LedgerView.head(line);
    List<Stand> stands = line.stands();
    int last = stands.size() - 1;
    if (stands.isEmpty()) {
      node.putNull("latest");
    } else {
      node.set("latest", view.stand(stands.get(last)));
      ArrayNode before = node.putArray("before");
      stands.subList(Math.max(0, last - steps), last).forEach(s -> before.add(view.stand(s)));
    }
    node.put("stands", stands.size());
    if (!line.undated().isEmpty()) {
      node.put("undatedUtterances", line.undated().size());
      node.set("undatedExample", view.utterance(line.undated().get(0)));
    }
    return node;
  }
}
