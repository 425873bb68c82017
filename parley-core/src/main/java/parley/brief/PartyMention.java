package parley.brief;

import java.util.Objects;
import parley.text.Span;

/**
 * A place where a document names a party or gives it a duty, whether or not it speaks.
 *
 * @param documentId the document
 * @param span where, in UTF-16 units of its stored text
 * @param party the party's code; several joined by {@code +}
 */
public record PartyMention(String documentId, Span span, String party) {
  /** Checks that nothing is missing. */
  public PartyMention {
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(party, "party");
  }
}
