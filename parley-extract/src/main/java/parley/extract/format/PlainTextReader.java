package parley.extract.format;

import java.util.Optional;
import parley.text.Document;

/** Plain text: the stored text is the decoded input, character for character. */
final class PlainTextReader implements FormatReader {
  @Override
  public Optional<Document> read(Source source, byte[] bytes, DocumentSink sink) {
    return TextDecoder.decode(source.place(), bytes, sink)
        .map(text -> Document.of(source.id(), text));
  }
}
