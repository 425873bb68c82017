package parley.extract.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that a date or time stamp in metadata names; what is ambiguous is not guessed. */
final class DateText {
  private static final Pattern ISO = Pattern.compile("^\\s*(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT = Pattern.compile("^\\s*(\\d{4})(\\d{2})(\\d{2})(T|\\s|$)");
  private static final List<DateTimeFormatter> WORDED =
      List.of(
          worded("d MMMM uuuu"), worded("d MMM uuuu"), worded("MMMM d uuuu"), worded("MMM d uuuu"));

  private DateText() {}

  private static DateTimeFormatter worded(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The day, if the text names one without doubt. */
  static Optional<LocalDate> parse(String text) {
    for (Pattern pattern : List.of(ISO, COMPACT)) {
      Matcher digits = pattern.matcher(text);
      if (digits.find()) {
        return day(digits);
      }
    }
    String words =
        text.strip()
            .replaceFirst("(?i)^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+", "")
            .replaceAll("(?i)(\\d)(st|nd|rd|th)\\b", "$1")
            .replace(",", " ")
            .replace(".", " ")
            .replaceAll("\\s+", " ")
            .replaceFirst(" \\d{1,2}:\\d{2}.*$", "")
            .strip();
    for (DateTimeFormatter format : WORDED) {
      try {
        return Optional.of(LocalDate.parse(words, format));
      } catch (DateTimeException e) {
        // not of this form; the next one may be
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher digits) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(digits.group(1)),
              Integer.parseInt(digits.group(2)),
              Integer.parseInt(digits.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
