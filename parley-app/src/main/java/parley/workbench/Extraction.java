package parley.workbench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import parley.attribution.Attributor;
import parley.brief.PartyMention;
import parley.extract.StatementExtractor;
import parley.issue.Codebook;
import parley.text.Document;

/**
 * The stages that read a document, put together for one run.
 *
 * @param attributor the first stage alone
 * @param extractor from a document to its statements
 * @param codebook the code book by which it codes them
 * @param mentions where a document names a party or gives it a duty, in the order of the text; safe
 *     for several threads
 */
public record Extraction(
    Attributor attributor,
    StatementExtractor extractor,
    Codebook codebook,
    Function<Document, List<PartyMention>> mentions) {
  /** What the stages are, for the provenance of results: stage to name and version. */
  public Map<String, String> resources() {
    return extractor.resources();
  }
}
