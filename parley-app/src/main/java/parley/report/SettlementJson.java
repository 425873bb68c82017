package parley.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.blocking.Blocking;
import parley.bargain.engine.SettlementResult;
import parley.bargain.frontier.Frontier;
import parley.bargain.mediation.DraftAdvice;
import parley.bargain.mediation.Trade;
import parley.bargain.solution.Solution;
import parley.bargain.uncertain.UncertainResult;
import parley.workbench.SettlementAnalysis.Analysed;

/** A settlement analysis as {@code parley/settlement/1} JSON. */
public final class SettlementJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SettlementJson() {}

  /** One line. */
  public static String line(Analysed analysed) {
    try {
      return MAPPER.writeValueAsString(tree(analysed));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain nodes can always be written", e);
    }
  }

  /** Indented lines. */
  public static String pretty(Analysed analysed) {
    return tree(analysed).toPrettyString();
  }

  private static ObjectNode tree(Analysed analysed) {
    SettlementResult result = analysed.result();
    var root = NODES.objectNode();
    root.put("schema", "parley/settlement/1");
    root.put("id", result.model().id());
    root.put("outcomes", result.outcomes());
    result.rational().ifPresentOrElse(n -> root.put("rational", n), () -> root.putNull("rational"));
    frontier(root, "pareto", result.pareto());
    frontier(root, "paretoRational", result.paretoRational());
    solution(root, "nash", result.solutions().nash());
    solution(root, "kalaiSmorodinsky", result.solutions().kalaiSmorodinsky());
    solution(root, "egalitarian", result.solutions().egalitarian());
    solution(root, "utilitarian", result.solutions().utilitarian());
    root.set("blocking", blocking(result.blocking()));
    result
        .noAgreement()
        .ifPresentOrElse(no -> root.put("noAgreement", no), () -> root.putNull("noAgreement"));
    if (!result.bestDeals().isEmpty()) {
      root.set("bestDeals", bestDeals(result.bestDeals()));
    }
    result
        .agreement()
        .ifPresent(
            agreement -> {
              ObjectNode node = root.putObject("agreement");
              node.put("deals", agreement.deals());
              node.set("indices", numbers(agreement.indices()));
            });
    root.set("trades", trades(result.model(), analysed.trades()));
    analysed.advice().ifPresent(advice -> root.set("draft", advice(result.model(), advice)));
    analysed
        .uncertain()
        .ifPresent(uncertain -> root.set("uncertain", uncertain(result.model(), uncertain)));
    root.set("engine", engine(result.search()));
    root.set("provenance", ProvenanceJson.of(analysed.provenance()));
    return root;
  }

  private static ArrayNode bestDeals(List<SettlementResult.BestDeal> deals) {
    var array = NODES.arrayNode();
    for (SettlementResult.BestDeal deal : deals) {
      ObjectNode node = array.addObject();
      node.put("goal", deal.goal().name().toLowerCase(java.util.Locale.ROOT));
      node.put("proof", deal.proof().name().toLowerCase(java.util.Locale.ROOT));
      deal.deal().ifPresentOrElse(p -> node.set("point", point(p)), () -> node.putNull("point"));
    }
    return array;
  }

  private static void frontier(ObjectNode root, String name, Optional<Frontier> found) {
    if (found.isEmpty()) {
      root.putNull(name);
      return;
    }
    Frontier frontier = found.get();
    ObjectNode node = root.putObject(name);
    node.put("outcomes", frontier.outcomes());
    node.put("distinctUtilities", frontier.distinctUtilities());
    frontier
        .sha256Indices()
        .ifPresentOrElse(
            sha -> node.put("sha256Indices", sha), () -> node.putNull("sha256Indices"));
    boolean listed = BigInteger.valueOf(frontier.indices().size()).equals(frontier.outcomes());
    if (listed) {
      node.set("indices", numbers(frontier.indices()));
    }
  }

  private static ArrayNode numbers(List<BigInteger> numbers) {
    var array = NODES.arrayNode();
    numbers.forEach(array::add);
    return array;
  }

  private static void solution(ObjectNode root, String name, Optional<Solution> solution) {
    if (solution.isEmpty()) {
      root.putNull(name);
      return;
    }
    ObjectNode node = root.putObject(name);
    node.put("value", solution.get().value().toDouble());
    node.put("valueExact", solution.get().value().toString());
    node.put("optima", solution.get().optima());
    ArrayNode points = node.putArray("points");
    solution.get().points().forEach(point -> points.add(point(point)));
  }

  private static ObjectNode point(Solution.Point point) {
    var node = NODES.objectNode();
    ArrayNode outcome = node.putArray("outcome");
    point.outcome().forEach(outcome::add);
    ArrayNode utilities = node.putArray("utilities");
    ArrayNode exact = node.putArray("exact");
    for (Rational utility : point.utilities()) {
      utilities.add(utility.toDouble());
      exact.add(utility.toString());
    }
    return node;
  }

  private static ObjectNode blocking(Blocking blocking) {
    var node = NODES.objectNode();
    blocking
        .feasible()
        .ifPresentOrElse(n -> node.put("feasible", n), () -> node.putNull("feasible"));
    node.put("possible", blocking.possible());
    node.set("mus", sets(blocking.blockingSets()));
    node.set("mcs", sets(blocking.concessionSets()));
    node.put("complete", blocking.complete());
    if (blocking.ruledOut()) {
      node.put("ruledOut", true);
    }
    return node;
  }

  private static ArrayNode sets(List<List<String>> sets) {
    var array = NODES.arrayNode();
    for (List<String> set : sets) {
      ArrayNode ids = array.addArray();
      set.forEach(ids::add);
    }
    return array;
  }

  private static ArrayNode trades(SettlementModel model, List<Trade> trades) {
    var array = NODES.arrayNode();
    for (Trade trade : trades) {
      array
          .addObject()
          .put("party", model.parties().get(trade.first()).name())
          .put("getsItsWayOn", model.issues().get(trade.firstWins()).name())
          .put("other", model.parties().get(trade.second()).name())
          .put("otherGetsItsWayOn", model.issues().get(trade.secondWins()).name())
          .put("leastGain", trade.gain().toDouble());
    }
    return array;
  }

  private static ObjectNode advice(SettlementModel model, DraftAdvice advice) {
    var node = NODES.objectNode();
    node.set("point", point(advice.draft()));
    ArrayNode objections = node.putArray("objections");
    for (DraftAdvice.Objection objection : advice.objections()) {
      var entry = objections.addObject();
      if (objection.party() >= 0) {
        entry.put("party", model.parties().get(objection.party()).name());
      } else {
        entry.putNull("party");
      }
      entry.put("redLine", objection.redLine());
    }
    node.put("efficient", advice.efficient());
    ArrayNode improvements = node.putArray("improvements");
    advice.improvements().forEach(point -> improvements.add(point(point)));
    advice.next().ifPresentOrElse(p -> node.set("next", point(p)), () -> node.putNull("next"));
    return node;
  }

  private static ObjectNode uncertain(SettlementModel model, UncertainResult uncertain) {
    var node = NODES.objectNode();
    node.put("necessarilyAcceptable", uncertain.necessarilyAcceptable());
    node.put("possiblyAcceptable", uncertain.possiblyAcceptable());
    node.set("necessarilyEfficient", numbers(uncertain.necessarilyEfficient()));
    ArrayNode shares = node.putArray("efficientShares");
    for (UncertainResult.Share share : uncertain.shares()) {
      shares
          .addObject()
          .put("index", share.index())
          .put("share", share.share())
          .put("standardError", share.standardError());
    }
    node.put("samples", uncertain.samples());
    node.put("seed", uncertain.seed());
    uncertain
        .robust()
        .ifPresentOrElse(
            robust ->
                node.putObject("robust")
                    .put("index", robust.index())
                    .put("worstRegret", robust.worstRegret().toDouble())
                    .put("necessarilyAcceptable", robust.necessarilyAcceptable()),
            () -> node.putNull("robust"));
    ArrayNode decisive = node.putArray("decisive");
    for (UncertainResult.Decisive weight : uncertain.decisive()) {
      decisive
          .addObject()
          .put("party", model.parties().get(weight.party()).name())
          .put("issue", model.issues().get(weight.issue()).name())
          .put("at", weight.atLow() ? "low" : "high");
    }
    return node;
  }

  private static ObjectNode engine(SettlementResult.Search search) {
    var node = NODES.objectNode();
    node.put("name", search.engine());
    node.put("proved", search.proved());
    ArrayNode notes = node.putArray("notes");
    search.notes().forEach(notes::add);
    return node;
  }
}
