package parley.cli;

import java.util.List;
import java.util.function.Function;
import parley.text.Document;

/** Works on documents several at a time and writes a line for each, in their order. */
final class DocumentLines {
  private static final int BATCH = 64;

  private final Console console;
  private final OutputOption output;

  DocumentLines(Console console, OutputOption output) {
    this.console = console;
    this.output = output;
  }

  void write(List<Document> documents, Function<Document, String> line) {
    try (var progress = Progress.of(console, "coding")) {
      output.write(
          console,
          out -> {
            for (int from = 0; from < documents.size(); from += BATCH) {
              int to = Math.min(documents.size(), from + BATCH);
              List<String> lines =
                  documents.subList(from, to).parallelStream()
                      .map(line)
                      .peek(done -> progress.advance("of " + documents.size()))
                      .toList();
              for (String one : lines) {
                out.append(one).append('\n');
              }
            }
          });
    }
  }
}
