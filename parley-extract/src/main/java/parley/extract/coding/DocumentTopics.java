package parley.extract.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** What a document and each of its paragraphs speak of, by the cues of the code book. */
final class DocumentTopics {
  private final Document document;
  private final IssueCues cues;
  private final float[] whole;
  private final float[] title;
  private final String table;
  private final Map<Integer, float[]> paragraphs = new HashMap<>();

  DocumentTopics(Document document, List<CodingUnit> units, IssueCues cues) {
    this.document = document;
    this.cues = cues;
    String text = document.title().orElse("") + "\n" + document.text();
    String headline = document.title().orElse("");
    this.title =
        cues.shares(new Wording(headline, Extent.union(List.of(new Span(0, headline.length())))));
    this.table = table(units);
    this.whole = cues.shares(new Wording(text, Extent.union(List.of(new Span(0, text.length())))));
  }

  /** How many parties speak: a debate inside one state differs from talks between several. */
  private static String table(List<CodingUnit> units) {
    var parties = new TreeSet<String>();
    units.forEach(unit -> unit.speaker().party().ifPresent(parties::add));
    return parties.isEmpty()
        ? "none"
        : parties.size() == 1 ? "one" : parties.size() < 4 ? "few" : "many";
  }

  /** "none", "one", "few" or "many" parties speak. */
  String table() {
    return table;
  }

  float[] title() {
    return title;
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
