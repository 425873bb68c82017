package parley.extract.format;

import java.io.IOException;
import java.util.Optional;
import parley.text.Document;

/**
 * Reads plain text: the stored text is the decoded input, character for character (line ends
 * included; only a byte order mark is left out). Nothing else is known of it.
 */
final class PlainTextReader implements FormatReader {
  @Override
  public void read(Source source, Intake intake) throws IOException {
    byte[] bytes = source.bytes(Source.LIMIT);
    TextDecoder.Decoded decoded = new TextDecoder(source.place()).decode(bytes, Optional.empty());
    decoded.warning().ifPresent(intake::warning);
    intake.at(source.place());
    intake.document(Document.of(source.id(), decoded.text()));
  }
}
