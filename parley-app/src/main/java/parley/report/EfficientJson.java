package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import parley.bargain.uncertain.UncertainResult.Estimate;
import parley.scenario.settlement.EfficientDeals;

/** The efficient and robust deals of a scenario as JSON. */
final class EfficientJson {
  private static final int DEALS = 20;

  private EfficientJson() {}

  static ObjectNode of(EfficientDeals efficient) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("level", efficient.level().word());
    node.put("draws", efficient.uncertain().samples());
    node.put("seed", efficient.uncertain().seed());
    node.put("acceptableForAllPreferences", efficient.uncertain().necessarilyAcceptable());
    node.put("acceptableForSomePreferences", efficient.uncertain().possiblyAcceptable());
    estimate(node.putObject("dealExists"), efficient.uncertain().deal());
    ArrayNode deals = node.putArray("deals");
    for (var deal : efficient.best(DEALS)) {
      ObjectNode one = deals.addObject();
      ObjectNode values = one.putObject("values");
      for (int i = 0; i < deal.size(); i++) {
        var issue = efficient.settlement().issues().get(i);
        values.put(issue.name(), issue.values().get(deal.get(i)));
      }
      efficient
          .worstRegret(deal)
          .ifPresent(r -> one.put("robust", true).put("worstRegret", rounded(r.toDouble())));
      efficient.share(deal).ifPresent(s -> estimate(one.putObject("efficient"), s.efficient()));
    }
    return node;
  }

  static void estimate(ObjectNode node, Estimate estimate) {
    node.put("share", rounded(estimate.share()));
    node.put("standardError", rounded(estimate.standardError()));
  }

  static double rounded(double number) {
    return Math.round(number * 1e6) / 1e6;
  }
}
