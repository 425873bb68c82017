package parley.extract.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day from the forms in which corpora and pages write it: ISO ({@code 2022-03-01}, with a
 * time or without, {@code 20220301}, {@code 2022/03/01}), mail and HTTP ({@code Tue, 01 Mar 2022
 * 10:00:00 GMT}), English ({@code 1 March 2022}, {@code March 1, 2022}) and German ({@code 1. März
 * 2022}, {@code 01.03.2022}).
 *
 * <p>The day is the one written, whatever the time zone. What could mean two days ({@code
 * 03/04/2022}) or names no day ({@code March 2022}) is no date, since a wrong date is worse than
 * none.
 */
final class DateText {
  private static final String TIME = "(?:[T\\s,]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}.*)?";
  private static final String WEEKDAY = "(?:\\p{L}{2,10}\\.?,?\\s+)?";

  private static final List<Pattern> YEAR_FIRST =
      List.of(
          Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:Z|[+-]\\d{2}:?\\d{2})?" + TIME),
          Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})" + TIME),
          Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T\\d{4,6}.*)?"));
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          WEEKDAY
              + "(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4})"
              + TIME);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          WEEKDAY + "(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME);
  private static final Pattern DOTTED =
      Pattern.compile(WEEKDAY + "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + TIME);

  private static final List<String> ENGLISH =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> GERMAN =
      List.of("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");

  /** No form that is read is longer; keeps the patterns from working on a page's rubbish. */
  private static final int LONGEST = 64;

  private static final int EARLIEST_YEAR = 1500;
  private static final int LATEST_YEAR = 2199;

  private DateText() {}

  /** The day, or empty if the text does not name exactly one. */
  static Optional<LocalDate> parse(String text) {
    String t = text.strip();
    if (t.isEmpty() || t.length() > LONGEST) {
      return Optional.empty();
    }
    for (Pattern pattern : YEAR_FIRST) {
      Matcher m = pattern.matcher(t);
      if (m.matches()) {
        return day(m.group(1), number(m.group(2)), m.group(3));
      }
    }
    Matcher m = DAY_FIRST.matcher(t);
    if (m.matches()) {
      return day(m.group(3), month(m.group(2)), m.group(1));
    }
    m = MONTH_FIRST.matcher(t);
    if (m.matches()) {
      return day(m.group(3), month(m.group(1)), m.group(2));
    }
    m = DOTTED.matcher(t);
    return m.matches() ? day(m.group(3), number(m.group(2)), m.group(1)) : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String name) {
    String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
    int english = ENGLISH.indexOf(start);
    return 1 + (english >= 0 ? english : GERMAN.indexOf(start));
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    int y = number(year);
    if (y < EARLIEST_YEAR || y > LATEST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, month, number(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
