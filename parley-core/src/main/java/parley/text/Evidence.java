package parley.text;

import parley.provenance.Sha256;

/**
 * Exact words at an exact place.
 *
 * @param documentId the document's id
 * @param extent where in its stored text
 * @param exact the words there, pieces joined by " … "
 * @param textSha256 the hash of the whole stored text, so that a changed text is noticed
 */
public record Evidence(String documentId, Extent extent, String exact, String textSha256) {
  /** The evidence for an extent of a document. */
  public static Evidence of(Document document, Extent extent) {
    return new Evidence(
        document.id(), extent, extent.in(document.text()), Sha256.of(document.text()));
  }
}
