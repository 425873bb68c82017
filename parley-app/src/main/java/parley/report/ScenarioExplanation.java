package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.explain.Explanation;
import parley.scenario.Premise;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.TableIssue;
import parley.scenario.Witness;
import parley.scenario.settlement.Standing;
import parley.scenario.settlement.ValueStanding;
import parley.workbench.ScenarioSolving.Solved;

/** Why an answer of a scenario is what it is: a tree from the verdict down to the exact words. */
public final class ScenarioExplanation {
  private final Solved solved;
  private final Scenario scenario;

  private ScenarioExplanation(Solved solved) {
    this.solved = solved;
    this.scenario = solved.scenario();
  }

  /**
   * The explanation.
   *
   * @param issue only this issue
   * @param value only this value of it
   */
  public static Explanation of(Solved solved, Optional<String> issue, Optional<String> value) {
    return new ScenarioExplanation(solved).explain(issue, value);
  }

  private Explanation explain(Optional<String> issue, Optional<String> value) {
    var issues = new ArrayList<Explanation>();
    for (TableIssue on : scenario.issues()) {
      if (issue.isEmpty() || issue.get().equals(on.id())) {
        List<Explanation> values =
            solved.deals().on(on.id()).stream()
                .filter(v -> value.isEmpty() || value.get().equals(v.value()))
                .map(this::value)
                .toList();
        if (!values.isEmpty()) {
          issues.add(new Explanation(on.label(), 1, values));
        }
      }
    }
    return new Explanation(ScenarioWords.verdict(solved.deals()), 1, issues);
  }

  private Explanation value(ValueStanding value) {
    var parts = new ArrayList<Explanation>();
    for (var entry : value.standings().entrySet()) {
      parts.add(party(value, entry.getKey(), entry.getValue()));
    }
    return new Explanation(value.value() + ": " + value.verdict().word(), 1, parts);
  }

  private Explanation party(ValueStanding value, String party, Standing standing) {
    List<Explanation> said =
        scenario.on(value.issue()).stream()
            .filter(p -> p.party().equals(party))
            .map(ScenarioExplanation::premise)
            .toList();
    String what =
        said.isEmpty()
            ? party + " unknown: no statement on the issue, which is neither consent nor refusal"
            : party + " " + standing.word();
    return new Explanation(what, 1, said);
  }

  private static Explanation premise(Premise premise) {
    Standpoint now = premise.now();
    var parts = new ArrayList<Explanation>();
    parts.add(Explanation.of("read as values by: " + premise.because()));
    now.proviso()
        .ifPresent(
            p ->
                parts.add(
                    Explanation.of(
                        "condition “"
                            + p.text()
                            + "”"
                            + p.refusedWith()
                                .map(t -> ": refused together with " + t.words())
                                .orElse(": not tied to any term"))));
    now.witnesses().forEach(w -> parts.add(witness(w)));
    premise.standpoints().stream()
        .skip(1)
        .forEach(
            s ->
                parts.add(
                    Explanation.of(
                        "before"
                            + s.day().map(d -> " (" + d + ")").orElse("")
                            + ": "
                            + s.role().word()
                            + ", "
                            + s.stance().word()
                            + " "
                            + s.statements())));
    return new Explanation(
        premise.id() + " " + now.role().word() + ": " + ScenarioWords.premise(premise), 1, parts);
  }

  private static Explanation witness(Witness w) {
    return Explanation.of(
        "“"
            + Quotation.bare(TerminalText.clean(w.words()))
            + "” — "
            + w.speaker().orElse("speaker not named")
            + w.day().map(d -> ", " + d).orElse("")
            + " ["
            + w.statement()
            + "] "
            + w.stance().word()
            + ", "
            + w.strength().word()
            + (w.redLine() ? ", red line" : "")
            + ", "
            + w.rank().word()
            + ", "
            + w.state().word(),
        w.probability());
  }
}
