package parley.extract.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import parley.error.InputException;
import parley.error.Problem;

/**
 * Reads a saved feed: RSS 0.9 to 2.0, RDF and Atom. Each entry is a document: its full text where
 * the feed has it ({@code content:encoded}, {@code content}), else its summary. Links are never
 * followed, neither to the articles nor to further pages of the feed, so no feed can lead round in
 * circles.
 *
 * <p>jsoup's XML parser knows no external entities, and reads feeds that are not quite XML. It also
 * shows dates as they are written: the day of publication is that day, whatever the time zone.
 */
final class FeedReader implements FormatReader {
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})");
  private static final List<String> TEXTS =
      List.of("content:encoded", "content", "description", "summary");
  private static final List<String> DATES =
      List.of("pubdate", "published", "dc:date", "issued", "created");

  @Override
  public void read(Source source, Intake intake) throws IOException {
    byte[] bytes = source.bytes(HtmlReader.LIMIT);
    TextDecoder.Decoded decoded = new TextDecoder(source.place()).decode(bytes, declared(bytes));
    decoded.warning().ifPresent(intake::warning);
    HtmlReader.refuseTagFlood(source, decoded.text());
    Document feed =
        Jsoup.parse(decoded.text(), "", Parser.xmlParser().setMaxDepth(HtmlReader.DEEPEST));
    var entries = feed.getElementsByTag("item");
    entries.addAll(feed.getElementsByTag("entry"));
    Optional<String> publisher =
        Optional.ofNullable(feed.selectFirst("channel, feed"))
            .flatMap(channel -> child(channel, List.of("title")));
    int summaries = 0;
    int empty = 0;
    for (Element entry : entries) {
      Optional<String> text = child(entry, TEXTS).map(FeedReader::text).filter(t -> !t.isBlank());
      if (text.isEmpty()) {
        empty++;
        continue;
      }
      summaries += child(entry, TEXTS.subList(0, 2)).isEmpty() ? 1 : 0;
      intake.at(source.place());
      intake.document(document(source, entry, publisher, text.get()));
    }
    tell(source, intake, entries.size(), summaries, empty);
  }

  private static void tell(Source source, Intake intake, int entries, int summaries, int empty) {
    if (entries == empty) {
      throw new InputException(source.place(), "is a feed without texts", "");
    }
    if (empty > 0) {
      intake.skipped(Problem.at(source.place(), empty + " entries hold no text"));
    }
    if (summaries > 0) {
      intake.warning(
          new Problem(
              source.place(),
              summaries + " of " + entries + " entries hold a summary, not the whole text",
              "save the pages themselves to read all of them"));
    }
  }

  private static parley.text.Document document(
      Source source, Element entry, Optional<String> publisher, String text) {
    Optional<String> link = link(entry);
    Optional<String> id = child(entry, List.of("guid", "id")).or(() -> link);
    return new parley.text.Document(
        id.orElse(source.id()),
        child(entry, List.of("title")).map(FeedReader::text).filter(t -> !t.isBlank()),
        DATES.stream()
            .flatMap(name -> child(entry, List.of(name)).stream())
            .flatMap(written -> DateText.parse(written).stream())
            .findFirst(),
        publisher,
        link,
        text);
  }

  private static Optional<String> link(Element entry) {
    return entry.children().stream()
        .filter(e -> e.normalName().equals("link"))
        .filter(e -> e.attr("rel").isEmpty() || e.attr("rel").equals("alternate"))
        .map(e -> e.hasAttr("href") ? e.attr("href") : e.text())
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .findFirst();
  }

  /** What stands in the first child of one of these names, in the order of the names. */
  private static Optional<String> child(Element parent, List<String> names) {
    return names.stream()
        .flatMap(name -> parent.children().stream().filter(e -> e.normalName().equals(name)))
        .map(e -> e.childrenSize() > 0 ? e.html() : e.wholeText())
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .findFirst();
  }

  private static String text(String html) {
    return BlockText.of(Jsoup.parseBodyFragment(html).body(), java.util.Set.of());
  }

  private static Optional<String> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(head);
    return encoding.find() ? Optional.of(encoding.group(1)) : Optional.empty();
  }
}
