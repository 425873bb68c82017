package parley.modelfile.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.bargain.Issue;
import parley.bargain.Rational;
import parley.bargain.uncertain.ValueKnowledge;

/** Reads what the values of an issue are worth to a party: numbers, ranges, a line or an order. */
final class OwnValueReader {
  static final String TABLE_ADVICE =
      "give a map from value to number or range, a list in the order of the values, "
          + "{first: number, last: number} for a straight line, or {order: [best, ..., worst]}";

  private final Findings findings;

  OwnValueReader(Findings findings) {
    this.findings = findings;
  }

  ValueKnowledge values(Located node, Issue issue) {
    if (only(node, issue, Set.of("first", "last"), "first")) {
      return line(node, issue.size());
    }
    if (node.map() && node.field("order").isPresent() && !issue.values().contains("order")) {
      return order(node, issue);
    }
    return node.map() ? byValue(node, issue) : inOrder(node, issue);
  }

  private static boolean only(Located node, Issue issue, Set<String> fields, String word) {
    return node.map() && node.fields().keySet().equals(fields) && !issue.values().contains(word);
  }

  private ValueKnowledge line(Located node, int size) {
    Rational first = findings.number(node.field("first").orElse(node), "'first'");
    Rational last = findings.number(node.field("last").orElse(node), "'last'");
    var row = new ArrayList<Rational>();
    for (int v = 0; v < size; v++) {
      Rational share = size == 1 ? Rational.ZERO : Rational.of(v, size - 1L);
      row.add(first.add(last.subtract(first).multiply(share)));
    }
    return ValueKnowledge.known(row);
  }

  private ValueKnowledge order(Located node, Issue issue) {
    findings.onlyFields(node, List.of("order", "best", "worst"));
    Rational best = node.field("best").map(n -> findings.number(n, "'best'")).orElse(Rational.ONE);
    Rational worst =
        node.field("worst").map(n -> findings.number(n, "'worst'")).orElse(Rational.ZERO);
    Located list = node.field("order").orElse(node);
    List<Integer> layers =
        OwnWeightReader.layers(
            findings,
            list,
            "order",
            issue.values(),
            "list the values, the best first; a list within the list for values not compared");
    for (int v = 0; v < layers.size(); v++) {
      if (layers.get(v) < 0) {
        findings.problem(
            list,
            "'" + issue.values().get(v) + "' of '" + issue.name() + "' has no place in the order",
            "name every value");
      }
    }
    if (worst.compareTo(best) > 0) {
      findings.problem(node, "'worst' is above 'best'", "'best' is 1 and 'worst' 0 if not given");
    }
    boolean sound =
        !layers.isEmpty()
            && layers.stream().allMatch(layer -> layer >= 0)
            && worst.compareTo(best) <= 0;
    return sound ? ValueKnowledge.ordered(layers, best, worst) : nothing(issue);
  }

  private static ValueKnowledge nothing(Issue issue) {
    return ValueKnowledge.known(Collections.nCopies(issue.size(), Rational.ZERO));
  }

  private ValueKnowledge byValue(Located node, Issue issue) {
    findings.onlyFields(node, issue.values());
    var low = new ArrayList<Rational>();
    var high = new ArrayList<Rational>();
    for (String value : issue.values()) {
      Optional<Located> cell = node.field(value);
      if (cell.isEmpty()) {
        findings.problem(
            node, "'" + value + "' of '" + issue.name() + "' has no number", TABLE_ADVICE);
        low.add(Rational.ZERO);
        high.add(Rational.ZERO);
      } else {
        cell(cell.get(), low, high);
      }
    }
    return ValueKnowledge.within(low, high);
  }

  private ValueKnowledge inOrder(Located node, Issue issue) {
    if (!node.list() || node.items().size() != issue.size()) {
      findings.problem(
          node,
          "'" + issue.name() + "' needs " + issue.size() + " numbers, one for every value",
          TABLE_ADVICE);
      return nothing(issue);
    }
    var low = new ArrayList<Rational>();
    var high = new ArrayList<Rational>();
    node.items().forEach(item -> cell(item, low, high));
    return ValueKnowledge.within(low, high);
  }

  private void cell(Located node, List<Rational> low, List<Rational> high) {
    if (!node.list()) {
      Rational number = findings.number(node, "a utility");
      low.add(number);
      high.add(number);
      return;
    }
    Rational least = Rational.ZERO;
    Rational most = Rational.ZERO;
    if (node.items().size() != 2) {
      findings.problem(node, "a range of utilities has two ends", "write [0.2, 0.4]");
    } else {
      least = findings.number(node.items().get(0), "the low end");
      most = findings.number(node.items().get(1), "the high end");
      if (least.compareTo(most) > 0) {
        findings.problem(node, "the low end of the range is above the high end", "low first");
        most = least;
      }
    }
    low.add(least);
    high.add(most);
  }
}
