package parley.bargain.engine;

import java.math.BigInteger;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.DoubleConsumer;
import parley.bargain.AgreementRule;
import parley.bargain.SettlementModel;
import parley.bargain.search.BranchAndBound;
import parley.bargain.search.DealSearch;
import parley.error.InputException;

/** The front: picks an engine for a model and says which. */
public final class SettlementEngine {
  /** The most outcomes that are visited one by one. */
  public static final long ENUMERATED = 100_000_000;

  private static final long MOST_STEPS = 5_000_000;

  private final Optional<AgreementRule> agreement;
  private final DoubleConsumer progress;

  private SettlementEngine(Optional<AgreementRule> agreement, DoubleConsumer progress) {
    this.agreement = agreement;
    this.progress = progress;
  }

  /** The exact analysis under unanimity. */
  public static SettlementEngine exact() {
    return new SettlementEngine(Optional.empty(), share -> {});
  }

  /** The same analysis that also lists the deals under the rule. */
  public SettlementEngine withRule(AgreementRule rule) {
    return new SettlementEngine(Optional.of(rule), progress);
  }

  /** The same analysis that tells its progress, from 0 to 1, from any thread. */
  public SettlementEngine withProgress(DoubleConsumer listener) {
    return new SettlementEngine(agreement, listener);
  }

  /**
   * Analyses the model: by enumeration up to {@value #ENUMERATED} outcomes, beyond that by
   * issue-wise merging where no constraint ties the issues together, and by search.
   *
   * @throws InputException if an agreement rule is asked for and the space is too large to
   *     enumerate, or if an exact comparison would need more memory than is sensible
   */
  public SettlementResult analyse(SettlementModel model) {
    if (model.combinations().compareTo(BigInteger.valueOf(ENUMERATED)) <= 0) {
      return new Enumeration(model, agreement, progress).run();
    }
    if (agreement.isPresent()) {
      throw new InputException(
          model.id(),
          "deals under a rule are counted up to "
              + ENUMERATED
              + " outcomes, here are "
              + model.combinations(),
          "leave --rule out, or merge values");
    }
    return new GuidedSearch(model, search()).run();
  }

  private static DealSearch search() {
    return ServiceLoader.load(DealSearch.class)
        .findFirst()
        .orElseGet(() -> new BranchAndBound(MOST_STEPS));
  }
}
