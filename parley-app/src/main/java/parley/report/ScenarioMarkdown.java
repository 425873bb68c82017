package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.scenario.Premise;
import parley.scenario.Scenario;
import parley.scenario.TableIssue;
import parley.scenario.evidence.Conclusion;
import parley.scenario.evidence.RecodedConclusion;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.settlement.Part;
import parley.scenario.settlement.ValueStanding;
import parley.workbench.ScenarioSolving.Solved;

/** A solved scenario in Markdown. */
public final class ScenarioMarkdown {
  private static final int SETS = 8;

  private final StringBuilder out;
  private final Solved solved;
  private final OpenDeals deals;
  private final Scenario scenario;

  ScenarioMarkdown(StringBuilder out, Solved solved) {
    this.out = out;
    this.solved = solved;
    this.deals = solved.deals();
    this.scenario = solved.scenario();
  }

  /** The text, lines ended by {@code \n}. */
  public static String render(Solved solved) {
    var out = new StringBuilder();
    var scenario = solved.scenario();
    String title = scenario.title().isEmpty() ? scenario.id() : scenario.title();
    out.append("# Scenario: ").append(BriefMarkdown.escaped(title)).append('\n');
    new ScenarioMarkdown(out, solved).sections();
    return out.toString();
  }

  /** The sections; none where nothing is on the table. */
  void sections() {
    if (scenario.issues().isEmpty()) {
      return;
    }
    heading("What deal is open");
    line(text(ScenarioWords.verdict(deals)));
    line("");
    table();
    line("");
    deals
        .unheard()
        .forEach(
            u ->
                line(
                    "- "
                        + text(u.party())
                        + " is unheard on "
                        + (u.everywhere()
                            ? "every issue"
                            : text(
                                String.join(
                                    ", ",
                                    u.issues().stream()
                                        .map(id -> scenario.issue(id).orElseThrow().label())
                                        .toList())))
                        + ": unknown, not consenting."));
    deals.deciding().blocked().forEach(this::part);
    solved.stability().stream()
        .limit(1)
        .forEach(
            judged -> {
              line("");
              line("**" + text(ScenarioWords.deal(scenario, judged.deal())) + "**");
              line("");
              StabilityWords.because(judged).forEach(why -> line("- " + text(why)));
            });
    heading("What would change it");
    var words = new EvidenceWords(scenario);
    for (Conclusion conclusion : solved.conclusions()) {
      line(text(EvidenceWords.conclusion(conclusion)));
      line("");
      for (Set<String> set : conclusion.minimalSets().stream().limit(SETS).toList()) {
        line("- " + text(String.join(" and ", set.stream().map(words::statement).toList())));
      }
      line("");
    }
    for (RecodedConclusion conclusion : solved.recodings()) {
      List<String> lines = words.recodings(conclusion);
      if (!lines.isEmpty()) {
        line(text(EvidenceWords.recoded(conclusion)));
        line("");
        lines.stream().limit(SETS).forEach(way -> line("- " + text(way)));
        line("");
      }
    }
    line(text(EvidenceWords.sample(solved.sample())));
  }

  private void table() {
    var head = new ArrayList<>(List.of("Issue", "Value", "Verdict"));
    head.addAll(scenario.parties().stream().map(ScenarioMarkdown::text).toList());
    line("| " + String.join(" | ", head) + " |");
    line("|" + " --- |".repeat(head.size()));
    for (TableIssue issue : scenario.issues()) {
      for (ValueStanding value : deals.on(issue.id())) {
        var row =
            new ArrayList<>(
                List.of(text(issue.label()), text(value.value()), value.verdict().word()));
        value.standings().values().forEach(standing -> row.add(standing.word()));
        line("| " + String.join(" | ", row) + " |");
      }
    }
  }

  private void part(Part part) {
    line("");
    for (List<Integer> set : part.blocking().stream().limit(SETS).toList()) {
      line("These together leave nothing:");
      line("");
      for (int r : set) {
        Premise premise = deals.deciding().refusals().get(r).premise();
        line(
            "- "
                + text(ScenarioWords.premise(premise))
                + ": "
                + text(ScenarioWords.evidence(premise)));
      }
      line("");
    }
    for (Part.Concession concession : part.concessions().stream().limit(SETS).toList()) {
      line(
          "- Giving up "
              + text(
                  String.join(
                      " and ",
                      concession.refusals().stream()
                          .map(deals.deciding().refusals()::get)
                          .map(r -> ScenarioWords.premise(r.premise()))
                          .toList()))
              + " opens "
              + concession.opens().map(Object::toString).orElse("some")
              + " of "
              + part.combinations()
              + ".");
    }
  }

  private static String text(String words) {
    return BriefMarkdown.escaped(words);
  }

  private void heading(String words) {
    out.append("\n## ").append(words).append("\n\n");
  }

  private void line(String words) {
    out.append(words).append('\n');
  }
}
