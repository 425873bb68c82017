package parley.modelfile.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import parley.bargain.AgreementRule;
import parley.bargain.Combination;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/**
 * Reads Parley's own settlement model, {@code parley-settlement/1}, in YAML or JSON; the schema is
 * the resource {@code settlement-model-1.schema.json} beside this class. Red lines bind: what
 * crosses one is not acceptable to its party.
 */
final class OwnModelReader {
  static final String FORMAT = "parley-settlement/1";
  static final List<String> FIELDS =
      List.of(
          "format",
          "id",
          "title",
          "notes",
          "issues",
          "parties",
          "redLines",
          "rules",
          "cap",
          "agreement");
  private static final int LARGEST_RANGE = 1_000_000;

  private final Source source;
  private final Located root;
  private final Findings findings;
  private final List<Issue> issues = new ArrayList<>();

  private OwnModelReader(Source source, Located root) {
    this.source = source;
    this.root = root;
    this.findings = new Findings(source.place());
  }

  static ReadModel read(Source source, Located root) {
    return new OwnModelReader(source, root).read();
  }

  private ReadModel read() {
    root.field("format")
        .filter(format -> !format.text().equals(FORMAT))
        .ifPresent(
            format ->
                findings.problem(
                    format,
                    "the format '" + format.text() + "' is not known",
                    "write " + FORMAT + " or " + SettlementCaseReader.FORMAT));
    findings.onlyFields(root, FIELDS);
    findings.list(root, "issues", "list what is negotiated").forEach(this::issue);
    if (issues.isEmpty() && !findings.any()) {
      findings.problem(root, "there is no issue", "a model needs at least one");
    }
    var references = new OwnReferences(findings, issues);
    var parties = new OwnPartyReader(findings, issues);
    findings.list(root, "parties", "list who negotiates").forEach(parties::party);
    if (parties.names().isEmpty() && !findings.any()) {
      findings.problem(root, "there is no party", "a model needs at least one");
    }
    List<RedLine> lines = redLines(references, parties.names());
    lines.addAll(parties.reservationLines(lines));
    List<Combination> rules = rules(references);
    var cap = root.field("cap").map(node -> findings.number(node, "'cap'"));
    Optional<AgreementRule> agreement =
        root.field("agreement").map(node -> agreement(node, parties.names()));
    findings.check();
    String id = root.field("id").map(Located::text).orElse(source.fallbackId());
    var model = new SettlementModel(id, issues, parties.parties(), lines, true, rules, cap);
    return new ReadModel(
        source.place(),
        source.sha256(),
        model,
        FORMAT,
        "weight times value, as given" + (cap.isPresent() ? ", sums cut at the cap" : ""),
        agreement,
        parties.uncertain() ? parties.preferences() : List.of(),
        findings.warnings());
  }

  private void issue(Located node) {
    findings.onlyFields(node, List.of("name", "kind", "values", "from", "to", "step", "notes"));
    String name = findings.text(node, "name", "give the issue a name");
    if (issues.stream().anyMatch(issue -> issue.name().equals(name))) {
      findings.problem(node, "the issue '" + name + "' appears twice", "names are unique");
    }
    boolean range = node.field("from").isPresent() || node.field("to").isPresent();
    List<String> values = range ? range(node) : values(node, name);
    if (values.isEmpty()) {
      findings.problem(node, "issue '" + name + "' has no value", "give it at least one");
      values = List.of("");
    }
    issues.add(new Issue(name, kind(node, range), values));
  }

  private IssueKind kind(Located node, boolean range) {
    String kind = node.field("kind").map(Located::text).orElse(range ? "integer" : "categorical");
    return switch (kind) {
      case "categorical" -> IssueKind.CATEGORICAL;
      case "ordinal" -> IssueKind.ORDINAL;
      case "integer" -> IssueKind.INTEGER;
      default -> {
        findings.problem(
            node, "the kind '" + kind + "' is not known", "categorical, ordinal or integer");
        yield IssueKind.CATEGORICAL;
      }
    };
  }

  private List<String> values(Located node, String name) {
    var values = new ArrayList<String>();
    for (Located value : findings.list(node, "values", "or 'from' and 'to' for whole numbers")) {
      if (!value.scalar()) {
        findings.problem(value, "a value of '" + name + "' must be a text or number", "");
      } else if (values.contains(value.text())) {
        findings.problem(value, "the value '" + value.text() + "' appears twice", "");
      }
      values.add(value.text());
    }
    return values;
  }

  private List<String> range(Located node) {
    var from = whole(node, "from");
    var to = whole(node, "to");
    long step = node.field("step").isPresent() ? whole(node, "step").orElse(1L) : 1;
    if (from.isEmpty() || to.isEmpty()) {
      return List.of("");
    }
    if (step < 1 || to.get() < from.get()) {
      findings.problem(
          node,
          "the range " + from.get() + " to " + to.get() + " step " + step + " is empty",
          "'to' is at least 'from', 'step' at least 1");
      return List.of("");
    }
    if ((to.get() - from.get()) / step >= LARGEST_RANGE || to.get() - from.get() < 0) {
      findings.problem(
          node, "the range has more than " + LARGEST_RANGE + " values", "use a larger 'step'");
      return List.of("");
    }
    var values = new ArrayList<String>();
    for (long value = from.get(); value <= to.get(); value += step) {
      values.add(Long.toString(value));
    }
    return values;
  }

  private Optional<Long> whole(Located node, String name) {
    var field = findings.need(node, name, "ranges are unbounded without it; give a whole number");
    try {
      return field.map(Located::text).map(Long::parseLong);
    } catch (NumberFormatException e) {
      findings.problem(
          field.orElse(node), "'" + name + "' must be a whole number within 64 bits", "");
      return Optional.empty();
    }
  }

  private List<RedLine> redLines(OwnReferences references, List<String> parties) {
    var lines = new ArrayList<RedLine>();
    var ids = new HashSet<String>();
    for (Located node : findings.optionalList(root, "redLines")) {
      findings.onlyFields(
          node, List.of("id", "party", "allows", "refuses", "when", "atLeast", "because"));
      String id = findings.text(node, "id", "give the red line an id");
      if (!ids.add(id)) {
        findings.problem(node, "the red line '" + id + "' appears twice", "ids are unique");
      }
      String name = findings.text(node, "party", "name the party that draws the line");
      int party = parties.indexOf(name);
      if (party < 0) {
        findings.problem(
            node, "no party is called '" + name + "'", "parties: " + String.join(", ", parties));
      } else {
        redLine(references, node, id, party).ifPresent(lines::add);
      }
    }
    return lines;
  }

  private Optional<RedLine> redLine(OwnReferences references, Located node, String id, int party) {
    long forms =
        List.of("allows", "refuses", "atLeast").stream()
            .filter(form -> node.field(form).isPresent())
            .count();
    if (forms != 1) {
      findings.problem(
          node,
          "the red line '" + id + "' needs exactly one of allows, refuses, atLeast, has " + forms,
          "split it into several red lines");
      return Optional.empty();
    }
    var least = node.field("atLeast");
    if (least.isPresent()) {
      return Optional.of(
          new RedLine.LeastUtility(id, party, findings.number(least.get(), "'atLeast'")));
    }
    return references.refused(node).map(box -> new RedLine.Refusal(id, party, box));
  }

  private List<Combination> rules(OwnReferences references) {
    var rules = new ArrayList<Combination>();
    for (Located node : findings.optionalList(root, "rules")) {
      findings.onlyFields(node, List.of("never", "because"));
      findings
          .need(node, "never", "name the values that cannot go together")
          .flatMap(references::box)
          .ifPresent(rules::add);
    }
    return rules;
  }

  private AgreementRule agreement(Located node, List<String> parties) {
    findings.onlyFields(node, List.of("mayFail", "vetoes"));
    var mayFail =
        node.field("mayFail")
            .flatMap(field -> findings.index(field, Math.max(1, parties.size()), "'mayFail'"));
    var vetoes = new TreeSet<Integer>();
    for (Located veto : findings.optionalList(node, "vetoes")) {
      if (parties.contains(veto.text())) {
        vetoes.add(parties.indexOf(veto.text()));
      } else {
        findings.problem(
            veto,
            "no party is called '" + veto.text() + "'",
            "parties: " + String.join(", ", parties));
      }
    }
    return new AgreementRule(mayFail.orElse(0), vetoes);
  }
}
