package parley.extract.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import parley.error.Problem;

/**
 * Turns bytes into text. In this order: a byte order mark (which is not part of the text); UTF-8,
 * if the bytes are valid; a charset that the document itself declares; the guess of ICU's detector
 * if it is fairly sure; windows-1252. The last two come with a warning. Bytes with NUL characters
 * or many control characters are no text.
 *
 * <p>Memory: about four bytes for each byte of the input while it decodes.
 */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** From 0 to 100; below it the detector's guess is no better than the usual windows-1252. */
  private static final int SURE_ENOUGH = 40;

  private static final int WINDOW = 16_384;

  /**
   * What was decoded.
   *
   * @param text the text, without a byte order mark
   * @param warning what was uncertain about it
   */
  record Decoded(String text, Optional<Problem> warning) {}

  private final String place;

  TextDecoder(String place) {
    this.place = place;
  }

  /** The text of the bytes; throws an InputException if they are no text or hold only blanks. */
  Decoded decode(byte[] bytes, Optional<String> declared) {
    Decoded decoded = decodeAny(bytes, declared);
    if (decoded.text.isBlank()) {
      throw new InputException(place, "holds no text, only blanks", "");
    }
    return decoded;
  }

  private Decoded decodeAny(byte[] bytes, Optional<String> declared) {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = wideWithoutMark(bytes);
    if (wide != null) {
      return new Decoded(
          strictly(bytes, 0, wide), Optional.of(uncertain(wide, "it has no byte order mark")));
    }
    refuseBinary(bytes);
    String utf8 = tried(bytes, 0, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new Decoded(utf8, Optional.empty());
    }
    Optional<Charset> own = declared.flatMap(TextDecoder::charset);
    String asDeclared = own.map(c -> tried(bytes, 0, c)).orElse(null);
    if (asDeclared != null) {
      return new Decoded(asDeclared, Optional.empty());
    }
    return guessed(bytes);
  }

  private @Nullable Decoded byMark(byte[] b) {
    Charset charset = null;
    int length = 0;
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
      length = 3;
    } else if (starts(b, 0xFF, 0xFE, 0, 0)) {
      charset = UTF_32LE;
      length = 4;
    } else if (starts(b, 0, 0, 0xFE, 0xFF)) {
      charset = UTF_32BE;
      length = 4;
    } else if (starts(b, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      length = 2;
    } else if (starts(b, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      length = 2;
    }
    if (charset == null) {
      return null;
    }
    String text = strictly(b, length, charset);
    if (text.indexOf('\0') >= 0) {
      throw binary();
    }
    return new Decoded(text, Optional.empty());
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 that lost its mark shows as a NUL in nearly every other byte of Western text. */
  private static @Nullable Charset wideWithoutMark(byte[] bytes) {
    int length = Math.min(bytes.length, WINDOW) & ~1;
    int[] nulls = new int[2];
    for (int i = 0; i < length; i++) {
      nulls[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int half = length / 2;
    if (half > 0 && nulls[0] == 0 && nulls[1] > half * 0.7) {
      return StandardCharsets.UTF_16LE;
    }
    return half > 0 && nulls[1] == 0 && nulls[0] > half * 0.7 ? StandardCharsets.UTF_16BE : null;
  }

  private void refuseBinary(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0) {
        throw binary();
      }
      boolean control = b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f';
      controls += control && b != 0x1B ? 1 : 0;
    }
    if (controls > Math.max(2, bytes.length / 100)) {
      throw binary();
    }
  }

  private InputException binary() {
    return new InputException(
        place, "is binary, not text", "give text, Markdown, HTML, PDF, DOCX or .jsonl");
  }

  private Decoded guessed(byte[] bytes) {
    byte[] window = aroundFirstForeign(bytes);
    var detector = new CharsetDetector();
    detector.setText(window);
    CharsetMatch match = detector.detect();
    Charset guess = WINDOWS_1252;
    if (match != null && match.getConfidence() >= SURE_ENOUGH) {
      // what calls itself Latin-1 has, in practice, the quotation marks of windows-1252
      boolean latin1 = match.getName().toUpperCase(Locale.ROOT).startsWith("ISO-8859-1");
      guess = latin1 ? WINDOWS_1252 : charset(match.getName()).orElse(WINDOWS_1252);
    }
    String text = tried(bytes, 0, guess);
    if (text == null) {
      guess = WINDOWS_1252;
      text = new String(bytes, guess);
    }
    return new Decoded(text, Optional.of(uncertain(guess, "it is not valid UTF-8")));
  }

  private static byte[] aroundFirstForeign(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, first - WINDOW / 4);
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + WINDOW));
  }

  private Problem uncertain(Charset charset, String why) {
    return new Problem(
        place, "read as " + charset.name() + ", because " + why, "save it as UTF-8 to be sure");
  }

  private String strictly(byte[] bytes, int from, Charset charset) {
    String text = tried(bytes, from, charset);
    if (text == null) {
      throw new InputException(
          place,
          "is broken: it calls itself " + charset.name() + " but is not",
          "save it as UTF-8");
    }
    return text;
  }

  private static @Nullable String tried(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
