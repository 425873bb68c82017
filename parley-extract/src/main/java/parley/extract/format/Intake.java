package parley.extract.format;

import parley.error.Problem;
import parley.text.Document;

/** Stands between the readers and the sink of a run: numbers repeated ids and counts. */
final class Intake implements DocumentSink {
  private final DocumentSink sink;
  private final DocumentIds ids = new DocumentIds();
  private String place = "";
  private final ReadBytes bytes;
  private int count;

  Intake(DocumentSink sink) {
    this(sink, new ReadBytes(0));
  }

  Intake(DocumentSink sink, ReadBytes bytes) {
    this.sink = sink;
    this.bytes = bytes;
  }

  /** Counts the bytes of the files of the run. */
  ReadBytes bytes() {
    return bytes;
  }

  /** Names where the next documents come from, for the warning about repeated ids. */
  void at(String newPlace) {
    place = newPlace;
  }

  @Override
  public void document(Document document) {
    String id = ids.unique(document.id(), place);
    count++;
    sink.progress(bytes.read(), bytes.all());
    sink.document(id.equals(document.id()) ? document : document.withId(id));
  }

  @Override
  public void skipped(Problem problem) {
    sink.skipped(problem);
  }

  @Override
  public void warning(Problem problem) {
    sink.warning(problem);
  }

  int count() {
    return count;
  }

  /** Reports the ids that were given more than once. */
  void finish() {
    ids.repeated().forEach(sink::warning);
  }
}
