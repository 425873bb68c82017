package parley.store;

import java.time.Clock;
import org.jdbi.v3.core.Handle;
import parley.error.InputException;
import parley.ledger.Entry;

/** One transaction that empties the texts of a document. */
final class Redacting {
  private static final String OF_STATEMENTS =
      " WHERE statement_no IN (SELECT statement_no FROM statement WHERE document_no = ?)";

  private Redacting() {}

  static Entry redact(Handle handle, Clock clock, String documentId, String reason, String by) {
    long document =
        DocumentTable.number(handle, documentId)
            .orElseThrow(
                () ->
                    new InputException(
                        documentId, "there is no such document", "see 'parley ledger list'"));
    Entry entry = EntryTable.add(handle, clock, Entry.Kind.REDACT, by, reason);
    handle.execute(
        "INSERT INTO redaction (document_no, entry_no) VALUES (?, ?)", document, entry.number());
    handle.execute("DELETE FROM body WHERE document_no = ?", document);
    handle.execute("UPDATE version SET title = NULL WHERE document_no = ?", document);
    handle.execute(
        "UPDATE anchor SET source_text = '', cue_text = '', content_text = ''" + OF_STATEMENTS,
        document);
    handle.execute(
        "UPDATE coding SET actor = NULL, description = NULL, speaker_because = '', because ="
            + " CASE WHEN issue IS NULL THEN NULL ELSE '' END, condition_text ="
            + " CASE WHEN condition_text IS NULL THEN NULL ELSE '' END"
            + OF_STATEMENTS,
        document);
    return entry;
  }
}
