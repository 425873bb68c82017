package parley.extract.format;

/** The formats that are told apart. */
enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  JSON_LINES,
  PDF,
  DOCX,
  FEED,
  MAIL,
  MBOX,
  WARC,
  CSV,
  GZIP,
  JSON,
  WORD,
  RTF,
  ARCHIVE;

  /** Reads the format, or says why it is not read. */
  FormatReader reader() {
    return switch (this) {
      case TEXT -> new PlainTextReader();
      case MARKDOWN -> new MarkdownReader();
      case HTML -> new HtmlReader();
      case JSON_LINES -> new JsonLinesReader();
      case PDF -> new PdfReader();
      case DOCX -> new DocxReader();
      case FEED -> new FeedReader();
      case MAIL -> new MailReader();
      case MBOX -> new MboxReader();
      case WARC -> new WarcFileReader();
      case CSV -> new CsvReader();
      case GZIP -> new GzipReader();
      case JSON ->
          new ForeignReader(
              "is JSON, but not one document a line",
              "write one object a line into a .jsonl file, for example with jq -c '.[]'");
      case WORD ->
          new ForeignReader(
              "is an old or encrypted Office file", "save it as .docx or text without a password");
      case RTF -> new ForeignReader("is rich text (RTF)", "save it as .docx or text");
      case ARCHIVE ->
          new ForeignReader("is an archive or another packed format", "unpack it first");
    };
  }
}
