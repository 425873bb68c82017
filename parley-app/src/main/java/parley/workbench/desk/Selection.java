package parley.workbench.desk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.ledger.ReviewState;

/**
 * Which statements are asked for: those that fit all parts.
 *
 * @param party of this party by the shown coding, alone or with others
 * @param issue on this issue by the shown coding
 * @param document of this document
 * @param text whose content or source holds these words, whatever their case; empty for all
 * @param said only what was said on this day or before; undated statements are then left out
 * @param states in these states; none for all
 * @param confidence the least confidence of a position that nobody has decided on, in [0,1]; 0 asks
 *     for no position at all
 */
public record Selection(
    Optional<String> party,
    Optional<String> issue,
    Optional<String> document,
    String text,
    Optional<LocalDate> said,
    Set<ReviewState> states,
    double confidence) {
  /** Everything. */
  public static final Selection ALL =
      new Selection(
          Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), Set.of(), 0);

  /** Copies the states. */
  public Selection {
    text = text.strip();
    states = Set.copyOf(states);
  }

  /** The same, in these states. */
  public Selection in(Set<ReviewState> only) {
    return new Selection(party, issue, document, text, said, only, confidence);
  }

  /** Whether a statement fits. */
  boolean fits(Row row) {
    return (states.isEmpty() || states.contains(row.state()))
        && (party.isEmpty() || row.parties().contains(party.get()))
        && (issue.isEmpty() || row.issue().equals(issue.get()))
        && (document.isEmpty() || row.statement().documentId().equals(document.get()))
        && counted(row.statement().saidOn())
        && sure(row)
        && worded(row);
  }

  private boolean counted(Optional<LocalDate> day) {
    return said.isEmpty() || day.filter(d -> !d.isAfter(said.get())).isPresent();
  }

  private boolean sure(Row row) {
    return confidence <= 0
        || row.state() != ReviewState.PROPOSED
        || row.position().filter(p -> p.confidence() >= confidence).isPresent();
  }

  private boolean worded(Row row) {
    if (text.isEmpty()) {
      return true;
    }
    String words = text.toLowerCase(Locale.ROOT);
    return row.statement().anchor().content().text().toLowerCase(Locale.ROOT).contains(words)
        || row.statement().anchor().source().text().toLowerCase(Locale.ROOT).contains(words)
        || row.shown()
            .flatMap(c -> c.speaker().actor())
            .filter(actor -> actor.toLowerCase(Locale.ROOT).contains(words))
            .isPresent();
  }
}
