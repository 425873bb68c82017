package parley.discourse;

import java.time.Instant;
import java.util.List;

/**
 * One coded statement.
 *
 * @param id unique in its source; breaks ties of time
 * @param time when it was made, to the second
 * @param document where it stands
 * @param start first character in the document's text, in the units of the source
 * @param end after its last character
 * @param text the words; may be empty
 * @param coder who coded it
 * @param values one per variable of the event list, in that order; numbers in decimal, booleans as
 *     {@code 0} or {@code 1}, empty where nothing was coded
 */
public record CodedStatement(
    long id,
    Instant time,
    SourceDocument document,
    int start,
    int end,
    String text,
    String coder,
    List<String> values) {
  /** Copies the values. */
  public CodedStatement {
    values = List.copyOf(values);
  }
}
