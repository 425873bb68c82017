package parley.extract.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Which reader takes which file: by the name's ending, else by the first bytes. */
final class Formats {
  private static final Map<String, FormatReader> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("txt", new PlainTextReader()),
          Map.entry("text", new PlainTextReader()),
          Map.entry("md", new MarkdownReader()),
          Map.entry("markdown", new MarkdownReader()),
          Map.entry("html", new HtmlReader()),
          Map.entry("htm", new HtmlReader()),
          Map.entry("xhtml", new HtmlReader()),
          Map.entry("pdf", new PdfReader()),
          Map.entry("docx", new DocxReader()));

  private Formats() {}

  /** Whether files with the ending are read when a directory is given. */
  static boolean known(String extension) {
    return BY_EXTENSION.containsKey(extension);
  }

  static FormatReader of(Source source, byte[] bytes) {
    FormatReader byName = BY_EXTENSION.get(source.extension());
    if (byName != null) {
      return byName;
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("%pdf-")) {
      return new PdfReader();
    }
    boolean html =
        head.startsWith("<!doctype html") || head.startsWith("<html") || head.contains("<body");
    return html ? new HtmlReader() : new PlainTextReader();
  }

  /** Whether the first line is a JSON object with a text: a corpus on standard input. */
  static boolean looksLikeJsonLines(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.UTF_8);
    String line = head.stripLeading().lines().findFirst().orElse("");
    return line.startsWith("{") && line.contains("\"text\"");
  }
}
