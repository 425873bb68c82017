package parley.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A document of another ledger or program with its statements.
 *
 * @param documentId its id
 * @param version the version that the statements' anchors refer to; its entry is not used
 * @param text the text of that version, where it travels
 * @param statements with unique numbers, their codings and decisions; entries matter only for who
 *     decided
 */
public record Transfer(
    String documentId,
    DocumentVersion version,
    Optional<String> text,
    List<LedgerStatement> statements) {
  /** Copies the list. */
  public Transfer {
    statements = List.copyOf(statements);
  }
}
