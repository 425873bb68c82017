package parley.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import parley.ledger.AsOf;
import parley.ledger.Coding;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;
import parley.ledger.StoredDocument;
import parley.party.PartyCode;

/** What a ledger holds: its size, days, parties and issues. */
final class OverviewTool implements Tool {
  private static final int MOST = 200;

  private final Supplier<Ledger> ledgers;

  OverviewTool(Supplier<Ledger> ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "ledger_overview";
  }

  @Override
  public String description() {
    return "What the ledger holds: number of documents and statements, first and last day, parties"
        + " and issues with their number of statements, and how many codings people have"
        + " reviewed. Ask this first: the other tools take these party codes and issue ids.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try (Ledger ledger = ledgers.get()) {
      List<StoredDocument> documents = ledger.documents(AsOf.NOW);
      answer.put("documents", documents.size());
      List<LocalDate> days =
          documents.stream().flatMap(d -> d.latest().date().stream()).sorted().toList();
      answer.put("firstDay", days.isEmpty() ? null : days.get(0).toString());
      answer.put("lastDay", days.isEmpty() ? null : days.get(days.size() - 1).toString());
      var count = new Count();
      ledger.statements(StatementQuery.all().withoutReasons(), count::add);
      answer.put("statements", count.statements);
      numbers(answer.putObject("reviewStates"), count.states);
      numbers(answer.putObject("parties"), count.parties);
      numbers(answer.putObject("issues"), count.issues);
    }
    return answer;
  }

  private static void numbers(ObjectNode node, Map<String, Integer> numbers) {
    numbers.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .forEach(e -> node.put(Quoted.label(e.getKey()), e.getValue()));
  }

  private static final class Count {
    private int statements;
    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<String, Integer> parties = new TreeMap<>();
    private final Map<String, Integer> issues = new TreeMap<>();

    void add(LedgerStatement s) {
      statements++;
      states.merge(s.state().word(), 1, Integer::sum);
      Optional<Coding> coding = s.holding();
      coding
          .flatMap(c -> c.speaker().party())
          .ifPresent(
              code -> PartyCode.parties(code).forEach(p -> parties.merge(p, 1, Integer::sum)));
      coding.flatMap(Coding::position).ifPresent(p -> issues.merge(p.issue(), 1, Integer::sum));
    }
  }
}
