package parley.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The two times of a question.
 *
 * @param said only what was said on this day or before (undated statements are then left out)
 * @param recorded only what the ledger held at this moment
 */
public record AsOf(Optional<LocalDate> said, Optional<Instant> recorded) {
  /** Everything said and recorded so far. */
  public static final AsOf NOW = new AsOf(Optional.empty(), Optional.empty());

  /** Whether a statement of this day counts. */
  public boolean counts(Optional<LocalDate> day) {
    return said.isEmpty() || day.filter(d -> !d.isAfter(said.get())).isPresent();
  }
}
