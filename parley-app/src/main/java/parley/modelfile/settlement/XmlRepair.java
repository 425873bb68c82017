package parley.modelfile.settlement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.error.InputException;

/**
 * Mends what XML files that were written by hand get wrong, each time with a warning: bytes that
 * are no UTF-8 (read as ISO 8859-1), text before the first and after the last element, characters
 * that XML does not know, bare ampersands, and document type declarations that declare nothing
 * (left out, never followed). A document type that declares something stays and is refused by the
 * parser.
 */
final class XmlRepair {
  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^\\[>]*>");
  private static final Pattern BARE_AMPERSAND =
      Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9a-fA-F]+|\\p{Alpha}\\w*);)");
  private static final Pattern UNKNOWN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private XmlRepair() {}

  /** The file's text. */
  static String text(Path file, List<String> warnings) {
    try {
      byte[] bytes = Files.readAllBytes(SettlementFiles.limited(file));
      String text;
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
        text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        if (!wide) {
          warnings.add(file + ": is not UTF-8, read as ISO 8859-1");
        }
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e.getMessage(), "");
    }
  }

  /** The text as the parser can take it; line numbers stay as they are. */
  static String repaired(String place, String text, List<String> warnings) {
    String mended = edges(place, text, warnings);
    Matcher unknown = UNKNOWN.matcher(mended);
    if (unknown.find()) {
      warnings.add(place + ": characters that XML does not know were left out");
      mended = unknown.replaceAll("");
    }
    Matcher doctype = DOCTYPE.matcher(mended);
    if (doctype.find()) {
      warnings.add(place + ": a document type declaration was left out, nothing is fetched");
      mended = doctype.replaceFirst("");
    }
    Matcher ampersand = BARE_AMPERSAND.matcher(mended);
    if (ampersand.find()) {
      warnings.add(place + ": '&' is read as '&amp;'");
      mended = ampersand.replaceAll("&amp;");
    }
    return mended;
  }

  private static String edges(String place, String text, List<String> warnings) {
    int start = text.indexOf('<');
    int end = text.lastIndexOf('>') + 1;
    if (start < 0 || end <= start) {
      return text;
    }
    if (start > 0) {
      boolean blank = text.substring(0, start).isBlank();
      warnings.add(
          place
              + (blank ? ": blanks" : ": text")
              + " before the XML declaration or the first element was left out");
    }
    if (!text.substring(end).isBlank()) {
      warnings.add(place + ": text after the last element was left out");
    }
    // the declaration must come first, so lines before it can only be counted behind it
    String before = text.substring(0, start);
    long lines = before.chars().filter(c -> c == '\n').count();
    String body = text.substring(start, end);
    int declaration = body.startsWith("<?xml") ? body.indexOf("?>") + 2 : 0;
    return declaration >= 2 || declaration == 0
        ? body.substring(0, declaration) + "\n".repeat((int) lines) + body.substring(declaration)
        : body;
  }
}
