package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import parley.bargain.SettlementModel;
import parley.bargain.uncertain.UncertainResult;
import parley.bargain.uncertain.UncertainResult.Decisive;
import parley.bargain.uncertain.UncertainResult.Estimate;

/** What survives uncertain preferences, as the field {@code uncertain} of the JSON report. */
final class UncertainJson {
  private UncertainJson() {}

  static ObjectNode tree(SettlementModel model, UncertainResult result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("necessarilyAcceptable", result.necessarilyAcceptable());
    node.put("possiblyAcceptable", result.possiblyAcceptable());
    if (result.sureDeals().size() == result.necessarilyAcceptable()) {
      node.set("necessarilyAcceptableIndices", SettlementJson.numbers(result.sureDeals()));
    }
    node.set("necessarilyEfficient", SettlementJson.numbers(result.necessarilyEfficient()));
    ObjectNode possible = node.putObject("possiblyEfficient");
    possible.put("outcomes", result.possiblyEfficient().outcomes());
    possible.put("open", result.possiblyEfficient().open());
    if (result.possiblyEfficient().indices().size() == result.possiblyEfficient().outcomes()) {
      possible.set("indices", SettlementJson.numbers(result.possiblyEfficient().indices()));
    }
    estimate(node, "deal", result.deal());
    estimate(node, "sameNash", result.sameNash());
    ArrayNode shares = node.putArray("efficientShares");
    for (UncertainResult.Share share : result.shares()) {
      ObjectNode entry = shares.addObject();
      entry.put("index", share.index());
      entry.put("share", share.efficient().share());
      entry.put("standardError", share.efficient().standardError());
      estimate(entry, "acceptable", share.acceptable());
    }
    node.put("samples", result.samples());
    node.put("seed", result.seed());
    result
        .robust()
        .ifPresentOrElse(
            robust ->
                node.putObject("robust")
                    .put("index", robust.index())
                    .put("worstRegret", robust.worstRegret().toDouble())
                    .put("worstRegretExact", robust.worstRegret().toString())
                    .put("necessarilyAcceptable", robust.necessarilyAcceptable()),
            () -> node.putNull("robust"));
    ArrayNode decisive = node.putArray("decisive");
    result.decisive().forEach(change -> decisive.add(decisive(model, change)));
    return node;
  }

  private static void estimate(ObjectNode parent, String name, Estimate estimate) {
    parent
        .putObject(name)
        .put("share", estimate.share())
        .put("standardError", estimate.standardError());
  }

  private static ObjectNode decisive(SettlementModel model, Decisive change) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
    node.put("party", model.parties().get(change.party()).name());
    switch (change.kind()) {
      case RED_LINE -> node.put("redLine", model.redLines().get(change.subject()).id());
      case WEIGHT_LOW, WEIGHT_HIGH ->
          node.put("issue", model.issues().get(change.subject()).name());
      case WEIGHT_ORDER ->
          node.put("before", model.issues().get(change.second()).name())
              .put("after", model.issues().get(change.first()).name());
      case VALUE_LOW, VALUE_HIGH ->
          node.put("issue", model.issues().get(change.subject()).name())
              .put("value", model.issues().get(change.subject()).values().get(change.first()));
      case VALUE_ORDER ->
          node.put("issue", model.issues().get(change.subject()).name())
              .put("before", model.issues().get(change.subject()).values().get(change.second()))
              .put("after", model.issues().get(change.subject()).values().get(change.first()));
    }
    node.put("if", new UncertainWords(model).clause(change));
    change.nash().ifPresentOrElse(nash -> node.put("nash", nash), () -> node.putNull("nash"));
    return node;
  }
}
