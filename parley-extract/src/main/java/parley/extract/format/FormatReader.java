package parley.extract.format;

import java.io.IOException;

/** Reads one format. */
sealed interface FormatReader
    permits PlainTextReader,
        MarkdownReader,
        HtmlReader,
        JsonLinesReader,
        PdfReader,
        DocxReader,
        FeedReader,
        MailReader,
        MboxReader,
        WarcFileReader,
        CsvReader,
        GzipReader,
        ForeignReader {
  /**
   * Reads the documents of a source into the intake.
   *
   * @throws parley.error.InputException if the source as a whole cannot be read
   * @throws IOException if its bytes cannot be had
   */
  void read(Source source, Intake intake) throws IOException;
}
