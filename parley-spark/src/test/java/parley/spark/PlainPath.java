package parley.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.error.Problem;
import parley.extract.format.DocumentSink;
import parley.extract.format.InputReader;
import parley.text.Document;

/** What one machine without Spark makes of inputs. */
final class PlainPath {
  private PlainPath() {}

  /** The line of {@code parley code} for each document, in the order of reading. */
  static List<String> lines(String... inputs) throws IOException {
    var lines = new ArrayList<String>();
    for (String input : inputs) {
      InputReader.read(
          input,
          "x",
          new ByteArrayInputStream(Files.readAllBytes(Path.of(input))),
          new DocumentSink() {
            @Override
            public void document(Document d) {
              lines.add(Stages.ofThisProcess("").code(ArchiveDocument.of("x", d)).line());
            }

            @Override
            public void skipped(Problem problem) {
              // a test looks for problems in the output of the job
            }

            @Override
            public void warning(Problem problem) {
              throw new AssertionError(problem);
            }
          });
    }
    return lines;
  }
}
