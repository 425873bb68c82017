package parley.extract.format;

import parley.error.Problem;
import parley.text.Document;

/** Takes what a reader finds, one by one, so that a corpus need not fit in memory. */
public interface DocumentSink {
  /** A document that was read; ids are unique within one run. */
  void document(Document document);

  /** An input, a file or a line that could not be read, and why; reading goes on. */
  void skipped(Problem problem);

  /**
   * How far reading has come, told now and then.
   *
   * @param read bytes of files read so far
   * @param all bytes of all files; standard input and addresses are not counted
   */
  default void progress(long read, long all) {}

  /** Something odd that did not keep a document from being read (a repeated id). */
  void warning(Problem problem);
}
