package parley.attribution;

import java.util.List;
import parley.text.Document;

/**
 * Finds who says what in a document. Implementations are safe for use by several threads and give
 * the same result for the same text.
 */
public interface Attributor {
  /** The relations in the order of their first character; cost is linear in the text. */
  List<Attribution> attributions(Document document);

  /** A name with version or hash of what was used, for the provenance of results. */
  String name();
}
