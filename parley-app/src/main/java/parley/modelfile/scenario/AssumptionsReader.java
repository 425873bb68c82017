package parley.modelfile.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.bargain.Rational;
import parley.modelfile.settlement.Findings;
import parley.modelfile.settlement.Located;
import parley.scenario.Assumptions;
import parley.scenario.Assumptions.Sides;
import parley.scenario.Assumptions.Worth;
import parley.scenario.Range;
import parley.scenario.TableIssue;

/** Reads what a scenario assumes. */
final class AssumptionsReader {
  private final Findings findings;
  private final List<String> parties;
  private final List<TableIssue> issues;

  AssumptionsReader(Findings findings, List<String> parties, List<TableIssue> issues) {
    this.findings = findings;
    this.parties = parties;
    this.issues = issues;
  }

  Assumptions read(Located root) {
    Optional<Located> field = root.field("assumptions");
    if (field.isEmpty()) {
      return Assumptions.USUAL;
    }
    Located node = field.get();
    findings.onlyFields(node, List.of("weights", "noDeal", "worths", "sides"));
    Optional<Located> weights = node.field("weights");
    weights.ifPresent(w -> findings.onlyFields(w, List.of("spoken", "silent")));
    return new Assumptions(
        weights.flatMap(w -> w.field("spoken")).map(this::range).orElse(Assumptions.USUAL.spoken()),
        weights.flatMap(w -> w.field("silent")).map(this::range).orElse(Assumptions.USUAL.silent()),
        noDeal(node),
        worths(node),
        sides(node));
  }

  private Map<String, Rational> noDeal(Located node) {
    Map<String, Rational> worth = new TreeMap<>();
    node.field("noDeal")
        .ifPresent(
            map -> {
              findings.onlyFields(map, parties);
              map.fields()
                  .forEach((party, at) -> worth.put(party, findings.number(at, "'noDeal'")));
            });
    return worth;
  }

  private List<Worth> worths(Located node) {
    var worths = new ArrayList<Worth>();
    for (Located one : findings.optionalList(node, "worths")) {
      findings.onlyFields(one, List.of("party", "issue", "value", "worth", "because"));
      String party = findings.text(one, "party", "name a party");
      String issue = findings.text(one, "issue", "name an issue");
      String value = findings.text(one, "value", "name a value");
      boolean known =
          parties.contains(party)
              && issues.stream().anyMatch(i -> i.id().equals(issue) && i.values().contains(value));
      if (!known) {
        findings.problem(
            one, "there is no value '" + value + "' of '" + issue + "' for '" + party + "'", "");
      }
      Range worth =
          findings.need(one, "worth", "write [low, high]").map(this::range).orElse(Range.UNKNOWN);
      worths.add(
          new Worth(
              party, issue, value, worth, one.field("because").map(Located::text).orElse("")));
    }
    return worths;
  }

  private List<Sides> sides(Located node) {
    var sides = new ArrayList<Sides>();
    for (Located one : findings.optionalList(node, "sides")) {
      findings.onlyFields(one, List.of("issue", "first", "last", "because"));
      sides.add(
          new Sides(
              findings.text(one, "issue", "name an issue"),
              findings.text(one, "first", "name the party at the first value"),
              findings.optionalList(one, "last").stream().map(Located::text).toList(),
              one.field("because").map(Located::text).orElse("")));
    }
    return sides;
  }

  private Range range(Located node) {
    if (node.scalar()) {
      Rational number = findings.number(node, "this");
      return new Range(number, number);
    }
    if (node.items().size() != 2) {
      findings.problem(node, "a range has two ends", "write [0.5, 1] or [\"1/2\", 1]");
      return Range.UNKNOWN;
    }
    Rational low = findings.number(node.items().get(0), "the low end");
    Rational high = findings.number(node.items().get(1), "the high end");
    if (low.compareTo(high) > 0) {
      findings.problem(node, "the range goes the wrong way: " + low + " to " + high, "");
      return Range.UNKNOWN;
    }
    return new Range(low, high);
  }
}
