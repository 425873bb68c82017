package parley.extract.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.text.Extent;
import parley.text.Span;

/**
 * The words of an extent in a form that rules can match: lower case, contractions opened ("won't" =
 * "will not", "cannot" = "can not"), each with its place. Punctuation that ends a clause is a word
 * of its own. Linear in the extent.
 */
final class Wording {
  /** What stands between two pieces of an interrupted extent. */
  static final String GAP = "…";

  private static final Map<String, List<String>> OPENED =
      Map.ofEntries(
          Map.entry("won't", List.of("will", "not")),
          Map.entry("wont", List.of("will", "not")),
          Map.entry("can't", List.of("can", "not")),
          Map.entry("cannot", List.of("can", "not")),
          Map.entry("shan't", List.of("shall", "not")),
          Map.entry("ain't", List.of("is", "not")),
          Map.entry("let's", List.of("let", "us")));
  private static final Map<String, String> CLITICS =
      Map.of("ll", "will", "re", "are", "ve", "have", "d", "would", "m", "am", "s", "'s");
  private static final String CLAUSE_MARKS = ".,;:?!—–()";

  private final String text;
  private final List<String> words = new ArrayList<>();
  private int[] starts = new int[32];
  private int[] ends = new int[32];

  /** The words of the extent's pieces, a {@link #GAP} between pieces. */
  Wording(String text, Extent extent) {
    this.text = text;
    for (Span span : extent.spans()) {
      if (!words.isEmpty()) {
        add(GAP, span.start(), span.start());
      }
      split(span.start(), span.end());
    }
  }

  private void split(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        int end = wordEnd(i, to);
        open(i, end);
        i = end;
      } else {
        if (CLAUSE_MARKS.indexOf(c) >= 0) {
          add(String.valueOf(c), i, i + 1);
        }
        i++;
      }
    }
  }

  private int wordEnd(int start, int to) {
    int i = start;
    while (i < to) {
      char c = text.charAt(i);
      boolean inside =
          i + 1 < to
              && Character.isLetterOrDigit(text.charAt(i + 1))
              && (c == '\'' || c == '’' || c == '-' || joinsDigits(i));
      if (!Character.isLetterOrDigit(c) && !inside) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean joinsDigits(int i) {
    char c = text.charAt(i);
    return (c == '.' || c == ',')
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  private void open(int start, int end) {
    String lower = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    List<String> opened = OPENED.get(lower);
    int mark = lower.lastIndexOf('\'');
    String clitic = mark > 0 ? CLITICS.get(lower.substring(mark + 1)) : null;
    if (opened != null) {
      opened.forEach(word -> add(word, start, end));
    } else if (lower.endsWith("n't")) {
      add(lower.substring(0, lower.length() - 3), start, end - 3);
      add("not", end - 3, end);
    } else if (clitic != null) {
      add(lower.substring(0, mark), start, start + mark);
      add(clitic, start + mark, end);
    } else {
      add(lower, start, end);
    }
  }

  private void add(String word, int start, int end) {
    int n = words.size();
    if (n == starts.length) {
      starts = Arrays.copyOf(starts, 2 * n);
      ends = Arrays.copyOf(ends, 2 * n);
    }
    starts[n] = start;
    ends[n] = end;
    words.add(word);
  }

  int size() {
    return words.size();
  }

  String word(int i) {
    return words.get(i);
  }

  /** Where the i-th word starts in the text. */
  int start(int i) {
    return starts[i];
  }

  /** Where the i-th word ends in the text. */
  int end(int i) {
    return ends[i];
  }

  /** Whether the i-th word is written with a capital (or is all capitals). */
  boolean capital(int i) {
    return starts[i] < ends[i] && Character.isUpperCase(text.charAt(starts[i]));
  }

  /** Whether the i-th word has a second capital letter ("NATO", "G-77"). */
  boolean allCapitals(int i) {
    return capital(i)
        && ends[i] - starts[i] > 1
        && !Character.isLowerCase(text.charAt(starts[i] + 1))
        && !Character.isLowerCase(text.charAt(ends[i] - 1));
  }

  /** Whether the i-th word is a mark that ends a clause. */
  boolean mark(int i) {
    char c = words.get(i).charAt(0);
    return c == '…' || CLAUSE_MARKS.indexOf(c) >= 0;
  }

  /** Whether a clause or sentence starts at the i-th word. */
  boolean opensClause(int i) {
    return i == 0 || mark(i - 1) && !words.get(i - 1).equals(",");
  }

  /** The text from the i-th word to before the j-th. */
  String between(int i, int j) {
    return i >= j ? "" : text.substring(starts[i], ends[j - 1]);
  }
}
