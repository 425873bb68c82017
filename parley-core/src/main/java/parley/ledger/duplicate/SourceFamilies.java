package parley.ledger.duplicate;

import java.util.List;
import parley.ledger.DocumentVersion;

/**
 * Groups of documents that are not independent of each other: the same text, a near copy of it (a
 * wire report, an edited reprint), or the same publisher.
 */
public final class SourceFamilies {
  /** The estimated similarity from which a text counts as a copy. */
  public static final double COPY = 0.3;

  private SourceFamilies() {}

  /** How many independent families there are; cost: the square of the number of documents. */
  public static int count(List<DocumentVersion> documents) {
    var partition = new Partition(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (partition.find(i) != partition.find(j) && related(documents.get(i), documents.get(j))) {
          partition.join(i, j);
        }
      }
    }
    return partition.groups().size();
  }

  /** Whether one text is, or may be, a copy of the other. */
  public static boolean copies(DocumentVersion a, DocumentVersion b) {
    return a.sha256().equals(b.sha256())
        || (a.sketch().isPresent()
            && b.sketch().isPresent()
            && a.sketch().get().similarity(b.sketch().get()) >= COPY);
  }

  private static boolean related(DocumentVersion a, DocumentVersion b) {
    return (a.publisher().isPresent() && a.publisher().equals(b.publisher())) || copies(a, b);
  }
}
