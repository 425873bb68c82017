package parley.extract.format;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Document;

/**
 * Markdown: the stored text is the decoded input, character for character. Front matter between
 * {@code ---} lines ({@code title:}, {@code date:}, {@code publisher:}, {@code url:}) becomes what
 * is known of the document; without a title there, the first {@code # } heading is the title.
 */
final class MarkdownReader implements FormatReader {
  private static final Pattern FRONT =
      Pattern.compile("\\A---[ \\t]*\\R(.*?)\\R---[ \\t]*(\\R|\\z)", Pattern.DOTALL);
  private static final Pattern ENTRY = Pattern.compile("(?m)^([A-Za-z_]+):[ \\t]*(.*?)[ \\t]*$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#[ \\t]+(.+?)[ \\t]*#*[ \\t]*$");

  @Override
  public Optional<Document> read(Source source, byte[] bytes, DocumentSink sink) {
    return TextDecoder.decode(source.place(), bytes, sink).map(text -> document(source, text));
  }

  private static Document document(Source source, String text) {
    Map<String, String> known = frontMatter(text);
    Optional<LocalDate> date = Optional.ofNullable(known.get("date")).flatMap(DateText::parse);
    Optional<String> title = Optional.ofNullable(known.get("title")).or(() -> firstHeading(text));
    return new Document(
        source.id(),
        title,
        date,
        Optional.ofNullable(known.get("publisher"))
            .or(() -> Optional.ofNullable(known.get("source"))),
        Optional.ofNullable(known.get("url")),
        text);
  }

  private static Map<String, String> frontMatter(String text) {
    var known = new HashMap<String, String>();
    Matcher front = FRONT.matcher(text);
    if (front.find()) {
      Matcher entry = ENTRY.matcher(front.group(1));
      while (entry.find()) {
        String value = entry.group(2).replaceAll("^[\"']|[\"']$", "");
        if (!value.isBlank()) {
          known.put(entry.group(1).toLowerCase(java.util.Locale.ROOT), value);
        }
      }
    }
    return known;
  }

  private static Optional<String> firstHeading(String text) {
    Matcher heading = HEADING.matcher(text);
    return heading.find() ? Optional.of(heading.group(1)) : Optional.empty();
  }
}
