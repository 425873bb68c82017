package parley.extract.format;

import java.util.HashSet;
import java.util.Set;
import parley.error.Problem;
import parley.text.Document;

/** Gives repeated ids a number ({@code id#2}) with a warning, and counts what passes. */
final class UniqueIds implements DocumentSink {
  private final DocumentSink sink;
  private final Set<String> seen = new HashSet<>();
  private int count;

  UniqueIds(DocumentSink sink) {
    this.sink = sink;
  }

  int count() {
    return count;
  }

  @Override
  public void document(Document document) {
    String id = document.id();
    for (int n = 2; !seen.add(id); n++) {
      id = document.id() + "#" + n;
    }
    if (!id.equals(document.id())) {
      warning(new Problem(document.id(), "another input has the same id", "this one is now " + id));
    }
    count++;
    sink.document(document.withId(id));
  }

  @Override
  public void skipped(Problem problem) {
    sink.skipped(problem);
  }

  @Override
  public void warning(Problem problem) {
    sink.warning(problem);
  }
}
