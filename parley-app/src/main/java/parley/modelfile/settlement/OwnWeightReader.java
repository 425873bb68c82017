package parley.modelfile.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import parley.bargain.Issue;
import parley.bargain.Rational;
import parley.bargain.uncertain.WeightKnowledge;
import parley.error.InputException;

/**
 * Reads what a party's weights are: {@code weights} with a number or a range for an issue, {@code
 * weightOrder}, the most important first, and {@code weightTotal}.
 */
final class OwnWeightReader {
  private static final String ORDER_ADVICE =
      "list issues, the most important first; a list within the list for issues not compared";

  private final Findings findings;
  private final List<Issue> issues;

  OwnWeightReader(Findings findings, List<Issue> issues) {
    this.findings = findings;
    this.issues = issues;
  }

  WeightKnowledge weights(Located party) {
    var field = party.field("weights");
    field.ifPresent(this::onlyIssues);
    Optional<Rational> total = party.field("weightTotal").map(this::total);
    var orderField = party.field("weightOrder");
    List<Integer> layers = orderField.map(this::order).orElse(List.of());
    var low = new ArrayList<Rational>();
    var high = new ArrayList<Rational>();
    for (int i = 0; i < issues.size(); i++) {
      String name = issues.get(i).name();
      Optional<Located> given = field.filter(Located::map).flatMap(weights -> weights.field(name));
      if (given.isPresent()) {
        range(given.get(), low, high);
      } else if (total.isPresent()) {
        low.add(Rational.ZERO);
        high.add(total.get());
      } else if (!layers.isEmpty() && layers.get(i) >= 0) {
        findings.problem(
            orderField.orElse(party),
            "the weight of '" + name + "' has an order but no upper end",
            "give 'weightTotal', or a range for it in 'weights'");
        low.add(Rational.ONE);
        high.add(Rational.ONE);
      } else {
        low.add(Rational.ONE);
        high.add(Rational.ONE);
      }
    }
    var knowledge = new WeightKnowledge(low, high, layers, total);
    return possible(party, knowledge) ? knowledge : WeightKnowledge.known(low);
  }

  private boolean possible(Located party, WeightKnowledge knowledge) {
    if (knowledge.layers().isEmpty() && knowledge.total().isEmpty()) {
      return true;
    }
    try {
      if (!knowledge.corners().isEmpty()) {
        return true;
      }
      findings.problem(
          party.field("weightOrder").or(() -> party.field("weightTotal")).orElse(party),
          "no weights meet the ranges, the order and the total together",
          "widen a range, or change the order or the total");
    } catch (InputException e) {
      findings.problem(party, e.problems().get(0).what(), e.problems().get(0).advice());
    }
    return false;
  }

  private Rational total(Located node) {
    Rational total = findings.number(node, "'weightTotal'");
    if (total.signum() <= 0) {
      findings.problem(node, "'weightTotal' must be above 0", "what the weights add up to");
      return Rational.ONE;
    }
    return total;
  }

  private void range(Located node, List<Rational> low, List<Rational> high) {
    if (!node.list()) {
      Rational stated = findings.number(node, "a weight");
      if (stated.signum() < 0) {
        findings.problem(node, "a weight must not be negative", "turn the values round instead");
        stated = Rational.ZERO;
      }
      low.add(stated);
      high.add(stated);
      return;
    }
    Rational least = Rational.ZERO;
    Rational most = Rational.ONE;
    if (node.items().size() != 2) {
      findings.problem(node, "a range of weights has two ends", "write [0.2, 0.4]");
    } else {
      least = findings.number(node.items().get(0), "the low end");
      most = findings.number(node.items().get(1), "the high end");
      if (least.signum() < 0 || least.compareTo(most) > 0) {
        findings.problem(node, "not a range of weights", "0 <= low <= high");
        least = Rational.ZERO;
        most = Rational.ONE;
      }
    }
    low.add(least);
    high.add(most);
  }

  private void onlyIssues(Located map) {
    if (!map.map()) {
      findings.problem(
          map, "this must be a map from issue to weight", "write {issue: 0.3, other: [0.2, 0.4]}");
      return;
    }
    findings.onlyFields(map, issues.stream().map(Issue::name).toList());
  }

  private List<Integer> order(Located node) {
    return layers(
        findings, node, "weightOrder", issues.stream().map(Issue::name).toList(), ORDER_ADVICE);
  }

  /**
   * The layer of each name in an order written as a list, -1 for names it leaves out; an item that
   * is a list itself holds names that are not compared with each other.
   */
  static List<Integer> layers(
      Findings findings, Located node, String field, List<String> names, String advice) {
    if (!node.list() || node.items().isEmpty()) {
      findings.problem(node, "'" + field + "' must be a list", advice);
      return List.of();
    }
    var layers = new ArrayList<>(Collections.nCopies(names.size(), -1));
    for (int layer = 0; layer < node.items().size(); layer++) {
      Located item = node.items().get(layer);
      for (Located name : item.list() ? item.items() : List.of(item)) {
        int index = names.indexOf(name.text());
        if (index < 0) {
          findings.problem(
              name,
              "'" + name.text() + "' is not known here",
              "known: " + String.join(", ", names));
        } else if (layers.get(index) >= 0) {
          findings.problem(name, "'" + name.text() + "' appears twice in the order", "keep one");
        } else {
          layers.set(index, layer);
        }
      }
    }
    return layers;
  }
}
