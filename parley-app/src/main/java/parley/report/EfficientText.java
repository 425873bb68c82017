package parley.report;

import java.util.List;
import java.util.Locale;
import parley.bargain.Rational;
import parley.scenario.Scenario;
import parley.scenario.settlement.EfficientDeals;
import parley.scenario.settlement.Level;

/** The efficient and robust deals of a scenario for a terminal. */
final class EfficientText {
  private static final int DEALS = 5;

  private final Page page;
  private final Scenario scenario;

  EfficientText(Page page, Scenario scenario) {
    this.page = page;
    this.scenario = scenario;
  }

  void print(EfficientDeals efficient) {
    List<List<Integer>> best = efficient.best(DEALS);
    if (best.isEmpty()) {
      return;
    }
    page.heading("EFFICIENT AND ROBUST");
    if (efficient
        .uncertain()
        .robust()
        .filter(r -> r.worstRegret().equals(Rational.ONE))
        .isPresent()) {
      page.text(
          2,
          2,
          "The words say too little to tell the deals apart: whichever is chosen, for some party"
              + " everything at stake may be lost.");
      return;
    }
    page.text(
        2,
        2,
        "Among the deals that "
            + (efficient.level() == Level.RED_LINES ? "no red line" : "no objection")
            + " excludes, if worths lie within the ranges that the words leave ("
            + efficient.uncertain().samples()
            + " draws, seed "
            + efficient.uncertain().seed()
            + "):");
    for (List<Integer> deal : best) {
      String robust =
          efficient
              .worstRegret(deal)
              .map(r -> String.format(Locale.ROOT, "robust: worst regret %.2f; ", r.toDouble()))
              .orElse("");
      String share =
          efficient
              .share(deal)
              .map(
                  s ->
                      String.format(
                          Locale.ROOT,
                          "efficient in %.0f %% (±%.0f)",
                          100 * s.efficient().share(),
                          100 * s.efficient().standardError()))
              .orElse("not among those most often efficient");
      page.text(4, 2, "• " + ScenarioWords.deal(scenario, deal) + " — " + robust + share);
    }
  }
}
