package parley.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import parley.bargain.SettlementModel;
import parley.bargain.solution.Solution;
import parley.bargain.uncertain.UncertainResult;
import parley.bargain.uncertain.UncertainResult.Estimate;

/** What survives uncertain preferences, as text for the terminal. */
final class UncertainText {
  private static final int MOST_POINTS = 3;
  private static final int MOST_CHANGES = 12;

  private final SettlementModel model;
  private final Function<Solution.Point, String> describe;
  private final StringBuilder out = new StringBuilder();

  private UncertainText(SettlementModel model, Function<Solution.Point, String> describe) {
    this.model = model;
    this.describe = describe;
  }

  static String render(
      SettlementModel model, UncertainResult result, Function<Solution.Point, String> describe) {
    var text = new UncertainText(model, describe);
    text.all(result);
    return text.out.toString();
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void all(UncertainResult result) {
    line("");
    line("Whatever the uncertain preferences are (the numbers above take their middle):");
    line(
        "  acceptable to all for sure: %,d outcomes; for some preferences: %,d",
        result.necessarilyAcceptable(), result.possiblyAcceptable());
    var possible = result.possiblyEfficient();
    line(
        "  efficient for sure: %,d outcomes; for some preferences: %,d%s",
        result.necessarilyEfficient().size(),
        possible.outcomes(),
        possible.open() == 0
            ? " (exact)"
            : String.format(Locale.ROOT, " proved, %,d undecided", possible.open()));
    line(
        "  in %,d draws (seed %d): a deal exists in %s, the Nash outcome is the one above in %s",
        result.samples(), result.seed(), percent(result.deal()), percent(result.sameNash()));
    result
        .robust()
        .ifPresent(
            robust -> {
              line(
                  "  least worst regret: nobody loses more than %.1f%% of its stake%s",
                  100 * robust.worstRegret().toDouble(),
                  robust.necessarilyAcceptable() ? "" : " (acceptable only for some preferences)");
              line("    %s", describe(robust.index()));
            });
    if (!result.shares().isEmpty()) {
      line("  most often efficient among the acceptable, with stated utilities:");
    }
    result.shares().stream()
        .limit(MOST_POINTS)
        .forEach(
            share ->
                line(
                    "    efficient %s, acceptable %s: %s",
                    percent(share.efficient()),
                    percent(share.acceptable()),
                    describe(share.index())));
    decisive(result.decisive());
  }

  private void decisive(List<UncertainResult.Decisive> decisive) {
    if (decisive.isEmpty()) {
      line("No single uncertain preference or red line changes the Nash outcome.");
      return;
    }
    line("The Nash outcome changes if a single thing is otherwise:");
    var words = new UncertainWords(model);
    for (var change : decisive.subList(0, Math.min(MOST_CHANGES, decisive.size()))) {
      line("  if %s: %s", words.clause(change), change.nash().map(this::outcome).orElse("no deal"));
    }
    if (decisive.size() > MOST_CHANGES) {
      line("  ... %d more; --format json lists them all", decisive.size() - MOST_CHANGES);
    }
  }

  static String percent(Estimate estimate) {
    return String.format(
        Locale.ROOT,
        "%.0f%% (s.e. %.1f%%)",
        100 * estimate.share(),
        100 * estimate.standardError());
  }

  private String describe(BigInteger index) {
    List<Integer> outcome = model.outcome(index);
    return describe.apply(new Solution.Point(outcome, model.utilities(outcome)));
  }

  private String outcome(BigInteger index) {
    List<Integer> outcome = model.outcome(index);
    var values = new java.util.ArrayList<String>();
    for (int i = 0; i < outcome.size(); i++) {
      values.add(
          model.issues().get(i).name()
              + " = "
              + model.issues().get(i).values().get(outcome.get(i)));
    }
    return String.join(", ", values);
  }
}
