package parley.ledger;

import java.util.List;

/**
 * A document of another ledger with its statements, without its text.
 *
 * @param documentId its id
 * @param version the version that the statements' anchors refer to; its entry is not used
 * @param statements with unique numbers, their codings and decisions; entries matter only for who
 *     decided
 */
public record Transfer(
    String documentId, DocumentVersion version, List<LedgerStatement> statements) {
  /** Copies the list. */
  public Transfer {
    statements = List.copyOf(statements);
  }
}
