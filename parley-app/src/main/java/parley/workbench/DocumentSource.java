package parley.workbench;

import java.util.List;
import parley.extract.format.DocumentSink;
import parley.extract.format.ReadingChoices;

/** Where a use case gets its documents from: the reader of inputs, or a test's own. */
@FunctionalInterface
public interface DocumentSource {
  /** Reads all inputs into the sink and returns how many documents there were. */
  int read(List<String> inputs, DocumentSink sink);

  /** The same source with a user's choices about reading, where it has any use for them. */
  default DocumentSource with(ReadingChoices choices) {
    return this;
  }
}
