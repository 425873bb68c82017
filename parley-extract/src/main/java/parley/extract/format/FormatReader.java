package parley.extract.format;

import java.util.Optional;
import parley.text.Document;

/** Makes a document of the bytes of one file. */
@FunctionalInterface
interface FormatReader {
  /** The document; empty when it cannot be read, after telling the sink why. */
  Optional<Document> read(Source source, byte[] bytes, DocumentSink sink);
}
