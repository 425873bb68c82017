package parley.ledger.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.ledger.Coding;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.position.Position;

/**
 * Something that was said once.
 *
 * @param party the party spoken for; a statement for two parties is an utterance of each
 * @param first the statement that stands for it: a reviewed one first, then the earliest
 * @param coding the coding of {@code first} that holds
 * @param position its position
 * @param statements all statements that tell it, by day, then id
 */
public record Utterance(
    String party,
    LedgerStatement first,
    Coding coding,
    Position position,
    List<LedgerStatement> statements) {
  /** Copies the list. */
  public Utterance {
    statements = List.copyOf(statements);
  }

  /** The earliest day on which a statement says that it was said. */
  public Optional<LocalDate> saidOn() {
    return statements.stream()
        .flatMap(s -> s.saidOn().stream())
        .min(java.util.Comparator.naturalOrder());
  }

  /** Where the statement that stands for it is in review. */
  public ReviewState state() {
    return first.state();
  }

  /** The documents that tell it, by id. */
  public List<String> documents() {
    return statements.stream().map(LedgerStatement::documentId).distinct().sorted().toList();
  }
}
