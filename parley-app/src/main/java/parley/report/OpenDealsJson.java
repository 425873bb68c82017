package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.scenario.Premise;
import parley.scenario.Scenario;
import parley.scenario.TableIssue;
import parley.scenario.settlement.LevelResult;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.settlement.Part;
import parley.scenario.settlement.Refusal;
import parley.scenario.settlement.ValueStanding;

/** Which deals are open and what blocks, as the {@code settlement} of a brief or a scenario. */
public final class OpenDealsJson {
  private static final int DEALS = 50;
  private static final int SETS = 200;

  private final OpenDeals deals;
  private final Scenario scenario;
  private final int mostUnknown;

  private OpenDealsJson(OpenDeals deals, int mostUnknown) {
    this.deals = deals;
    this.scenario = deals.scenario();
    this.mostUnknown = mostUnknown;
  }

  /** The object. */
  public static ObjectNode of(OpenDeals deals) {
    return of(deals, Integer.MAX_VALUE);
  }

  /**
   * The object, naming for each deal and party only so many of the issues on which the party was
   * not heard: there may be hundreds of issues, parties and deals.
   */
  static ObjectNode of(OpenDeals deals, int mostUnknown) {
    return new OpenDealsJson(deals, mostUnknown).object();
  }

  private ObjectNode object() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("verdict", deals.verdict().word());
    node.put("summary", ScenarioWords.verdict(deals));
    node.put("combinations", deals.redLines().combinations());
    put(node, "freeOfRedLines", deals.redLines().free());
    put(node, "freeOfObjections", deals.objections().free());
    ScenarioJson.strings(node, "parties", scenario.parties());
    ArrayNode issues = node.putArray("issues");
    scenario.issues().forEach(issue -> issue(issues.addObject(), issue));
    ArrayNode premises = node.putArray("premises");
    scenario.premises().forEach(premise -> premise(premises.addObject(), premise));
    blocking(node.putObject("blocking"), deals.deciding());
    ArrayNode parts = node.putArray("parts");
    deals.deciding().blocked().forEach(part -> part(parts.addObject(), part));
    open(node.putArray("open"));
    ArrayNode unheard = node.putArray("unheard");
    deals
        .unheard()
        .forEach(
            u -> {
              ObjectNode one = unheard.addObject().put("party", u.party());
              ScenarioJson.strings(one, "issues", u.issues());
              one.put("everywhere", u.everywhere());
            });
    ScenarioJson.strings(node, "notes", scenario.notes());
    return node;
  }

  static void put(ObjectNode node, String name, Optional<BigInteger> number) {
    if (number.isPresent()) {
      node.put(name, number.get());
    } else {
      node.putNull(name);
    }
  }

  private void issue(ObjectNode node, TableIssue issue) {
    node.put("id", issue.id()).put("label", issue.label());
    ArrayNode values = node.putArray("values");
    for (ValueStanding value : deals.on(issue.id())) {
      ObjectNode one = values.addObject();
      one.put("value", value.value()).put("verdict", value.verdict().word());
      ObjectNode standings = one.putObject("standings");
      value.standings().forEach((party, standing) -> standings.put(party, standing.word()));
      ScenarioJson.strings(one, "against", value.against().stream().map(Premise::id).toList());
    }
  }

  static void premise(ObjectNode node, Premise premise) {
    node.put("id", premise.id()).put("party", premise.party()).put("issue", premise.issue());
    node.put("proposition", premise.proposition());
    node.put("role", premise.now().role().word());
    node.put("stance", premise.now().stance().word());
    node.put("strength", premise.now().strength().word());
    node.put("assumed", premise.now().assumed());
    node.put("condition", premise.now().proviso().map(p -> p.text()).orElse(null));
    node.put("conditionTied", premise.now().proviso().flatMap(p -> p.refusedWith()).isPresent());
    node.put("because", premise.because());
    ScenarioJson.strings(node, "statements", premise.now().statements());
  }

  private void blocking(ObjectNode node, LevelResult level) {
    node.put("level", level.level().word());
    sets(node.putArray("mus"), level, level.blockingSets());
    sets(node.putArray("mcs"), level, level.concessionSets(SETS));
    node.put("complete", level.complete());
  }

  private static void sets(ArrayNode array, LevelResult level, List<List<Integer>> sets) {
    for (List<Integer> set : sets.stream().limit(SETS).toList()) {
      ArrayNode one = array.addArray();
      set.forEach(r -> refusal(one.addObject(), level.refusals().get(r)));
    }
  }

  private static void refusal(ObjectNode node, Refusal refusal) {
    node.put("party", refusal.premise().party());
    node.put("proposition", refusal.premise().proposition());
    node.put("premise", refusal.premise().id());
    node.put("redLine", refusal.redLine());
    ScenarioJson.strings(node, "statements", refusal.premise().now().statements());
  }

  private void part(ObjectNode node, Part part) {
    ScenarioJson.strings(
        node, "issues", part.issues().stream().map(i -> scenario.issues().get(i).id()).toList());
    ArrayNode concessions = node.putArray("concessions");
    for (Part.Concession concession : part.concessions().stream().limit(SETS).toList()) {
      ObjectNode one = concessions.addObject();
      ScenarioJson.strings(
          one,
          "premises",
          concession.refusals().stream()
              .map(r -> deals.deciding().refusals().get(r).premise().id())
              .toList());
      put(one, "opens", concession.opens());
    }
  }

  private void open(ArrayNode array) {
    if (scenario.issues().isEmpty() || !deals.redLines().possible()) {
      return;
    }
    for (List<Integer> deal : deals.leaving().deals(scenario.issues().size(), DEALS)) {
      ObjectNode one = array.addObject();
      ObjectNode values = one.putObject("values");
      ObjectNode unknown = JsonNodeFactory.instance.objectNode();
      var objections = new java.util.TreeSet<String>();
      for (int i = 0; i < deal.size(); i++) {
        ValueStanding value = deals.value(i, deal.get(i));
        values.put(value.issue(), value.value());
        for (String party : value.unknown()) {
          ArrayNode issues = unknown.withArray(party);
          if (issues.size() < mostUnknown) {
            issues.add(value.issue());
          }
        }
        value.against().forEach(premise -> objections.add(premise.id()));
      }
      one.set("unknown", unknown);
      ScenarioJson.strings(one, "objections", objections);
    }
  }
}
