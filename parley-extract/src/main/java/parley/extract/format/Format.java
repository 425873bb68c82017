package parley.extract.format;

/** The formats that are told apart. */
enum Format {
  TEXT(new PlainTextReader()),
  MARKDOWN(new MarkdownReader()),
  HTML(new HtmlReader()),
  JSON_LINES(new JsonLinesReader()),
  PDF(new PdfReader()),
  DOCX(new DocxReader()),
  JSON(
      new ForeignReader(
          "is JSON, but not one document a line",
          "write one object a line into a .jsonl file, for example with jq -c '.[]'")),
  WORD(
      new ForeignReader(
          "is an old or encrypted Office file", "save it as .docx or text without a password")),
  RTF(new ForeignReader("is rich text (RTF)", "save it as .docx or text")),
  ARCHIVE(new ForeignReader("is an archive or another packed format", "unpack it first"));

  private final FormatReader reader;

  Format(FormatReader reader) {
    this.reader = reader;
  }

  FormatReader reader() {
    return reader;
  }
}
