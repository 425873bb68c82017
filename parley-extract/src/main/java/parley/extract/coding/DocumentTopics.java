package parley.extract.coding;

import java.util.HashMap;
import java.util.Map;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** What a document and each of its paragraphs speak of, by the cues of the code book. */
final class DocumentTopics {
  private final Document document;
  private final IssueCues cues;
  private final float[] whole;
  private final Map<Integer, float[]> paragraphs = new HashMap<>();

  DocumentTopics(Document document, IssueCues cues) {
    this.document = document;
    this.cues = cues;
    String text = document.title().orElse("") + "\n" + document.text();
    this.whole = cues.shares(new Wording(text, Extent.of(new Span(0, text.length()))));
  }

  float[] whole() {
    return whole;
  }

  /** The shares of the paragraph in which the offset stands. */
  float[] paragraph(int offset) {
    String text = document.text();
    int start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    return paragraphs.computeIfAbsent(
        start,
        from -> {
          int newline = text.indexOf('\n', offset);
          int end = newline < 0 ? text.length() : newline;
          return from < end
              ? cues.shares(new Wording(text, Extent.of(new Span(from, end))))
              : whole;
        });
  }
}
