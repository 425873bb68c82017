package parley.extract.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds many phrases in words at once. A phrase is lower-case words parted by blanks; a trailing
 * {@code *} matches any ending, {@code ...} up to six words of the same clause. Expected cost per
 * word: the phrases that begin with the same word or the same three letters.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseIndex<T> {
  private static final String ANY = "...";
  private static final int WIDEST_GAP = 6;
  private static final int PREFIX = 3;

  /**
   * A place where a phrase was found.
   *
   * @param value what it stands for
   * @param from its first word
   * @param to the word after its last
   */
  record Match<T>(T value, int from, int to) {}

  private record Phrase<T>(String[] parts, T value) {}

  private final Map<String, List<Phrase<T>>> byWord = new HashMap<>();
  private final Map<String, List<Phrase<T>>> byPrefix = new HashMap<>();

  /** Adds a phrase; contractions in it are opened as {@link Wording} opens them. */
  void add(String phrase, T value) {
    String[] parts = parts(phrase);
    if (parts.length == 0) {
      return;
    }
    var entry = new Phrase<>(parts, value);
    String first = parts[0];
    if (first.endsWith("*")) {
      String stem = first.substring(0, Math.min(PREFIX, first.length() - 1));
      byPrefix.computeIfAbsent(stem, k -> new ArrayList<>()).add(entry);
    } else {
      byWord.computeIfAbsent(first, k -> new ArrayList<>()).add(entry);
    }
  }

  private static String[] parts(String phrase) {
    return phrase
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace("cannot", "can not")
        .replace("won't", "will not")
        .replace("can't", "can not")
        .replace("n't", " not")
        .replace("'s", " 's")
        .strip()
        .split("\\s+");
  }

  /** All matches in order of their first word; they may overlap. */
  List<Match<T>> matches(Wording words) {
    var found = new ArrayList<Match<T>>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      collect(byWord.get(word), words, i, found);
      for (int length = 1; length <= Math.min(PREFIX, word.length()); length++) {
        collect(byPrefix.get(word.substring(0, length)), words, i, found);
      }
    }
    return found;
  }

  private void collect(
      @org.jspecify.annotations.Nullable List<Phrase<T>> candidates,
      Wording words,
      int at,
      List<Match<T>> found) {
    if (candidates != null) {
      for (Phrase<T> phrase : candidates) {
        int end = match(phrase.parts(), 0, words, at);
        if (end >= 0) {
          found.add(new Match<>(phrase.value(), at, end));
        }
      }
    }
  }

  /** The word after the match of the parts from the given one on, or -1. */
  private static int match(String[] parts, int part, Wording words, int at) {
    if (part == parts.length) {
      return at;
    }
    if (parts[part].equals(ANY)) {
      for (int gap = 0; gap <= WIDEST_GAP && at + gap < words.size(); gap++) {
        int end = match(parts, part + 1, words, at + gap);
        if (end >= 0) {
          return end;
        }
        if (words.mark(at + gap)) {
          return -1;
        }
      }
      return -1;
    }
    return at < words.size() && fits(parts[part], words.word(at))
        ? match(parts, part + 1, words, at + 1)
        : -1;
  }

  private static boolean fits(String part, String word) {
    return part.endsWith("*")
        ? word.regionMatches(0, part, 0, part.length() - 1)
        : part.equals(word);
  }
}
