package parley.bargain.engine;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import parley.bargain.AgreementRule;
import parley.bargain.SettlementModel;

/** The front: picks an engine for a model and says which. */
public final class SettlementEngine {
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

  /** Analyses the model. */
  public SettlementResult analyse(SettlementModel model) {
    return new Enumeration(model, agreement, progress).run();
  }
}
