package parley.brief;

import java.util.Comparator;
import java.util.Optional;
import parley.position.Position;
import parley.position.Statement;

/**
 * One party's share in a statement that takes a position.
 *
 * @param order the statement's place in reading order
 * @param party a single party
 */
record Utterance(int order, String party, Statement statement, Position position) {
  /**
   * The most telling first: first-hand before second-hand, later days before earlier ones and
   * before undated ones, stronger before weaker, then reading order.
   */
  static final Comparator<Utterance> MOST_TELLING_FIRST =
      Comparator.comparing(Utterance::secondHand)
          .thenComparing(Comparator.comparingLong(Utterance::day).reversed())
          .thenComparing(Comparator.comparingInt(Utterance::level).reversed())
          .thenComparingInt(Utterance::order);

  /** Told as hearsay, or inside what somebody else said. */
  boolean secondHand() {
    return statement.hearsay() || statement.nestedIn().isPresent();
  }

  private long day() {
    return statement.saidOn().map(java.time.LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
  }

  private int level() {
    return position.strength().level();
  }

  /** The utterance for one party of a statement, if it takes a position. */
  static Optional<Utterance> of(int order, String party, Statement statement) {
    return statement.position().map(p -> new Utterance(order, party, statement, p));
  }
}
