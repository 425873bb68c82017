package parley.scenario;

import java.time.LocalDate;
import java.util.Optional;
import parley.ledger.ReviewState;
import parley.ledger.line.Rank;
import parley.position.Act;
import parley.position.Stance;
import parley.position.Strength;

/**
 * A statement that a standpoint rests on.
 *
 * @param statement its id in the ledger, or in the run that read it
 * @param document where it stands
 * @param speaker who says it, as far as known
 * @param day when it was said
 * @param words the exact words
 * @param stance the side it takes
 * @param act what is done by saying it
 * @param strength how firmly
 * @param redLine whether it is coded as a red line and may be one: by somebody who can bind the
 *     party, neither hearsay nor nested
 * @param rank how much its speaker counts for the party's line
 * @param confidence that the coding is right, in [0,1]
 * @param state whether a person has decided on it
 */
public record Witness(
    String statement,
    String document,
    Optional<String> speaker,
    Optional<LocalDate> day,
    String words,
    Stance stance,
    Act act,
    Strength strength,
    boolean redLine,
    Rank rank,
    double confidence,
    ReviewState state) {
  /** Checks the range of the confidence. */
  public Witness {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0,1], is " + confidence);
    }
  }

  /** Whether a person has accepted or corrected the coding. */
  public boolean reviewed() {
    return state == ReviewState.ACCEPTED || state == ReviewState.CORRECTED;
  }

  /** The probability that it says what it is coded to say: 1 when a person decided so. */
  public double probability() {
    return reviewed() ? 1 : confidence;
  }
}
