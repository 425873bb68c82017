package parley.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import parley.ledger.Ledger;
import parley.ledger.line.Change;
import parley.ledger.line.Line;
import parley.ledger.line.Tension;

/** What moved in the lines of parties, and what does not fit. */
final class ChangesTool implements Tool {
  private static final String TENSION = "tension";
  private static final Parameter KIND =
      new Parameter.Choice(
          "kind",
          "Only of this kind.",
          List.of(
              "shift", "hardening", "softening", "condition-added", "condition-dropped", TENSION),
          false);

  private final Supplier<Ledger> ledgers;

  ChangesTool(Supplier<Ledger> ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "list_changes";
  }

  @Override
  public String description() {
    return "What moved, by day: shifts (another side), hardenings and softenings, conditions added"
        + " and dropped, each with the words before and after; and tensions (one party for and"
        + " against the same). Unreviewed, most entries are slips of the coding: read both"
        + " quotations before you report a change.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Filters.PARTY,
        Filters.ISSUE,
        KIND,
        Filters.AS_OF,
        Filters.LIKELY,
        Paging.LIMIT,
        Paging.OFFSET);
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try (Ledger ledger = ledgers.get()) {
      var view = new LedgerView(ledger);
      List<Object> moved = new ArrayList<>();
      for (Line line : view.lines().lines(Filters.lines(arguments, Filters.LIKELY))) {
        moved.addAll(line.changes());
        moved.addAll(line.tensions());
      }
      List<Object> asked =
          moved.stream()
              .filter(m -> arguments.text(KIND.name()).map(k -> k.equals(kind(m))).orElse(true))
              .sorted(Comparator.comparing(ChangesTool::day))
              .toList();
      Paging.put(answer, "changes", arguments, asked, m -> entry(view, m));
    }
    return answer;
  }

  private static String kind(Object moved) {
    return moved instanceof Change change ? change.kind().word() : TENSION;
  }

  private static LocalDate day(Object moved) {
    return moved instanceof Change change
        ? change.to().day()
        : ((Tension) moved).other().saidOn().orElse(LocalDate.MAX);
  }

  private static ObjectNode entry(LedgerView view, Object moved) {
    if (moved instanceof Change change) {
      ObjectNode node = LedgerView.head(change.line());
      node.put("kind", kind(moved));
      node.set("before", view.stand(change.from()));
      node.set("after", view.stand(change.to()));
      return node;
    }
    var tension = (Tension) moved;
    ObjectNode node = LedgerView.head(tension.line());
    node.put("kind", TENSION);
    node.put("oneNamesACondition", tension.conditional());
    node.set("one", view.utterance(tension.one()));
    node.set("other", view.utterance(tension.other()));
    return node;
  }
}
