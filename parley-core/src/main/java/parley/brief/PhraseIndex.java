package parley.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
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

  private record Entry(FlagCue cue, List<String> words, boolean anyEnding) {}

  private record Word(String lower, int start, int end) {}

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
    var matcher = WORD.matcher(text).region(range.start(), range.end());
    var words = new ArrayList<Word>();
    while (matcher.find()) {
      String lower = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      words.add(new Word(lower, matcher.start(), matcher.end()));
    }
    for (int i = 0; i < words.size(); i++) {
      for (Entry entry : byStem.getOrDefault(stem(words.get(i).lower()), List.of())) {
        int last = i + entry.words().size() - 1;
        if (last < words.size() && matches(entry, words, i)) {
          found.accept(entry.cue(), new Span(words.get(i).start(), words.get(last).end()));
        }
      }
    }
  }

  private static boolean matches(Entry entry, List<Word> words, int from) {
    int last = entry.words().size() - 1;
    for (int i = 0; i <= last; i++) {
      String wanted = entry.words().get(i);
      String seen = words.get(from + i).lower();
      boolean same =
          (i == last && entry.anyEnding()) ? seen.startsWith(wanted) : seen.equals(wanted);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
