package parley.extract.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells which format a source has: first by the signature of binary formats, which a file name
 * cannot change, then by the extension, then by the look of the first {@value Source#HEAD} bytes.
 */
final class FormatDetector {
  private static final Map<String, Format> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("txt", Format.TEXT),
          Map.entry("text", Format.TEXT),
          Map.entry("md", Format.MARKDOWN),
          Map.entry("markdown", Format.MARKDOWN),
          Map.entry("html", Format.HTML),
          Map.entry("htm", Format.HTML),
          Map.entry("xhtml", Format.HTML),
          Map.entry("jsonl", Format.JSON_LINES),
          Map.entry("ndjson", Format.JSON_LINES),
          Map.entry("pdf", Format.PDF),
          Map.entry("docx", Format.DOCX),
          Map.entry("rss", Format.FEED),
          Map.entry("atom", Format.FEED),
          Map.entry("eml", Format.MAIL),
          Map.entry("mbox", Format.MBOX),
          Map.entry("csv", Format.CSV),
          Map.entry("tsv", Format.CSV));

  private static final Pattern FEED =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*|<\\?[^>]*>\\s*|<!DOCTYPE[^>]*>\\s*)*"
              + "<(?:rss|feed|rdf:RDF)[\\s>].*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern HEADER_LINE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}: ?.*");
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "^(?:message-id|received|return-path|mime-version|from|delivered-to):.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MBOX_LINE = Pattern.compile("^From \\S+ .*\\d\\d:\\d\\d.*\\d{4}.*");

  private static final Pattern HTML =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)[\\s>].*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern JSON_OBJECT_LINE =
      Pattern.compile("^\\s*\\{\\s*\"[^\"\\n]*\"\\s*:.*", Pattern.DOTALL);

  private FormatDetector() {}

  static Format detect(Source source) throws IOException {
    byte[] head = source.head();
    String look = look(head);
    Format signed = bySignature(look);
    if (signed != null) {
      return signed;
    }
    Format named = BY_EXTENSION.get(source.extension());
    if (named != null && named != Format.TEXT && byMarkUp(look) != null) {
      // a page saved as .pdf or .csv is a page
      return named == Format.MARKDOWN ? named : java.util.Objects.requireNonNull(byMarkUp(look));
    }
    return named != null ? named : byLook(look, source.extension());
  }

  private static @org.jspecify.annotations.Nullable Format bySignature(String look) {
    int pdf = look.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024 && look.substring(0, pdf).isBlank()) {
      return Format.PDF;
    }
    if (look.startsWith("PK\u0003\u0004")) {
      return look.contains("word/") || look.contains("[Content_Types].xml")
          ? Format.DOCX
          : Format.ARCHIVE;
    }
    if (look.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Format.WORD;
    }
    if (look.startsWith("{\\rtf")) {
      return Format.RTF;
    }
    if (look.startsWith("WARC/")) {
      return Format.WARC;
    }
    if (look.startsWith("\u001f\u008b")) {
      return Format.GZIP;
    }
    boolean packed =
        look.startsWith("BZh")
            || look.startsWith("7z\u00bc\u00af")
            || look.startsWith("\u00fd7zXZ");
    return packed ? Format.ARCHIVE : null;
  }

  private static @org.jspecify.annotations.Nullable Format byMarkUp(String look) {
    if (HTML.matcher(look).matches()) {
      return Format.HTML;
    }
    return FEED.matcher(look).matches() ? Format.FEED : null;
  }

  private static Format byLook(String look, String extension) {
    Format markUp = byMarkUp(look);
    if (markUp != null) {
      return markUp;
    }
    if (MBOX_LINE.matcher(look.lines().findFirst().orElse("")).matches()) {
      return Format.MBOX;
    }
    if (isMail(look)) {
      return Format.MAIL;
    }
    String firstLine = look.lines().findFirst().orElse("").strip();
    boolean wholeObject =
        firstLine.endsWith("}") || (firstLine.length() >= look.strip().length() && !look.isEmpty());
    if (JSON_OBJECT_LINE.matcher(firstLine).matches() && wholeObject) {
      return Format.JSON_LINES;
    }
    return extension.equals("json") ? Format.JSON : Format.TEXT;
  }

  /** Whether the look starts with at least three header lines, one of them only mail has. */
  private static boolean isMail(String look) {
    var headers =
        look.lines()
            .takeWhile(line -> line.startsWith(" ") || HEADER_LINE.matcher(line).matches())
            .filter(line -> !line.startsWith(" "))
            .toList();
    return headers.size() >= 3 && headers.stream().anyMatch(h -> MAIL_HEADER.matcher(h).matches());
  }

  /** The bytes as characters of their value, or decoded where a byte order mark says UTF-16. */
  private static String look(byte[] head) {
    String plain = new String(head, StandardCharsets.ISO_8859_1);
    if (plain.startsWith("\u00ff\u00fe")) {
      return new String(head, 2, head.length - 2, StandardCharsets.UTF_16LE);
    }
    if (plain.startsWith("\u00fe\u00ff")) {
      return new String(head, 2, head.length - 2, StandardCharsets.UTF_16BE);
    }
    return plain.startsWith("\u00ef\u00bb\u00bf") ? plain.substring(3) : plain;
  }
}
