package parley.extract.coding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cue words and phrases of a code book as one pattern: whole words, any case, {@code *} at a word's
 * end for any ending, a space for any white space.
 */
final class CuePattern {
  private final Pattern pattern;
  private final boolean empty;

  CuePattern(List<String> cues) {
    this.empty = cues.isEmpty();
    String any =
        cues.stream().map(CuePattern::expression).collect(Collectors.joining("|", "\\b(?:", ")"));
    this.pattern = Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String expression(String cue) {
    String[] words = cue.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return java.util.Arrays.stream(words)
        .map(
            w ->
                w.endsWith("*")
                    ? Pattern.quote(w.substring(0, w.length() - 1)) + "\\w*"
                    : Pattern.quote(w) + "\\b")
        .collect(Collectors.joining("[\\s-]+"));
  }

  /** How many cues occur. */
  int count(String text) {
    if (empty) {
      return 0;
    }
    int count = 0;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  /** The first cue that occurs; empty if none does. */
  java.util.Optional<String> first(String text) {
    if (empty) {
      return java.util.Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? java.util.Optional.of(matcher.group()) : java.util.Optional.empty();
  }
}
