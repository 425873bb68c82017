package parley.ledger;

import java.util.Optional;
import parley.party.Speaker;
import parley.position.Position;

/**
 * What a person does with one statement.
 *
 * @param statementId the statement
 * @param verdict the decision; empty for a coding that decides nothing (double coding)
 * @param correction the person's own coding: needed to correct and to code, forbidden otherwise
 * @param reason in the person's words, or empty
 * @param seen the number of the last entry on the statement that the person has seen; empty for
 *     what the ledger holds now; not looked at for a coding that decides nothing
 */
public record Review(
    String statementId,
    Optional<Verdict> verdict,
    Optional<Correction> correction,
    String reason,
    Optional<Long> seen) {
  /**
   * A person's coding.
   *
   * @param speaker who speaks
   * @param position the side taken, if one is; a condition's span counts code points
   */
  public record Correction(Speaker speaker, Optional<Position> position) {}

  /** Checks that there is a coding exactly where one is needed. */
  public Review {
    boolean needed = verdict.isEmpty() || verdict.get() == Verdict.CORRECT;
    if (needed != correction.isPresent()) {
      throw new IllegalArgumentException(
          (needed ? "a coding is needed" : "no coding is allowed") + " with " + verdict);
    }
  }
}
