package parley.report;

import java.util.List;
import java.util.Optional;
import parley.scenario.Premise;
import parley.scenario.Scenario;
import parley.scenario.compare.ScenarioComparison;
import parley.scenario.compare.ScenarioComparison.ValueChange;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.settlement.ValueStanding;

/** Two scenarios side by side for a terminal. */
public final class ComparisonText {
  private static final int PREMISES = 12;

  private final ScenarioComparison comparison;
  private final Page page;

  private ComparisonText(ScenarioComparison comparison, Page page) {
    this.comparison = comparison;
    this.page = page;
  }

  /** The text, lines ended by {@code \n}. */
  public static String render(ScenarioComparison comparison, int width, boolean colour) {
    var page = new Page(width, colour);
    new ComparisonText(comparison, page).print();
    return page.toString();
  }

  private void print() {
    page.text(
        0, 2, "From " + name(comparison.before()) + " to " + name(comparison.after()), Ink.STRONG);
    page.text(2, 2, "before: " + ScenarioWords.verdict(comparison.before()));
    page.text(2, 2, "after:  " + ScenarioWords.verdict(comparison.after()));
    changes("WHAT OPENED", comparison.values().stream().filter(ValueChange::opened).toList());
    changes("WHAT CLOSED", comparison.values().stream().filter(ValueChange::closed).toList());
    premises("NEW OR OTHERWISE", comparison.come());
    premises("NO LONGER SO", comparison.gone());
  }

  private static String name(OpenDeals deals) {
    Scenario scenario = deals.scenario();
    return scenario.id() + scenario.asOf().map(day -> " (as of " + day + ")").orElse("");
  }

  private void changes(String heading, List<ValueChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    page.heading(heading);
    for (ValueChange change : changes) {
      page.text(
          2,
          2,
          label(change.issue())
              + ": "
              + change.value()
              + " — "
              + word(change.before())
              + " → "
              + word(change.after()));
      change.because().forEach(this::premise);
    }
  }

  private String label(String issue) {
    return comparison
        .after()
        .scenario()
        .issue(issue)
        .or(() -> comparison.before().scenario().issue(issue))
        .map(i -> i.label())
        .orElse(issue);
  }

  static String word(Optional<ValueStanding.Verdict> verdict) {
    return verdict.map(ValueStanding.Verdict::word).orElse("not on the table");
  }

  private void premises(String heading, List<Premise> premises) {
    if (premises.isEmpty()) {
      return;
    }
    page.heading(heading);
    premises.stream().limit(PREMISES).forEach(this::premise);
    if (premises.size() > PREMISES) {
      page.text(4, 2, "… and " + (premises.size() - PREMISES) + " more");
    }
  }

  private void premise(Premise premise) {
    page.text(4, 2, ScenarioWords.premise(premise) + " (" + premise.now().role().word() + ")");
    page.text(6, 2, ScenarioWords.evidence(premise), Ink.FAINT);
  }
}
