package parley.bargain.engine;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.blocking.Blocking;
import parley.bargain.blocking.Marco;
import parley.bargain.frontier.Frontier;
import parley.bargain.search.DealSearch;
import parley.bargain.solution.Solution;
import parley.bargain.solution.Solutions;

/**
 * For spaces too large to enumerate: single best deals and blocking sets by search, frontier and
 * counts by merging where the model's form allows it; what cannot be stated is named.
 */
final class GuidedSearch {
  private static final int MOST_SETS = 500;
  private static final Duration BUDGET = Duration.ofSeconds(30);

  private final SettlementModel model;
  private final DealSearch search;
  private final List<String> notes = new ArrayList<>();
  private boolean proved = true;

  GuidedSearch(SettlementModel model, DealSearch search) {
    this.model = model;
    this.search = search;
  }

  SettlementResult run() {
    if (!model.rules().isEmpty()) {
      notes.add("outcomes counts all combinations of values; what the rules exclude is included");
    }
    Optional<Frontier> all = Optional.empty();
    if (IssueMerging.suits(model)) {
      all = new IssueMerging(model).frontier();
    }
    boolean bind = model.redLinesBind() && !model.redLines().isEmpty();
    Optional<Frontier> accepted = bind ? Optional.empty() : all.map(this::accepted);
    Optional<BigInteger> rational =
        bind || all.isEmpty() ? Optional.empty() : new IssueMerging(model).rational();
    noteGaps(all, accepted, rational);
    var deals = accepted.isPresent() ? List.<SettlementResult.BestDeal>of() : bestDeals(bind);
    Optional<Boolean> noAgreement =
        accepted.isPresent()
            ? Optional.of(accepted.get().points().isEmpty())
            : deals.get(0).noAgreement();
    Solutions solutions = accepted.map(this::solutions).orElse(Solutions.NONE);
    Blocking blocking = blocking();
    proved &= noAgreement.isPresent() && blocking.complete();
    String engine =
        (all.isPresent() ? "issue-wise merging" : "")
            + (all.isPresent() && usesSearch(accepted) ? " and " : "")
            + (usesSearch(accepted) ? search.name() : "");
    return new SettlementResult(
        model,
        model.combinations(),
        rational,
        all,
        accepted,
        solutions,
        blocking,
        Optional.empty(),
        deals,
        noAgreement,
        new SettlementResult.Search(engine, proved, notes));
  }

  private boolean usesSearch(Optional<Frontier> accepted) {
    return accepted.isEmpty() || !model.redLines().isEmpty();
  }

  private Frontier accepted(Frontier all) {
    var points =
        all.points().stream()
            .filter(
                point ->
                    Solutions.gains(model, point.utilities()).stream()
                        .allMatch(gain -> gain.signum() >= 0))
            .toList();
    if (points.size() == all.points().size()) {
      return all;
    }
    boolean listed =
        points.stream()
                .allMatch(
                    p ->
                        p.outcomes().bitLength() < 31
                            && p.first().size() == p.outcomes().intValue())
            && model.combinations().bitLength() < 63;
    return listed
        ? FrontierSummary.of(
            points,
            points.stream()
                .flatMap(p -> p.first().stream())
                .mapToLong(BigInteger::longValueExact)
                .sorted()
                .toArray())
        : FrontierSummary.withoutIndices(points);
  }

  private Solutions solutions(Frontier accepted) {
    var solutions = Solutions.of(model, accepted, BigInteger.ZERO, List.of());
    boolean nashOpen = solutions.nash().isPresent() && solutions.nash().get().value().signum() == 0;
    if (nashOpen) {
      notes.add("no outcome gives every party a gain: all acceptable outcomes tie for Nash");
      return new Solutions(
          Optional.empty(),
          solutions.kalaiSmorodinsky(),
          solutions.egalitarian(),
          solutions.utilitarian(),
          solutions.ideal());
    }
    return solutions;
  }

  private void noteGaps(
      Optional<Frontier> all, Optional<Frontier> accepted, Optional<BigInteger> rational) {
    String size = model.combinations() + " outcomes";
    if (all.isEmpty()) {
      notes.add("the efficient outcomes of " + size + " are too many to be found");
    }
    if (accepted.isEmpty()) {
      notes.add(
          "Nash and Kalai-Smorodinsky are not stated for "
              + size
              + " under constraints; the best sum and the best smallest gain are, without ties");
    }
    if (rational.isEmpty()) {
      notes.add("the acceptable ones of " + size + " are not counted");
    }
  }

  private List<SettlementResult.BestDeal> bestDeals(boolean bind) {
    var lines = new ArrayList<RedLine>(model.redLines());
    var obliged = new BitSet();
    if (bind) {
      obliged.set(0, lines.size());
    }
    for (int k = 0; k < model.parties().size(); k++) {
      obliged.set(lines.size());
      lines.add(
          new RedLine.LeastUtility(
              "reservation value " + k, k, model.parties().get(k).reservation()));
    }
    var obligedModel =
        new SettlementModel(
            model.id(), model.issues(), model.parties(), lines, true, model.rules(), model.cap());
    var deals = new ArrayList<SettlementResult.BestDeal>();
    for (DealSearch.Goal goal : DealSearch.Goal.values()) {
      DealSearch.Found found = search.best(obligedModel, obliged, goal);
      proved &= found.proof() != DealSearch.Proof.UNDECIDED;
      deals.add(
          new SettlementResult.BestDeal(
              goal,
              found.proof(),
              found.outcome().map(o -> new Solution.Point(o, model.utilities(o)))));
    }
    return deals;
  }

  private Blocking blocking() {
    if (model.redLines().isEmpty() && model.rules().isEmpty()) {
      return Blocking.ofViolations(model, model.combinations(), List.of(), MOST_SETS);
    }
    return Marco.of(model, search, MOST_SETS, BUDGET);
  }
}
