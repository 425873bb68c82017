package parley.report;

import parley.bargain.Issue;
import parley.bargain.SettlementModel;
import parley.bargain.uncertain.UncertainResult.Decisive;

/** What is decisive, in words. */
final class UncertainWords {
  private final SettlementModel model;

  UncertainWords(SettlementModel model) {
    this.model = model;
  }

  /** A clause that follows "if". */
  String clause(Decisive decisive) {
    String party = model.parties().get(decisive.party()).name();
    return switch (decisive.kind()) {
      case WEIGHT_LOW -> party + " gives '" + issue(decisive).name() + "' its least weight";
      case WEIGHT_HIGH -> party + " gives '" + issue(decisive).name() + "' its greatest weight";
      case WEIGHT_ORDER ->
          "'"
              + model.issues().get(decisive.second()).name()
              + "' matters more to "
              + party
              + " than '"
              + model.issues().get(decisive.first()).name()
              + "'";
      case VALUE_LOW -> value(decisive, decisive.first()) + " is worth its least to " + party;
      case VALUE_HIGH -> value(decisive, decisive.first()) + " is worth its most to " + party;
      case VALUE_ORDER ->
          party
              + " likes "
              + value(decisive, decisive.second())
              + " more than '"
              + issue(decisive).values().get(decisive.first())
              + "'";
      case RED_LINE -> party + " gives up '" + model.redLines().get(decisive.subject()).id() + "'";
    };
  }

  private Issue issue(Decisive decisive) {
    return model.issues().get(decisive.subject());
  }

  private String value(Decisive decisive, int value) {
    return "'" + issue(decisive).values().get(value) + "' on '" + issue(decisive).name() + "'";
  }
}
