package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.gmcr.stability.Concept;
import parley.scenario.Scenario;
import parley.scenario.TableIssue;
import parley.scenario.evidence.CodingSample;
import parley.scenario.evidence.Conclusion;
import parley.scenario.evidence.RecodedConclusion;
import parley.scenario.evidence.RecodedEvidence;
import parley.scenario.evidence.Recoding;
import parley.scenario.stability.DealStability;
import parley.workbench.ScenarioSolving;

/** Whether deals would hold and what the answer hangs on, as JSON. */
final class StabilityJson {
  private StabilityJson() {}

  /** The {@code stability} of a brief or a scenario. */
  static ObjectNode of(Scenario scenario, List<DealStability> judged) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("verdict", StabilityWords.verdict(judged));
    ScenarioJson.strings(
        node,
        "equilibria",
        judged.stream()
            .filter(DealStability::stable)
            .map(j -> ScenarioWords.deal(scenario, j.deal()))
            .toList());
    ScenarioJson.strings(
        node, "because", judged.isEmpty() ? List.of() : StabilityWords.because(judged.get(0)));
    ArrayNode deals = node.putArray("deals");
    judged.forEach(j -> deal(deals.addObject(), scenario, j));
    return node;
  }

  private static void deal(ObjectNode node, Scenario scenario, DealStability judged) {
    ObjectNode values = node.putObject("values");
    for (int i = 0; i < judged.deal().size(); i++) {
      TableIssue issue = scenario.issues().get(i);
      values.put(issue.id(), issue.values().get(judged.deal().get(i)));
    }
    node.put("stable", judged.stable());
    concepts(node.putObject("dealStable"), judged.dealStable());
    concepts(node.putObject("noDealStable"), judged.noDealStable());
    ArrayNode attitudes = node.putArray("attitudes");
    judged
        .attitudes()
        .forEach(
            a -> {
              ObjectNode one = attitudes.addObject();
              one.put("party", a.party()).put("finds", a.kind().word());
              ScenarioJson.strings(one, "premises", a.because().stream().map(p -> p.id()).toList());
            });
    ArrayNode flips = node.putArray("flips");
    judged.flips().forEach(set -> set.forEach(flips.addArray()::add));
    ScenarioJson.strings(node, "equilibriaOfItsModel", judged.equilibria());
    ScenarioJson.strings(
        node, "leavers", judged.leavers().stream().map(l -> l.render().strip()).toList());
    ScenarioJson.strings(node, "because", StabilityWords.because(judged));
  }

  private static void concepts(ObjectNode node, Map<Concept, Boolean> verdicts) {
    new TreeMap<>(verdicts).forEach((concept, stable) -> node.put(concept.name(), stable));
  }

  /** The {@code evidence} of a scenario. */
  static ObjectNode evidence(ScenarioSolving.Solved solved) {
    CodingSample sample = solved.sample();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode all = node.putArray("conclusions");
    for (Conclusion conclusion : solved.conclusions()) {
      ObjectNode one = all.addObject();
      one.put("level", conclusion.level().word());
      one.put("possible", conclusion.possible());
      one.put("conclusion", EvidenceWords.conclusion(conclusion));
      ArrayNode sets = one.putArray("minimalSets");
      for (Set<String> set : conclusion.minimalSets()) {
        ArrayNode ids = sets.addArray();
        set.forEach(ids::add);
      }
      one.put("complete", conclusion.complete());
    }
    ArrayNode recodings = node.putArray("recodings");
    for (RecodedConclusion conclusion : solved.recodings()) {
      ObjectNode one = recodings.addObject();
      one.put("level", conclusion.level().word());
      one.put("possible", conclusion.possible());
      one.put("mostStatements", RecodedEvidence.MOST_CHANGED);
      ArrayNode sets = one.putArray("minimalSets");
      for (Set<Recoding> set : conclusion.minimalSets()) {
        ArrayNode changes = sets.addArray();
        set.forEach(
            r -> changes.addObject().put("statement", r.statement()).put("as", r.kind().word()));
      }
      one.put("complete", conclusion.complete());
    }
    ObjectNode sampled = node.putObject("sampling");
    sampled.put("samples", sample.samples()).put("seed", sample.seed());
    ObjectNode verdicts = sampled.putObject("verdicts");
    sample
        .verdicts()
        .forEach(
            (verdict, e) ->
                verdicts
                    .putObject(verdict.word())
                    .put("share", EfficientJson.rounded(e.share()))
                    .put("standardError", EfficientJson.rounded(e.standardError())));
    return node;
  }
}
