package parley.extract.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import parley.error.InputException;
import parley.text.Document;

/**
 * Reads a page: the stored text is its main text without the title ({@link HtmlBody}); title, date,
 * publisher and address come from its metadata ({@link HtmlMetadata}). Nothing in a page is run or
 * fetched; what it declares about itself is data.
 *
 * <p>Pages may have up to {@value #LIMIT} bytes and {@value #MOST_TAGS} tags; elements nested
 * deeper than {@value #DEEPEST} are read as if they stood at that depth.
 */
final class HtmlReader implements FormatReader {
  static final int LIMIT = 64 * 1024 * 1024;
  static final int MOST_TAGS = 1_000_000;
  static final int DEEPEST = 256;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void read(Source source, Intake intake) throws IOException {
    byte[] bytes = source.bytes(LIMIT);
    TextDecoder.Decoded decoded =
        new TextDecoder(source.place()).decode(bytes, declaredCharset(bytes));
    decoded.warning().ifPresent(intake::warning);
    refuseTagFlood(source, decoded.text());
    var page = Jsoup.parse(decoded.text(), "", Parser.htmlParser().setMaxDepth(DEEPEST));
    HtmlMetadata metadata = HtmlMetadata.of(page);
    String text = HtmlBody.text(page, metadata.titles());
    if (text.isBlank()) {
      throw new InputException(
          source.place(),
          "holds no text that could be read",
          "if the page is made by scripts, save what the browser shows");
    }
    intake.at(source.place());
    intake.document(
        new Document(
            source.id(),
            metadata.title(),
            metadata.date(),
            metadata.publisher(),
            metadata.url(),
            text));
  }

  private static Optional<String> declaredCharset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
  }

  /** Refuses what would take too long to parse. */
  static void refuseTagFlood(Source source, String text) {
    int tags = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      tags++;
    }
    if (tags > MOST_TAGS) {
      throw new InputException(
          source.place(),
          "has " + tags + " tags; at most " + MOST_TAGS + " are read",
          "split the page");
    }
  }
}
