package parley.report;

import static parley.report.SettlementMarkup.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.bargain.Party;
import parley.bargain.SettlementModel;
import parley.bargain.blocking.Blocking;
import parley.bargain.engine.SettlementResult;
import parley.bargain.mediation.DraftAdvice;
import parley.bargain.mediation.Trade;
import parley.bargain.search.DealSearch;
import parley.bargain.solution.Solution;
import parley.workbench.SettlementAnalysis.Analysed;

/** A settlement analysis as text for the terminal. */
public final class SettlementText {
  private static final int MOST_POINTS = 3;
  private static final int MOST_SETS = 10;

  private final SettlementModel model;
  private final StringBuilder out = new StringBuilder();

  private SettlementText(SettlementModel model) {
    this.model = model;
  }

  /** The whole report, ending with a line break. */
  public static String render(Analysed analysed) {
    var text = new SettlementText(analysed.result().model());
    text.counts(analysed.result());
    text.solutions(analysed.result());
    text.blocking(analysed.result().blocking());
    analysed.advice().ifPresent(text::advice);
    text.trades(analysed.trades());
    analysed
        .uncertain()
        .ifPresent(u -> text.out.append(UncertainText.render(text.model, u, text::describe)));
    text.search(analysed);
    return text.out.toString();
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void counts(SettlementResult result) {
    line("%s", model.id());
    line(
        "%d issues, %d parties: %,d outcomes",
        model.issues().size(), model.parties().size(), result.outcomes());
    if (result.noAgreement().isEmpty()) {
      line("Whether a deal is possible could not be decided.");
    } else if (result.noAgreement().get()) {
      line("NO DEAL: no outcome is acceptable to all.");
    } else {
      line(
          "acceptable to all: %s",
          result.rational().map(SettlementText::grouped).orElse("at least one; not counted"));
    }
    result
        .pareto()
        .ifPresent(
            all ->
                line(
                    "Pareto efficient: %,d outcomes (%,d different" + " utilities)%s",
                    all.outcomes(),
                    all.distinctUtilities(),
                    result
                        .paretoRational()
                        .map(
                            own ->
                                String.format(
                                    Locale.ROOT, "; among the acceptable: %,d", own.outcomes()))
                        .orElse("")));
    result.agreement().ifPresent(a -> line("deals under the rule asked for: %,d", a.deals()));
  }

  private static String grouped(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void solutions(SettlementResult result) {
    result.bestDeals().forEach(this::bestDeal);
    if (result.solutions().utilitarian().isEmpty()) {
      return;
    }
    line("");
    var solutions = result.solutions();
    solution("Nash (largest product of gains)", solutions.nash());
    solution("Kalai-Smorodinsky (largest smallest relative gain)", solutions.kalaiSmorodinsky());
    solution("egalitarian (largest smallest gain)", solutions.egalitarian());
    solution("utilitarian (largest sum)", solutions.utilitarian());
  }

  private void bestDeal(SettlementResult.BestDeal best) {
    String goal =
        best.goal() == DealSearch.Goal.UTILITARIAN ? "largest sum" : "largest smallest gain";
    String proof =
        switch (best.proof()) {
          case PROVED -> "proved best";
          case IMPOSSIBLE -> "proved that there is none";
          case UNDECIDED ->
              best.deal().isPresent()
                  ? "the best found, not proved best"
                  : "none found, none excluded";
        };
    line("%s: %s", goal, proof);
    best.deal().ifPresent(point -> line("  %s", describe(point)));
  }

  private void solution(String name, Optional<Solution> solution) {
    if (solution.isEmpty()) {
      return;
    }
    Solution best = solution.get();
    line(
        "%s: %s, %s",
        name,
        number(best.value().toDouble()),
        best.optima().equals(BigInteger.ONE)
            ? "one outcome"
            : grouped(best.optima()) + " outcomes tie");
    best.points().stream().limit(MOST_POINTS).forEach(point -> line("  %s", describe(point)));
    if (best.optima().compareTo(BigInteger.valueOf(MOST_POINTS)) > 0) {
      line("  ... --format json lists up to 50");
    }
  }

  private String describe(Solution.Point point) {
    var values = new ArrayList<String>();
    for (int i = 0; i < model.issues().size(); i++) {
      values.add(
          model.issues().get(i).name()
              + " = "
              + model.issues().get(i).values().get(point.outcome().get(i)));
    }
    var utilities = new ArrayList<String>();
    for (int k = 0; k < model.parties().size(); k++) {
      utilities.add(
          model.parties().get(k).name() + " " + number(point.utilities().get(k).toDouble()));
    }
    return String.join(", ", values) + "  [" + String.join(", ", utilities) + "]";
  }

  private void blocking(Blocking blocking) {
    if (model.redLines().isEmpty()) {
      return;
    }
    line("");
    if (blocking.ruledOut()) {
      line("The rules between issues exclude every outcome, whatever the red lines are.");
      return;
    }
    if (blocking.possible()) {
      line(
          "Red lines: %d; outcomes that meet all of them: %s",
          model.redLines().size(),
          blocking.feasible().map(SettlementText::grouped).orElse("at least one"));
      return;
    }
    if (blocking.feasible().isEmpty()) {
      line(
          "Red lines: %d; whether some outcome meets all of them could not be decided.",
          model.redLines().size());
      return;
    }
    line("Red lines: %d; no outcome meets all of them.", model.redLines().size());
    sets("What blocks: together these exclude every outcome", blocking.blockingSets(), blocking);
    sets("What would open a deal: giving up these", blocking.concessionSets(), blocking);
  }

  private void sets(String title, List<List<String>> sets, Blocking blocking) {
    line("%s (%s%d):", title, blocking.complete() ? "" : "at least ", sets.size());
    sets.stream()
        .limit(MOST_SETS)
        .forEach(
            set ->
                line("  %s", set.stream().map(this::redLine).collect(Collectors.joining(" + "))));
    if (sets.size() > MOST_SETS) {
      line("  ... --format json lists them all");
    }
  }

  private String redLine(String id) {
    return model.redLines().stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .map(line -> model.parties().get(line.party()))
        .map(Party::name)
        .filter(name -> !id.startsWith(name))
        .map(name -> name + ": " + id)
        .orElse(id);
  }

  private void advice(DraftAdvice advice) {
    line("");
    line("Draft: %s", describe(advice.draft()));
    for (DraftAdvice.Objection objection : advice.objections()) {
      line(
          "  objection: %s (%s)",
          objection.party() < 0
              ? "a rule between issues"
              : model.parties().get(objection.party()).name(),
          objection.redLine());
    }
    if (advice.efficient()) {
      line("  no outcome is better for somebody and worse for nobody");
    }
    advice.improvements().stream()
        .limit(MOST_POINTS)
        .forEach(point -> line("  better, worse for nobody: %s", describe(point)));
    advice.next().ifPresent(point -> line("  next draft: %s", describe(point)));
  }

  private void trades(List<Trade> trades) {
    if (trades.isEmpty()) {
      return;
    }
    line("");
    line("Trades worth trying (each side gets its way where it matters more to it):");
    for (Trade trade : trades.subList(0, Math.min(MOST_POINTS, trades.size()))) {
      line(
          "  %s on %s, %s on %s (each gains at least %.0f%% of its stake)",
          model.parties().get(trade.first()).name(),
          model.issues().get(trade.firstWins()).name(),
          model.parties().get(trade.second()).name(),
          model.issues().get(trade.secondWins()).name(),
          100 * trade.gain().toDouble());
    }
  }

  private void search(Analysed analysed) {
    line("");
    var search = analysed.result().search();
    line(
        "Found by %s; %s. Exact arithmetic, all ties counted.",
        search.engine(), search.proved() ? "proved" : "not all of it proved");
    line("Utilities: %s.", analysed.read().normalisation());
    search.notes().forEach(note -> line("Note: %s", note));
  }
}
