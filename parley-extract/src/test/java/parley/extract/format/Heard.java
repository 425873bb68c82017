package parley.extract.format;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.error.Problem;
import parley.text.Document;

/** A sink that keeps everything, for tests. */
final class Heard implements DocumentSink {
  final List<Document> documents = new ArrayList<>();
  final List<Problem> skipped = new ArrayList<>();
  final List<Problem> warnings = new ArrayList<>();
  int count;

  /** What reading these inputs gives. */
  static Heard of(Object... inputs) {
    return withInput(new byte[0], inputs);
  }

  static Heard ofText(String standardInput) {
    return withInput(standardInput.getBytes(StandardCharsets.UTF_8), "-");
  }

  static Heard withInput(byte[] standardInput, Object... inputs) {
    var heard = new Heard();
    heard.count =
        new InputReader(() -> new ByteArrayInputStream(standardInput))
            .read(Arrays.stream(inputs).map(Object::toString).toList(), heard);
    return heard;
  }

  static Heard of(Path path) {
    return of((Object) path);
  }

  /** The only document; fails if there is another number of them. */
  Document only() {
    if (documents.size() != 1 || count != 1) {
      throw new AssertionError(documents.size() + " documents, skipped " + skipped);
    }
    return documents.get(0);
  }

  List<String> ids() {
    return documents.stream().map(Document::id).toList();
  }

  List<String> places() {
    return skipped.stream().map(Problem::place).toList();
  }

  @Override
  public void document(Document document) {
    documents.add(document);
  }

  @Override
  public void skipped(Problem problem) {
    skipped.add(problem);
  }

  @Override
  public void warning(Problem problem) {
    warnings.add(problem);
  }
}
