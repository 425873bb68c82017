package parley.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.frontier.Frontier;
import parley.report.RedLineWords;
import parley.workbench.SettlementAnalysis.Analysed;

/** The model of a settlement and some of its outcomes as points, the frontier's first. */
final class SettlementPoints {
  private static final int MOST_FRONTIER = 2000;
  private static final int MOST_OTHERS = 2000;

  private final SettlementModel model;
  private final Set<BigInteger> shown = new HashSet<>();
  private final ArrayNode points;

  private SettlementPoints(SettlementModel model, ArrayNode points) {
    this.model = model;
    this.points = points;
  }

  /** Puts {@code model}, {@code points} and {@code sampled} into an object. */
  static void put(ObjectNode node, Analysed analysed) {
    SettlementModel model = analysed.result().model();
    names(node.putObject("model"), model);
    var drawn = new SettlementPoints(model, node.putArray("points"));
    Optional<Frontier> frontier = analysed.result().pareto();
    frontier.ifPresent(drawn::frontier);
    Set<List<Rational>> best = new HashSet<>();
    frontier.ifPresent(f -> f.points().forEach(p -> best.add(p.utilities())));
    drawn.others(best);
    node.put(
        "sampled",
        analysed.result().outcomes().compareTo(BigInteger.valueOf(drawn.shown.size())) > 0);
  }

  private static void names(ObjectNode node, SettlementModel model) {
    ArrayNode parties = node.putArray("parties");
    model
        .parties()
        .forEach(
            p ->
                parties
                    .addObject()
                    .put("name", p.name())
                    .put("reservation", p.reservation().toDouble()));
    ArrayNode issues = node.putArray("issues");
    model
        .issues()
        .forEach(
            issue -> {
              ArrayNode values = issues.addObject().put("name", issue.name()).putArray("values");
              issue.values().forEach(values::add);
            });
    ArrayNode redLines = node.putArray("redLines");
    model
        .redLines()
        .forEach(
            line ->
                redLines
                    .addObject()
                    .put("id", line.id())
                    .put("party", model.parties().get(line.party()).name())
                    .put("words", RedLineWords.of(model, line)));
  }

  private void frontier(Frontier frontier) {
    for (Frontier.Point point : frontier.points()) {
      for (BigInteger index : point.first()) {
        if (shown.size() < MOST_FRONTIER) {
          add(index, true);
        }
      }
    }
  }

  /** Evenly spaced outcomes that can exist. */
  private void others(Set<List<Rational>> best) {
    BigInteger all = model.combinations();
    BigInteger wanted = BigInteger.valueOf(MOST_OTHERS);
    BigInteger step = all.add(wanted).subtract(BigInteger.ONE).divide(wanted);
    for (BigInteger index = BigInteger.ZERO; index.compareTo(all) < 0; index = index.add(step)) {
      List<Integer> outcome = model.outcome(index);
      int[] values = outcome.stream().mapToInt(Integer::intValue).toArray();
      if (!shown.contains(index) && model.rules().stream().noneMatch(r -> r.contains(values))) {
        add(index, best.contains(model.utilities(outcome)));
      }
    }
  }

  private void add(BigInteger index, boolean pareto) {
    shown.add(index);
    List<Integer> outcome = model.outcome(index);
    List<Rational> utilities = model.utilities(outcome);
    ObjectNode point = points.addObject();
    ArrayNode values = point.putArray("outcome");
    outcome.forEach(values::add);
    ArrayNode worth = point.putArray("utilities");
    boolean rational = true;
    for (int k = 0; k < utilities.size(); k++) {
      worth.add(utilities.get(k).toDouble());
      rational &= utilities.get(k).compareTo(model.parties().get(k).reservation()) >= 0;
    }
    point.put("pareto", pareto);
    point.put("rational", rational);
  }
}
