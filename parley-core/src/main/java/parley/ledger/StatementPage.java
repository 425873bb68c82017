package parley.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Some statements of a longer list.
 *
 * @param statements in the order asked for
 * @param next where the next page begins, for {@link PageQuery#after}; empty after the last. It
 *     stays good when statements are reviewed meanwhile: none is then shown twice in id order, and
 *     in order of doubt only those whose confidence has changed may be
 */
public record StatementPage(List<LedgerStatement> statements, Optional<String> next) {
  /** Copies the list. */
  public StatementPage {
    statements = List.copyOf(statements);
  }
}
