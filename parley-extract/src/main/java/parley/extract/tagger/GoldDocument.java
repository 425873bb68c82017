package parley.extract.tagger;

import java.util.List;
import parley.text.Document;
import parley.text.Extent;

/**
 * A document with its attributions marked by people.
 *
 * @param document the text
 * @param relations the marked relations
 * @param scheme by which rules they were marked
 */
public record GoldDocument(Document document, List<Gold> relations, MarkingScheme scheme) {
  /** Copies the list. */
  public GoldDocument {
    relations = List.copyOf(relations);
  }

  /**
   * A marked relation.
   *
   * @param source who speaks, may be empty
   * @param cue the reporting expression, may be empty
   * @param content what is stated
   */
  public record Gold(Extent source, Extent cue, Extent content) {}
}
