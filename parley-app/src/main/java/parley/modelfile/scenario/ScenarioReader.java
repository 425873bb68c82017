package parley.modelfile.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.error.InputException;
import parley.modelfile.settlement.Findings;
import parley.modelfile.settlement.Located;
import parley.modelfile.settlement.LocatedReader;
import parley.scenario.Premise;
import parley.scenario.Scenario;
import parley.scenario.TableIssue;

/**
 * Reads a scenario from YAML or JSON, {@code parley-scenario/1}; the schema is the resource {@code
 * scenario-1.schema.json} beside this class. All problems are told at once, each with its place.
 */
public final class ScenarioReader {
  private static final List<String> FIELDS =
      List.of(
          "format",
          "id",
          "title",
          "asOf",
          "source",
          "parties",
          "issues",
          "premises",
          "assumptions",
          "notes");

  private final Findings findings;
  private final ScenarioWords words;
  private final List<String> parties = new ArrayList<>();
  private final List<TableIssue> issues = new ArrayList<>();

  private ScenarioReader(String place) {
    this.findings = new Findings(place);
    this.words = new ScenarioWords(findings);
  }

  /**
   * Reads a scenario from a text; {@code place} names it in problems.
   *
   * @throws InputException with every problem found
   */
  public static Scenario read(String place, String fallbackId, String text) {
    Located root = LocatedReader.read(place, text);
    if (!root.map()) {
      throw new InputException(
          place + ":" + root.line() + ":" + root.column(),
          "a scenario is a map with 'parties', 'issues' and 'premises'",
          "see 'parley scenario --help'");
    }
    return new ScenarioReader(place).read(root, fallbackId);
  }

  private Scenario read(Located root, String fallbackId) {
    String format = findings.text(root, "format", "write " + ScenarioYaml.FORMAT);
    if (!format.isEmpty() && !format.equals(ScenarioYaml.FORMAT)) {
      findings.problem(
          root.field("format").orElse(root),
          "the format '" + format + "' is not known",
          "write " + ScenarioYaml.FORMAT);
    }
    findings.onlyFields(root, FIELDS);
    for (Located party : findings.list(root, "parties", "list who is at the table")) {
      if (parties.contains(party.text())) {
        findings.problem(party, "the party '" + party.text() + "' appears twice", "keep one");
      }
      parties.add(party.text());
    }
    findings.list(root, "issues", "list what is on the table").forEach(this::issue);
    var standpoints = new StandpointReader(findings, words, issues);
    var premises = new ArrayList<Premise>();
    Set<String> ids = new HashSet<>();
    for (Located node : findings.list(root, "premises", "list what parties hold, or []")) {
      premise(node, ids, standpoints).ifPresent(premises::add);
    }
    var assumptions = new AssumptionsReader(findings, parties, issues).read(root);
    var notes = findings.optionalList(root, "notes").stream().map(Located::text).toList();
    var asOf = root.field("asOf").flatMap(words::day);
    findings.check();
    return new Scenario(
        root.field("id").map(Located::text).orElse(fallbackId),
        root.field("title").map(Located::text).orElse(""),
        asOf,
        root.field("source").map(Located::text).orElse(""),
        parties,
        issues,
        premises,
        assumptions,
        notes);
  }

  private void issue(Located node) {
    findings.onlyFields(node, List.of("id", "label", "values", "origin"));
    String id = findings.text(node, "id", "give the issue an id");
    if (issues.stream().anyMatch(i -> i.id().equals(id))) {
      findings.problem(node, "the issue '" + id + "' appears twice", "ids are unique");
      return;
    }
    var values = new ArrayList<String>();
    for (Located value : findings.list(node, "values", "list how it can be resolved")) {
      if (values.contains(value.text())) {
        findings.problem(value, "the value '" + value.text() + "' appears twice", "keep one");
      } else {
        values.add(value.text());
      }
    }
    if (values.isEmpty()) {
      findings.problem(node, "issue '" + id + "' has no value", "give it at least one");
      return;
    }
    var origin =
        node.field("origin")
            .flatMap(o -> words.one(o, TableIssue.Origin.values(), TableIssue.Origin::word))
            .orElse(TableIssue.Origin.HAND);
    issues.add(
        new TableIssue(id, node.field("label").map(Located::text).orElse(id), values, origin));
  }

  private Optional<Premise> premise(Located node, Set<String> ids, StandpointReader standpoints) {
    findings.onlyFields(
        node, List.of("id", "party", "issue", "proposition", "because", "now", "before"));
    String id = findings.text(node, "id", "give the premise an id");
    if (!ids.add(id)) {
      findings.problem(node, "the premise '" + id + "' appears twice", "ids are unique");
    }
    String party = findings.text(node, "party", "name the party that holds it");
    boolean known = parties.contains(party);
    if (!known && !party.isEmpty()) {
      findings.problem(
          node.field("party").orElse(node),
          "no party is called '" + party + "'",
          "parties: " + String.join(", ", parties));
    }
    String issue = findings.text(node, "issue", "name the issue it is on");
    Optional<TableIssue> on = words.issue(node, issue, issues);
    var now = findings.need(node, "now", "tell where the party stands");
    if (!known || on.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    var all = new ArrayList<>(List.of(standpoints.read(now.get(), on.get())));
    for (Located earlier : findings.optionalList(node, "before")) {
      all.add(standpoints.read(earlier, on.get()));
    }
    return Optional.of(
        new Premise(
            id,
            party,
            issue,
            node.field("proposition").map(Located::text).orElse(""),
            all,
            node.field("because").map(Located::text).orElse("")));
  }
}
