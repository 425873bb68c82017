package parley.extract.who;

import java.util.List;
import parley.attribution.Attribution;
import parley.party.Speaker;
import parley.text.Document;

/**
 * Tells who the sources of a document's attributions are. Works on all attributions of a document
 * at once, because names, pronouns and descriptions explain each other across the text.
 */
public interface SpeakerResolver {
  /**
   * The speakers of the attributions, same size and order; what cannot be resolved stays unnamed.
   */
  List<Speaker> resolve(Document document, List<Attribution> attributions);

  /** A name with version or hash of the data used, for the provenance of results. */
  String name();
}
