package parley.report;

import java.util.List;
import java.util.Set;
import parley.scenario.Scenario;
import parley.scenario.evidence.Conclusion;
import parley.scenario.evidence.RecodedConclusion;
import parley.scenario.stability.DealStability;
import parley.workbench.ScenarioSolving.Solved;

/** Whether deals would hold, and what would change the answer, for a terminal. */
final class StabilityText {
  private static final int JUDGED = 3;
  private static final int SETS = 5;

  private final Page page;
  private final Scenario scenario;

  StabilityText(Page page, Scenario scenario) {
    this.page = page;
    this.scenario = scenario;
  }

  void stability(List<DealStability> judged) {
    if (judged.isEmpty()) {
      return;
    }
    page.heading("WOULD IT HOLD");
    for (DealStability one : judged.stream().limit(JUDGED).toList()) {
      page.text(
          2,
          2,
          (one.stable() ? "✓ " : "✗ ") + ScenarioWords.deal(scenario, one.deal()),
          Ink.STRONG);
      StabilityWords.because(one).forEach(line -> page.text(4, 2, line));
    }
  }

  void changes(Solved solved) {
    if (scenario.premises().isEmpty()) {
      return;
    }
    page.heading("WHAT WOULD CHANGE IT");
    var words = new EvidenceWords(scenario);
    for (Conclusion conclusion : solved.conclusions()) {
      page.text(2, 2, EvidenceWords.conclusion(conclusion));
      for (Set<String> set : conclusion.minimalSets().stream().limit(SETS).toList()) {
        page.text(4, 2, "• " + String.join(" and ", set.stream().map(words::statement).toList()));
      }
      int more = conclusion.minimalSets().size() - SETS;
      if (more > 0) {
        page.text(4, 2, "… and " + more + " more");
      }
    }
    for (RecodedConclusion conclusion : solved.recodings()) {
      List<String> lines = words.recodings(conclusion);
      if (!lines.isEmpty()) {
        page.text(2, 2, EvidenceWords.recoded(conclusion));
        lines.stream().limit(SETS).forEach(line -> page.text(4, 2, "• " + line));
        if (lines.size() > SETS) {
          page.text(4, 2, "… and " + (lines.size() - SETS) + " more");
        }
      }
    }
    page.text(2, 2, EvidenceWords.sample(solved.sample()));
  }
}
