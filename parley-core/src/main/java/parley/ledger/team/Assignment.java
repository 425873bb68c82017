package parley.ledger.team;

import java.util.Optional;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;

/**
 * A document, or one statement of it, that a coder has been asked to code.
 *
 * @param number unique in the ledger, ascending
 * @param task what and who
 * @param entry when and by whom it was assigned
 * @param withdrawn when and by whom it was taken back
 */
public record Assignment(long number, Task task, Entry entry, Optional<Entry> withdrawn) {
  /**
   * What is asked of whom.
   *
   * @param coder the name of the person
   * @param documentId the document
   * @param statementId the one statement; empty for all of the document, later ones too
   * @param blind whether the coder is not to see what others coded (double coding)
   */
  public record Task(String coder, String documentId, Optional<String> statementId, boolean blind) {
    /** Checks that the statement is one of the document. */
    public Task {
      if (coder.isBlank()) {
        throw new IllegalArgumentException("an assignment names a coder");
      }
      if (statementId.isPresent() && !statementId.get().startsWith(documentId + "/s")) {
        throw new IllegalArgumentException(statementId.get() + " is not of " + documentId);
      }
    }
  }

  /** Whether it is still asked for. */
  public boolean active() {
    return withdrawn.isEmpty();
  }

  /** Whether it asks for this statement. */
  public boolean covers(LedgerStatement statement) {
    return active()
        && task.statementId()
            .map(id -> id.equals(statement.id()))
            .orElse(task.documentId().equals(statement.documentId()));
  }
}
