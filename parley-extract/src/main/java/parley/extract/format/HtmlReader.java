package parley.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import parley.error.Problem;
import parley.text.Document;

/**
 * HTML: the stored text is the main text of the page, paragraphs separated by an empty line; title,
 * date, publisher and address come from the page's metadata. Nothing is run or fetched: the page is
 * only parsed.
 */
final class HtmlReader implements FormatReader {
  @Override
  public Optional<Document> read(Source source, byte[] bytes, DocumentSink sink) {
    org.jsoup.nodes.Document page;
    try {
      // jsoup finds the charset: byte-order mark, <meta>, else UTF-8; the base address stays empty
      page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      sink.skipped(new Problem(source.place(), "is no readable HTML: " + e.getMessage(), ""));
      return Optional.empty();
    }
    var metadata = new HtmlMetadata(page);
    Element main = MainContent.of(page);
    String text = BlockText.of(main, metadata.title().orElse(""));
    return Optional.of(
        new Document(
            source.id(),
            metadata.title(),
            metadata.date(),
            metadata.publisher(),
            metadata.address(),
            text));
  }
}
