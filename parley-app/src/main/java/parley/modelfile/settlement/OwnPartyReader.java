package parley.modelfile.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import parley.bargain.Issue;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.uncertain.WeightRange;

/**
 * Reads the parties of Parley's own format: a value for every resolution of every issue, times the
 * issue's weight, which may be a range.
 */
final class OwnPartyReader {
  private static final String TABLE_ADVICE =
      "give a map from value to number, a list of numbers in the order of the values, or "
          + "{first: number, last: number} for a straight line";

  private final Findings findings;
  private final List<Issue> issues;
  private final List<Party> parties = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<List<WeightRange>> weights = new ArrayList<>();

  OwnPartyReader(Findings findings, List<Issue> issues) {
    this.findings = findings;
    this.issues = issues;
  }

  List<Party> parties() {
    return parties;
  }

  List<String> names() {
    return names;
  }

  List<List<WeightRange>> weights() {
    return weights;
  }

  boolean uncertain() {
    return weights.stream().flatMap(List::stream).anyMatch(range -> !range.known());
  }

  /** A reservation value is a red line as well: what cannot be had for less. */
  List<RedLine> reservationLines(List<RedLine> given) {
    var lines = new ArrayList<RedLine>();
    for (int k = 0; k < parties.size(); k++) {
      Rational reservation = parties.get(k).reservation();
      String id = parties.get(k).name() + ": reservation value";
      if (lowest(parties.get(k)).compareTo(reservation) < 0
          && given.stream().noneMatch(line -> line.id().equals(id))) {
        lines.add(new RedLine.LeastUtility(id, k, reservation));
      }
    }
    return lines;
  }

  private static Rational lowest(Party party) {
    return party.utility().stream()
        .map(row -> row.stream().reduce(Rational::min).orElse(Rational.ZERO))
        .reduce(Rational.ZERO, Rational::add);
  }

  void party(Located node) {
    findings.onlyFields(
        node, List.of("name", "role", "reservation", "weights", "utility", "discount", "notes"));
    String name = findings.text(node, "name", "give the party a name");
    if (names.contains(name)) {
      findings.problem(node, "the party '" + name + "' appears twice", "names are unique");
    }
    names.add(name);
    Rational reservation =
        node.field("reservation")
            .map(value -> findings.number(value, "'reservation'"))
            .orElse(Rational.ZERO);
    List<Weight> partyWeights = weights(node);
    var rows = new ArrayList<List<Rational>>();
    var utility = findings.need(node, "utility", TABLE_ADVICE);
    utility.ifPresent(this::onlyIssues);
    for (int i = 0; i < issues.size(); i++) {
      Rational weight = partyWeights.get(i).stated();
      rows.add(row(utility, i, name).stream().map(weight::multiply).toList());
    }
    parties.add(
        new Party(
            name,
            node.field("role").map(Located::text),
            reservation,
            rows,
            node.field("discount").map(d -> findings.number(d, "'discount'"))));
    weights.add(partyWeights.stream().map(Weight::range).toList());
  }

  /** A weight: what the exact analysis takes, and the range around it. */
  private record Weight(Rational stated, WeightRange range) {
    static final Weight ONE = new Weight(Rational.ONE, WeightRange.KNOWN);
  }

  private List<Weight> weights(Located node) {
    var given = new ArrayList<>(Collections.nCopies(issues.size(), Weight.ONE));
    var field = node.field("weights");
    field.ifPresent(this::onlyIssues);
    for (int i = 0; i < issues.size(); i++) {
      String issue = issues.get(i).name();
      if (field.isPresent() && field.get().field(issue).isPresent()) {
        given.set(i, weight(field.get().field(issue).get()));
      }
    }
    return given;
  }

  private Weight weight(Located node) {
    if (!node.list()) {
      Rational stated = findings.number(node, "a weight");
      if (stated.signum() < 0) {
        findings.problem(node, "a weight must not be negative", "turn the values round instead");
      }
      return new Weight(stated, WeightRange.KNOWN);
    }
    if (node.items().size() != 2) {
      findings.problem(node, "a range of weights has two ends", "write [0.2, 0.4]");
      return Weight.ONE;
    }
    Rational low = findings.number(node.items().get(0), "the low end");
    Rational high = findings.number(node.items().get(1), "the high end");
    if (low.signum() < 0 || low.compareTo(high) > 0 || high.signum() == 0) {
      findings.problem(node, "not a range of weights", "0 <= low <= high, and high above 0");
      return Weight.ONE;
    }
    Rational middle = low.add(high).divide(Rational.of(2));
    return new Weight(middle, new WeightRange(low.divide(middle), high.divide(middle)));
  }

  private void onlyIssues(Located map) {
    if (!map.map()) {
      findings.problem(map, "this must be a map from issue to numbers", TABLE_ADVICE);
      return;
    }
    findings.onlyFields(map, issues.stream().map(Issue::name).toList());
  }

  private List<Rational> row(Optional<Located> utility, int issue, String party) {
    String name = issues.get(issue).name();
    var row = utility.filter(Located::map).flatMap(table -> table.field(name));
    if (row.isEmpty()) {
      utility
          .filter(Located::map)
          .ifPresent(
              table ->
                  findings.problem(table, party + " does not value '" + name + "'", TABLE_ADVICE));
      return Collections.nCopies(issues.get(issue).size(), Rational.ZERO);
    }
    Located node = row.get();
    boolean line =
        node.map()
            && node.fields().keySet().equals(java.util.Set.of("first", "last"))
            && !issues.get(issue).values().contains("first");
    if (line) {
      return line(node, issues.get(issue).size());
    }
    return node.map() ? byValue(node, issues.get(issue)) : inOrder(node, issues.get(issue));
  }

  private List<Rational> line(Located node, int size) {
    Rational first = findings.number(node.field("first").orElse(node), "'first'");
    Rational last = findings.number(node.field("last").orElse(node), "'last'");
    var row = new ArrayList<Rational>();
    for (int v = 0; v < size; v++) {
      Rational share = size == 1 ? Rational.ZERO : Rational.of(v, size - 1L);
      row.add(first.add(last.subtract(first).multiply(share)));
    }
    return row;
  }

  private List<Rational> byValue(Located node, Issue issue) {
    findings.onlyFields(node, issue.values());
    var row = new ArrayList<Rational>();
    for (String value : issue.values()) {
      var cell = node.field(value);
      if (cell.isEmpty()) {
        findings.problem(
            node, "'" + value + "' of '" + issue.name() + "' has no number", TABLE_ADVICE);
      }
      row.add(cell.map(c -> findings.number(c, "a utility")).orElse(Rational.ZERO));
    }
    return row;
  }

  private List<Rational> inOrder(Located node, Issue issue) {
    if (!node.list() || node.items().size() != issue.size()) {
      findings.problem(
          node,
          "'" + issue.name() + "' needs " + issue.size() + " numbers, one for every value",
          TABLE_ADVICE);
      return Collections.nCopies(issue.size(), Rational.ZERO);
    }
    return node.items().stream().map(cell -> findings.number(cell, "a utility")).toList();
  }
}
