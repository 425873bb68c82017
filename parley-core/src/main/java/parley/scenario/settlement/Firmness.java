package parley.scenario.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import parley.bargain.Rational;
import parley.ledger.line.Rank;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.Witness;

/**
 * How much a standpoint weighs, from 0 to 1: strength times rank of the speaker times recency times
 * confirmation, the most of any of its statements. An assumption, stated in docs/scenario.md.
 */
final class Firmness {
  private static final int TWENTIETHS = 20;

  private final Optional<LocalDate> today;

  /** As seen from the day of the scenario, or else of the latest statement. */
  Firmness(Scenario scenario) {
    today =
        scenario
            .asOf()
            .or(
                () ->
                    scenario.premises().stream()
                        .flatMap(p -> p.now().day().stream())
                        .max(Comparator.naturalOrder()));
  }

  Rational of(Standpoint standpoint) {
    if (standpoint.assumed()) {
      return Rational.of(standpoint.strength().level(), 4);
    }
    return standpoint.witnesses().stream()
        .map(this::of)
        .reduce(Rational::max)
        .orElse(Rational.ZERO);
  }

  private Rational of(Witness witness) {
    return Rational.of(witness.strength().level(), 4)
        .multiply(rank(witness.rank()))
        .multiply(recency(witness.day()))
        .multiply(Rational.of((long) Math.floor(witness.probability() * TWENTIETHS), TWENTIETHS));
  }

  private static Rational rank(Rank rank) {
    return switch (rank) {
      case BINDING -> Rational.ONE;
      case SPEAKING -> Rational.of(3, 4);
      case UNKNOWN -> Rational.of(1, 2);
      case SECOND_HAND -> Rational.of(1, 4);
    };
  }

  private Rational recency(Optional<LocalDate> day) {
    if (today.isEmpty()) {
      return Rational.ONE;
    }
    if (day.isEmpty()) {
      return Rational.of(1, 2);
    }
    long age = ChronoUnit.DAYS.between(day.get(), today.get());
    if (age <= 30) {
      return Rational.ONE;
    }
    if (age <= 90) {
      return Rational.of(3, 4);
    }
    return age <= 365 ? Rational.of(1, 2) : Rational.of(1, 4);
  }
}
