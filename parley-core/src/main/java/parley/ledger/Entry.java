package parley.ledger;

import java.time.Instant;

/**
 * One acknowledged write.
 *
 * @param number ascending in the order of recording, from 1
 * @param recordedAt the moment; later entries have later moments
 * @param by who wrote: a person, or the program with its version
 * @param kind what was written
 * @param note the reason that was given, or empty
 */
public record Entry(long number, Instant recordedAt, String by, Kind kind, String note) {
  /** What an entry holds. */
  public enum Kind {
    /** Documents with statements and codings. */
    ADD,
    /** Decisions and codings of a person. */
    REVIEW,
    /** Statements from an exchange file. */
    IMPORT,
    /** The undoing of another entry. */
    UNDO,
    /** A machine's codings by the example of reviewed ones. */
    LEARN,
    /** The removal of a document's texts. */
    REDACT,
    /** A person let in or shut out. */
    TEAM,
    /** Statements assigned to coders, or taken back from them. */
    ASSIGN;

    /** The word of the exchange formats. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
