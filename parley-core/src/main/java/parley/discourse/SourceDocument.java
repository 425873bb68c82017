package parley.discourse;

/**
 * The document that a statement stands in; fields that are not known are empty.
 *
 * @param id unique in its source
 */
public record SourceDocument(
    String id, String title, String author, String source, String section, String type) {}
