package parley.extract.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The WordPiece tokenizer of uncased BERT models, with the place of every piece in the text.
 *
 * <p>Cleans, lower-cases and strips accents character by character, splits at white space and
 * punctuation, then cuts each word greedily into the longest pieces of the vocabulary (Y. Wu et
 * al., "Google's Neural Machine Translation System", 2016, arXiv:1609.08144; the rules are those of
 * BERT's {@code BasicTokenizer}). Linear in the text. Safe for use by several threads.
 */
public final class WordPieces {
  private static final int LONGEST_WORD = 100;
  private static final String INNER = "##";

  private final Map<String, Integer> starts = new HashMap<>();
  private final Map<String, Integer> inners = new HashMap<>();
  private final int unknown;
  private final int first;
  private final int separator;
  private int longest;

  private WordPieces(List<String> vocabulary) {
    for (int id = 0; id < vocabulary.size(); id++) {
      String piece = vocabulary.get(id);
      boolean inner = piece.startsWith(INNER) && piece.length() > 2;
      (inner ? inners : starts).put(inner ? piece.substring(2) : piece, id);
      longest = Math.max(longest, piece.length());
    }
    this.unknown = special("[UNK]");
    this.first = special("[CLS]");
    this.separator = special("[SEP]");
  }

  /**
   * Pieces in the order of the text.
   *
   * @param ids numbers in the vocabulary
   * @param start first character of each piece, in UTF-16 units
   * @param end the character after each piece
   */
  public record Pieces(int[] ids, int[] start, int[] end) {}

  /** Reads a vocabulary with one piece a line, the line number being the piece's id. */
  public static WordPieces read(InputStream vocabulary) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8));
    var pieces = new ArrayList<String>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      pieces.add(line);
    }
    return new WordPieces(pieces);
  }

  private int special(String name) {
    Integer id = starts.get(name);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no piece " + name);
    }
    return id;
  }

  /** The id of the piece that stands for what the vocabulary cannot spell. */
  public int unknown() {
    return unknown;
  }

  /** The id of the piece that begins every input. */
  public int first() {
    return first;
  }

  /**
   * The id of a piece that no text has, to begin an input that is to be read otherwise than usual;
   * that of {@link #first} if the vocabulary has none to spare.
   */
  public int firstOtherwise() {
    return starts.getOrDefault("[unused0]", first);
  }

  /** The id of the piece that ends every input and separates its parts. */
  public int separator() {
    return separator;
  }

  /** Cuts the text. */
  public Pieces of(String text) {
    var run = new Run(text.length());
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      int width = Character.charCount(point);
      if (isSpace(point)) {
        run.endWord();
      } else if (point == 0xfffd || isControl(point)) {
        i += width;
        continue;
      } else if (isPunctuation(point) || isIdeograph(point)) {
        run.endWord();
        run.add(point, i, i + width);
        run.endWord();
      } else {
        run.addPlain(point, i, i + width);
      }
      i += width;
    }
    run.endWord();
    return run.pieces();
  }

  /** The text with quotation marks and apostrophes of all kinds alike; no character is moved. */
  public static String plainMarks(String text) {
    var plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      switch (plain.charAt(i)) {
        case '’', '‘', '`' -> plain.setCharAt(i, '\'');
        case '“', '”', '„', '«', '»', '‟' -> plain.setCharAt(i, '"');
        default -> {
          // stays
        }
      }
    }
    return plain.toString();
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  private static boolean isPunctuation(int point) {
    if (point < 128) {
      return point > ' ' && point != 127 && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int point) {
    return (point >= 0x4e00 && point <= 0x9fff)
        || (point >= 0x3400 && point <= 0x4dbf)
        || (point >= 0x20000 && point <= 0x2ceaf)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0x2f800 && point <= 0x2fa1f);
  }

  /** The state of cutting one text: the normalised characters of the word being read. */
  private final class Run {
    private final StringBuilder word = new StringBuilder();
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] ids;
    private int[] starts;
    private int[] ends;
    private int count;

    Run(int length) {
      int guess = Math.max(16, length / 4);
      ids = new int[guess];
      starts = new int[guess];
      ends = new int[guess];
    }

    void addPlain(int point, int start, int end) {
      if (point < 128) {
        add(Character.toLowerCase(point), start, end);
        return;
      }
      String lower = Character.toString(point).toLowerCase(Locale.ROOT);
      String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
      apart
          .codePoints()
          .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK)
          .forEach(p -> add(p, start, end));
    }

    void add(int point, int start, int end) {
      int before = word.length();
      word.appendCodePoint(point);
      if (word.length() > from.length) {
        from = Arrays.copyOf(from, 2 * from.length);
        to = Arrays.copyOf(to, 2 * to.length);
      }
      for (int k = before; k < word.length(); k++) {
        from[k] = start;
        to[k] = end;
      }
    }

    void endWord() {
      int length = word.length();
      if (length == 0) {
        return;
      }
      int mark = count;
      int at = 0;
      while (at < length && length <= LONGEST_WORD) {
        int end = Math.min(length, at + longest);
        Integer id = null;
        while (end > at && id == null) {
          String part = word.substring(at, end);
          id = (at == 0 ? WordPieces.this.starts : inners).get(part);
          end -= id == null ? 1 : 0;
        }
        if (id == null) {
          break;
        }
        emit(id, from[at], to[end - 1]);
        at = end;
      }
      if (at < length) {
        count = mark;
        emit(unknown, from[0], to[length - 1]);
      }
      word.setLength(0);
    }

    private void emit(int id, int start, int end) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ids[count] = id;
      starts[count] = start;
      ends[count++] = end;
    }

    Pieces pieces() {
      return new Pieces(
          Arrays.copyOf(ids, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }
  }
}
