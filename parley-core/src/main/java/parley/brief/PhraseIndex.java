package parley.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Span;

/**
 * Finds the phrases of many cues in one pass over the words of a text. A word is a run of letters
 * and digits with inner apostrophes and hyphens. Cost: linear in the text, times the number of
 * phrases that begin like a word of it.
 */
final class PhraseIndex {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
  private static final int STEM = 2;
  private static final int NONE = -1;

  private record Entry(FlagCue cue, List<String> words, boolean anyEnding) {}

  private final Map<String, List<Entry>> byStem = new HashMap<>();

  PhraseIndex(List<FlagCue> cues) {
    for (FlagCue cue : cues) {
      boolean anyEnding = cue.phrase().endsWith("*");
      String phrase =
          anyEnding ? cue.phrase().substring(0, cue.phrase().length() - 1) : cue.phrase();
      List<String> words = List.of(phrase.split(" ", -1));
      byStem
          .computeIfAbsent(stem(words.get(0)), s -> new ArrayList<>())
          .add(new Entry(cue, words, anyEnding));
    }
  }

  // words are found by their first letters, so that a phrase with any ending needs no second index
  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  /** Reports every occurrence of a phrase within the range, in the order of the text. */
  void find(String text, Span range, BiConsumer<FlagCue, Span> found) {
    if (byStem.isEmpty()) {
      return;
    }
    Matcher word = WORD.matcher(text).region(range.start(), range.end());
    Matcher next = WORD.matcher(text);
    while (word.find()) {
      String first = plain(word);
      for (Entry entry : byStem.getOrDefault(stem(first), List.of())) {
        int end = matches(entry, 0, first) ? word.end() : NONE;
        next.region(word.end(), range.end());
        for (int i = 1; i < entry.words().size() && end != NONE; i++) {
          end = next.find() && matches(entry, i, plain(next)) ? next.end() : NONE;
        }
        if (end != NONE) {
          found.accept(entry.cue(), new Span(word.start(), end));
        }
      }
    }
  }

  private static String plain(Matcher word) {
    return word.group().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static boolean matches(Entry entry, int place, String seen) {
    String wanted = entry.words().get(place);
    boolean last = place == entry.words().size() - 1;
    return (last && entry.anyEnding()) ? seen.startsWith(wanted) : seen.equals(wanted);
  }
}
