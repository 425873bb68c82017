package parley.ledger;

/**
 * What became of a document that was added.
 *
 * @param documentId the document
 * @param outcome whether it was new
 * @param version its latest version's number
 * @param statements how many statements are new
 * @param moved how many old statements were found again in a changed text
 * @param lost how many old statements a changed text no longer holds
 * @param codings how many codings were added
 */
public record Addition(
    String documentId,
    Outcome outcome,
    int version,
    int statements,
    int moved,
    int lost,
    int codings) {
  /** What was done. */
  public enum Outcome {
    /** The ledger had no document of the id. */
    NEW,
    /** The text differs from the latest version's. */
    NEW_VERSION,
    /** The same text with another coder's codings. */
    RECODED,
    /** Nothing was written. */
    UNCHANGED;

    /** The word of the messages. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  /** A document that was there already. */
  public static Addition unchanged(String documentId, int version) {
    return new Addition(documentId, Outcome.UNCHANGED, version, 0, 0, 0, 0);
  }
}
