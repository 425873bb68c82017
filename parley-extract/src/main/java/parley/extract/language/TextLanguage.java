package parley.extract.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The language of a text by its script and its commonest function words (the lists are data). Says
 * nothing of short texts, and nothing where no list fits well: a text counts as foreign only if
 * that is plain, because leaving out an English text would be the worse fault. Looks at the first
 * {@value #LOOKED_AT} characters; a text with more than one language has that of most of them.
 */
public final class TextLanguage {
  /** English, the language that Parley codes. */
  public static final String ENGLISH = "en";

  private static final int LOOKED_AT = 20_000;
  private static final int FEWEST_WORDS = 20;
  private static final int FEWEST_LETTERS = 40;

  /** In running text of a language about a third of the words are on its list. */
  private static final double PLAIN = 0.15;

  private static final double CLEARLY_MORE = 1.5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u200c']+");

  /** Scripts that, as far as the news goes, belong to one language. */
  private static final Map<UnicodeScript, String> OF_ONE_LANGUAGE =
      Map.of(
          UnicodeScript.GREEK, "el",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja",
          UnicodeScript.HAN, "zh",
          UnicodeScript.THAI, "th",
          UnicodeScript.DEVANAGARI, "hi",
          UnicodeScript.ARMENIAN, "hy",
          UnicodeScript.GEORGIAN, "ka");

  /** A word to the languages that have it on their list. */
  private static final Map<String, List<String>> LANGUAGES = languages();

  private TextLanguage() {}

  /** The language (ISO 639-1), {@code und} for a script that names none; empty if not plain. */
  public static Optional<String> of(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    start
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int letters = scripts.values().stream().mapToInt(n -> n).sum();
    int latin = scripts.getOrDefault(UnicodeScript.LATIN, 0);
    if (letters < FEWEST_LETTERS) {
      return Optional.empty();
    }
    Optional<String> byWords = byWords(start);
    if (latin * 2 >= letters || byWords.isPresent()) {
      return byWords;
    }
    int kana =
        scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana * 10 > letters) {
      return Optional.of("ja");
    }
    return scripts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> OF_ONE_LANGUAGE.getOrDefault(most.getKey(), "und"));
  }

  /** Whether the text is plainly in another language than English. */
  public static boolean isForeign(String text) {
    return of(text).filter(language -> !language.equals(ENGLISH)).isPresent();
  }

  private static Optional<String> byWords(String text) {
    Map<String, Integer> found = new HashMap<>();
    int count = 0;
    var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      count++;
      for (String language : LANGUAGES.getOrDefault(words.group(), List.of())) {
        found.merge(language, 1, Integer::sum);
      }
    }
    if (count < FEWEST_WORDS) {
      return Optional.empty();
    }
    String best = ENGLISH;
    for (String language : new TreeSet<>(found.keySet())) {
      best = found.getOrDefault(language, 0) > found.getOrDefault(best, 0) ? language : best;
    }
    int most = found.getOrDefault(best, 0);
    boolean plain = most >= PLAIN * count;
    boolean clear = best.equals(ENGLISH) || most > CLEARLY_MORE * found.getOrDefault(ENGLISH, 0);
    return plain && clear ? Optional.of(best) : Optional.empty();
  }

  private static Map<String, List<String>> languages() {
    try (InputStream in =
            Objects.requireNonNull(TextLanguage.class.getResourceAsStream("function-words.txt"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, List<String>> languages = new HashMap<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.split(" ")))
          .forEach(
              line ->
                  new TreeSet<>(line.subList(1, line.size()))
                      .forEach(
                          word ->
                              languages
                                  .computeIfAbsent(word, w -> new ArrayList<>())
                                  .add(line.get(0))));
      return languages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
