package parley.extract.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import parley.error.Problem;

/**
 * Turns bytes into characters: by the byte-order mark, else as strict UTF-8, else by ICU's
 * statistics with a warning. Bytes that are no text at all (many control characters) are refused.
 */
final class TextDecoder {
  private static final int SAMPLE = 1 << 16;

  private TextDecoder() {}

  /** The text; empty when the bytes are no text, after telling the sink. */
  static Optional<String> decode(String place, byte[] bytes, DocumentSink sink) {
    Optional<String> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    if (binary(bytes)) {
      sink.skipped(
          new Problem(
              place,
              "this is not a text file",
              "give text, Markdown, HTML, PDF, DOCX or a .jsonl corpus"));
      return Optional.empty();
    }
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
    return utf8.isPresent() ? utf8 : Optional.of(guess(place, bytes, sink));
  }

  private static Optional<String> byMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xff) == 0xEF && (b[1] & 0xff) == 0xBB && (b[2] & 0xff) == 0xBF) {
      return Optional.of(new String(b, 3, b.length - 3, StandardCharsets.UTF_8));
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xFF && (b[1] & 0xff) == 0xFE) {
      return Optional.of(new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE));
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xFE && (b[1] & 0xff) == 0xFF) {
      return Optional.of(new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static boolean binary(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int control = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0) {
        return true;
      }
      control += b < 0x09 || (b > 0x0D && b < 0x20 && b != 0x1B) ? 1 : 0;
    }
    return control * 50 > length;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String guess(String place, byte[] bytes, DocumentSink sink) {
    var detector = new CharsetDetector();
    detector.setText(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
    Charset charset = Charset.forName("windows-1252");
    CharsetMatch match = detector.detect();
    if (match != null && !match.getName().equals("UTF-8") && !latin(match.getName())) {
      try {
        charset = Charset.forName(match.getName());
      } catch (UnsupportedCharsetException e) {
        // a charset that this Java lacks: the western default stands
      }
    }
    sink.warning(
        new Problem(
            place,
            "is not UTF-8; read as " + charset.name(),
            "save it as UTF-8 if letters are wrong"));
    return new String(bytes, charset);
  }

  /** ISO-8859-1 text with curly quotes is windows-1252, which contains it. */
  private static boolean latin(String name) {
    return name.equals("ISO-8859-1");
  }
}
