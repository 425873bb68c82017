package parley.modelfile.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.ledger.ReviewState;
import parley.ledger.line.Rank;
import parley.modelfile.settlement.Findings;
import parley.modelfile.settlement.Located;
import parley.position.Act;
import parley.position.Stance;
import parley.position.Strength;
import parley.scenario.Proviso;
import parley.scenario.Role;
import parley.scenario.Standpoint;
import parley.scenario.TableIssue;
import parley.scenario.Term;
import parley.scenario.Witness;

/** Reads where a party stands, with its evidence. */
final class StandpointReader {
  private static final List<String> FIELDS =
      List.of("role", "stance", "strength", "day", "wants", "refuses", "condition", "evidence");
  private static final List<String> WITNESS =
      List.of(
          "statement",
          "document",
          "speaker",
          "day",
          "words",
          "stance",
          "act",
          "strength",
          "redLine",
          "rank",
          "confidence",
          "review");

  private final Findings findings;
  private final ScenarioWords words;
  private final List<TableIssue> issues;

  StandpointReader(Findings findings, ScenarioWords words, List<TableIssue> issues) {
    this.findings = findings;
    this.words = words;
    this.issues = issues;
  }

  Standpoint read(Located node, TableIssue issue) {
    findings.onlyFields(node, FIELDS);
    Role role =
        findings
            .need(node, "role", "red line, objection, preference, concession or mention")
            .flatMap(n -> words.one(n, Role.values(), Role::word))
            .orElse(Role.MENTION);
    Stance stance =
        node.field("stance")
            .flatMap(n -> words.one(n, Stance.values(), Stance::word))
            .orElse(Stance.NEUTRAL);
    Strength strength =
        node.field("strength")
            .flatMap(n -> words.one(n, Strength.values(), Strength::word))
            .orElse(role == Role.RED_LINE ? Strength.CATEGORICAL : Strength.MEDIUM);
    List<Term> refuses = node.field("refuses").map(n -> words.terms(n, issues)).orElse(List.of());
    if (role.refuses() == refuses.isEmpty()) {
      findings.problem(
          node,
          role.refuses()
              ? "a " + role.word() + " needs 'refuses'"
              : "a " + role.word() + " refuses nothing",
          "write refuses: {issue: [values]} under a red line or an objection only");
    }
    var witnesses = new ArrayList<Witness>();
    findings.optionalList(node, "evidence").forEach(n -> witness(n).ifPresent(witnesses::add));
    List<String> wants = words.values(findings.optionalList(node, "wants"), issue);
    return new Standpoint(
        role,
        stance,
        strength,
        node.field("day").flatMap(words::day),
        wants,
        role.refuses() ? refuses : List.of(),
        node.field("condition").flatMap(this::proviso),
        witnesses);
  }

  private Optional<Proviso> proviso(Located node) {
    findings.onlyFields(node, List.of("words", "refusedWith"));
    String text = findings.text(node, "words", "quote the condition");
    Optional<Term> with =
        node.field("refusedWith").flatMap(n -> words.terms(n, issues).stream().findFirst());
    return Optional.of(new Proviso(text, with));
  }

  private Optional<Witness> witness(Located node) {
    findings.onlyFields(node, WITNESS);
    String statement = findings.text(node, "statement", "give the statement's id");
    double confidence =
        node.field("confidence")
            .map(n -> findings.number(n, "'confidence'").toDouble())
            .orElse(1.0);
    if (!(confidence >= 0 && confidence <= 1)) {
      findings.problem(node, "'confidence' must be from 0 to 1, is " + confidence, "");
      return Optional.empty();
    }
    return Optional.of(
        new Witness(
            statement,
            node.field("document").map(Located::text).orElse(""),
            node.field("speaker").map(Located::text),
            node.field("day").flatMap(words::day),
            node.field("words").map(Located::text).orElse(""),
            node.field("stance")
                .flatMap(n -> words.one(n, Stance.values(), Stance::word))
                .orElse(Stance.NEUTRAL),
            node.field("act")
                .flatMap(n -> words.one(n, Act.values(), Act::word))
                .orElse(Act.ASSERT),
            node.field("strength")
                .flatMap(n -> words.one(n, Strength.values(), Strength::word))
                .orElse(Strength.MEDIUM),
            node.field("redLine").map(n -> n.text().equals("true")).orElse(false),
            node.field("rank")
                .flatMap(n -> words.one(n, Rank.values(), Rank::word))
                .orElse(Rank.UNKNOWN),
            confidence,
            node.field("review")
                .flatMap(n -> words.one(n, ReviewState.values(), ReviewState::word))
                .orElse(ReviewState.PROPOSED)));
  }
}
