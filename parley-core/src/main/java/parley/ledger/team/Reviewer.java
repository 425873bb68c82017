package parley.ledger.team;

import java.util.Optional;
import parley.ledger.Entry;

/**
 * A person who may work on a ledger.
 *
 * @param number unique in the ledger, ascending
 * @param name what decisions are signed with
 * @param role what the person may do
 * @param tokenSha256 the SHA-256 of the person's token, 64 hexadecimal digits
 * @param added when and by whom
 * @param revoked when and by whom the person lost access; such a token opens nothing
 */
public record Reviewer(
    long number, String name, Role role, String tokenSha256, Entry added, Optional<Entry> revoked) {
  /** Whether the token still opens the ledger. */
  public boolean active() {
    return revoked.isEmpty();
  }
}
