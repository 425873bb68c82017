package parley.text;

import java.time.LocalDate;
import java.util.Optional;
import parley.provenance.Sha256;

/**
 * A text and what is known about it. Unknown stays unknown.
 *
 * @param id unique in a run; the corpus id or the file name without its extension
 * @param title the headline, not part of the text
 * @param date the day of publication
 * @param publisher who published it
 * @param url where it was published; never fetched
 * @param text the stored text, to which all offsets refer
 */
public record Document(
    String id,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> publisher,
    Optional<String> url,
    String text) {
  /** A text of which nothing else is known. */
  public static Document of(String id, String text) {
    return new Document(
        id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text);
  }

  /** The SHA-256 of the stored text in UTF-8; computed at each call, linear in the text. */
  public String sha256() {
    return Sha256.of(text);
  }

  /** The same document under another id. */
  public Document withId(String newId) {
    return new Document(newId, title, date, publisher, url, text);
  }
}
