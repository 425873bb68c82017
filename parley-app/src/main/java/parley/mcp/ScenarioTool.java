package parley.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;
import parley.report.OpenDealsJson;
import parley.scenario.Scenario;
import parley.scenario.draft.DraftRequest;
import parley.scenario.settlement.OpenDeals;
import parley.workbench.Extraction;
import parley.workbench.ScenarioDrafting;

/** Which deal the words in a ledger leave open, and what blocks one. */
final class ScenarioTool implements Tool {
  private static final Parameter PARTIES =
      new Parameter.Text("parties", "Only these at the table: codes with commas between.", false);
  private static final Parameter EVERYTHING =
      new Parameter.Switch(
          "everything",
          "Also propositions outside the code book's values on which only one party took a side.");
  private static final List<String> KEPT =
      List.of("verdict", "summary", "parties", "issues", "premises", "unheard", "notes");
  private static final int MOST_SETS = 20;

  private final Supplier<Ledger> ledgers;
  private final Supplier<Extraction> stages;
  private Optional<Extraction> prepared = Optional.empty();

  /**
   * A tool on scenarios of a ledger.
   *
   * @param stages gives the code book and the knowledge of names; asked once, at the first question
   */
  ScenarioTool(Supplier<Ledger> ledgers, Supplier<Extraction> stages) {
    this.ledgers = ledgers;
    this.stages = stages;
  }

  private synchronized Extraction prepared() {
    if (prepared.isEmpty()) {
      prepared = Optional.of(stages.get());
    }
    return prepared.get();
  }

  @Override
  public String name() {
    return "scenario_settlement";
  }

  @Override
  public String description() {
    return "Which deal the statements leave open: a verdict, how each party stands on each value of"
        + " each issue, the minimal sets of positions that together exclude every deal (blocking"
        + " sets), the minimal sets whose concession would open one, and who was not heard; with"
        + " the statements behind it in exact words as a paged list, those of the sets first. It follows from the"
        + " codings as they are, most of them unreviewed.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        PARTIES,
        Filters.ISSUE,
        EVERYTHING,
        Filters.AS_OF,
        Filters.ALL,
        Paging.LIMIT,
        Paging.OFFSET);
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    List<String> parties =
        arguments.text(PARTIES.name()).stream()
            .flatMap(text -> List.of(text.split(",", -1)).stream())
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .toList();
    var request =
        new DraftRequest(
            "ledger",
            "",
            arguments.day(Filters.AS_OF.name()),
            "the ledger",
            parties,
            arguments.text(Filters.ISSUE.name()).stream().toList(),
            arguments.share(Filters.ALL),
            false,
            arguments.on(EVERYTHING.name()),
            Map.of());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try (Ledger ledger = ledgers.get()) {
      Scenario scenario =
          new ScenarioDrafting(prepared()).ofLedger(ledger, Filters.times(arguments), request);
      JsonNode settlement = OpenDealsJson.of(OpenDeals.of(scenario));
      KEPT.forEach(key -> answer.set(key, visible(settlement.path(key))));
      JsonNode blocking = settlement.path("blocking");
      answer.set("level", visible(blocking.path("level")));
      Set<String> ids = new LinkedHashSet<>();
      sets(answer, "blockingSets", blocking.path("mus"), ids);
      sets(answer, "concessionSets", blocking.path("mcs"), ids);
      answer.set("complete", blocking.path("complete"));
      ids.addAll(statements(settlement.path("premises")));
      var view = new LedgerView(ledger);
      Paging.put(answer, "evidence", arguments, found(ledger, ids), view::statement);
    }
    return answer;
  }

  private static void sets(ObjectNode answer, String key, JsonNode sets, Set<String> ids) {
    ArrayNode shown = answer.putArray(key);
    for (int i = 0; i < Math.min(MOST_SETS, sets.size()); i++) {
      shown.add(visible(sets.get(i)));
      ids.addAll(statements(sets.get(i)));
    }
    answer.put(key + "InAll", sets.size());
  }

  private static Set<String> statements(JsonNode node) {
    Set<String> ids = new LinkedHashSet<>();
    node.findValues("statements").forEach(s -> s.forEach(id -> ids.add(id.asText())));
    return ids;
  }

  private static List<LedgerStatement> found(Ledger ledger, Set<String> ids) {
    var found = new ArrayList<LedgerStatement>();
    for (String id : ids) {
      ledger.statements(StatementQuery.all().ofId(id).withoutReasons(), found::add);
    }
    return found;
  }

  /** The same with nothing hidden in its texts. */
  private static JsonNode visible(JsonNode node) {
    if (node.isTextual()) {
      return JsonNodeFactory.instance.textNode(Quoted.label(node.asText()));
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(one -> array.add(visible(one)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(e -> object.set(Quoted.label(e.getKey()), visible(e.getValue())));
      return object;
    }
    return node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node;
  }
}
