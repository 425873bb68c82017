package parley.modelfile.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/**
 * Reads {@code settlement-case/1}: utilities already weighted, cut at 1; red lines feed the
 * blocking and concession sets only. Exact fractions are preferred to the decimals beside them.
 */
final class SettlementCaseReader {
  static final String FORMAT = "settlement-case/1";

  private final Findings findings;
  private final Located root;
  private final Source source;
  private final List<Issue> issues = new ArrayList<>();

  private SettlementCaseReader(Source source, Located root) {
    this.findings = new Findings(source.place());
    this.source = source;
    this.root = root;
  }

  static ReadModel read(Source source, Located root) {
    return new SettlementCaseReader(source, root).read();
  }

  private ReadModel read() {
    String id = root.field("id").map(Located::text).orElse(source.fallbackId());
    findings.list(root, "issues", "list what is negotiated").forEach(this::issue);
    if (issues.isEmpty() && !findings.any()) {
      findings.problem(root, "there is no issue", "a model needs at least one");
    }
    findings.check();
    var parties = new ArrayList<Party>();
    findings.list(root, "parties", "list who negotiates").forEach(p -> parties.add(party(p)));
    if (parties.isEmpty()) {
      findings.problem(root, "there is no party", "a model needs at least one");
    }
    findings.check();
    List<RedLine> lines = redLines(parties.size());
    findings.check();
    var model =
        new SettlementModel(
            id, issues, parties, lines, false, List.of(), Optional.of(Rational.ONE));
    return new ReadModel(
        source.place(),
        source.sha256(),
        model,
        FORMAT,
        "weighted contributions as given, sums cut at 1",
        Optional.empty(),
        List.of(),
        findings.warnings());
  }

  private void issue(Located node) {
    String name = findings.text(node, "name", "give the issue a name");
    var values = new ArrayList<String>();
    findings.list(node, "values", "list its values").forEach(value -> values.add(value.text()));
    if (values.isEmpty()) {
      findings.problem(node, "issue '" + name + "' has no value", "give it at least one");
      values.add("");
    }
    String kind = node.field("kind").map(Located::text).orElse("discrete");
    issues.add(
        new Issue(
            name, kind.equals("integer") ? IssueKind.INTEGER : IssueKind.CATEGORICAL, values));
  }

  private Party party(Located node) {
    String name = findings.text(node, "name", "give the party a name");
    Rational reservation =
        exact(node, "reservation")
            .map(value -> findings.number(value, "the reservation value"))
            .orElse(Rational.ZERO);
    var table = exact(node, "utility");
    if (table.isEmpty()) {
      findings.problem(node, "'utility' is missing", "give a row of numbers for every issue");
    }
    List<List<Rational>> utility = table.map(t -> table(t, name)).orElse(List.of());
    return findings.any()
        ? new Party(name, Optional.empty(), reservation, List.of(), Optional.empty())
        : new Party(
            name,
            node.field("role").map(Located::text),
            reservation,
            utility,
            node.field("discount_ignored").map(d -> findings.number(d, "the discount")));
  }

  private static Optional<Located> exact(Located node, String name) {
    return node.field(name + "_exact").or(() -> node.field(name));
  }

  private List<List<Rational>> table(Located table, String party) {
    if (table.items().size() != issues.size()) {
      findings.problem(
          table,
          party + " values " + table.items().size() + " issues of " + issues.size(),
          "one row for every issue, in the order of the issues");
      return List.of();
    }
    var rows = new ArrayList<List<Rational>>();
    for (int i = 0; i < issues.size(); i++) {
      Located row = table.items().get(i);
      if (row.items().size() != issues.get(i).size()) {
        findings.problem(
            row,
            party
                + " needs "
                + issues.get(i).size()
                + " numbers for '"
                + issues.get(i).name()
                + "', has "
                + row.items().size(),
            "one for every value");
      }
      rows.add(row.items().stream().map(cell -> findings.number(cell, "a utility")).toList());
    }
    return rows;
  }

  private List<RedLine> redLines(int parties) {
    var lines = new ArrayList<RedLine>();
    var ids = new HashSet<String>();
    for (Located node : findings.optionalList(root, "redLines")) {
      String id = findings.text(node, "id", "give the red line an id");
      if (!ids.add(id)) {
        findings.problem(node, "the red line '" + id + "' appears twice", "ids are unique");
      }
      var party =
          findings
              .need(node, "party", "the index of the party that draws the line")
              .flatMap(p -> findings.index(p, parties, "'party'"));
      party.flatMap(p -> redLine(node, id, p)).ifPresent(lines::add);
    }
    return lines;
  }

  private Optional<RedLine> redLine(Located node, String id, int party) {
    var minimum = exact(node, "min_utility");
    if (minimum.isPresent()) {
      Rational least = findings.number(minimum.get(), "'min_utility'");
      return Optional.of(new RedLine.LeastUtility(id, party, least));
    }
    var issue =
        findings
            .need(node, "issue", "or give 'min_utility'")
            .flatMap(i -> findings.index(i, issues.size(), "'issue'"));
    if (issue.isEmpty()) {
      return Optional.empty();
    }
    int size = issues.get(issue.get()).size();
    var allowed = new TreeSet<Integer>();
    for (Located value : findings.list(node, "allowed_values", "list value indices")) {
      findings.index(value, size, "a value").ifPresent(allowed::add);
    }
    return Optional.of(RedLine.allowing(id, party, issue.get(), allowed, size));
  }
}
