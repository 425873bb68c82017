package parley.ledger;

import java.util.List;

/**
 * A document in the ledger.
 *
 * @param id its id
 * @param versions its versions, the first one first; at least one
 * @param statements how many statements it has
 */
public record StoredDocument(String id, List<DocumentVersion> versions, int statements) {
  /** Copies the list. */
  public StoredDocument {
    versions = List.copyOf(versions);
  }

  /** The latest version. */
  public DocumentVersion latest() {
    return versions.get(versions.size() - 1);
  }
}
