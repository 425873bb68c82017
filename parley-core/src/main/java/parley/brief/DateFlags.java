package parley.brief;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.position.Statement;
import parley.text.Span;

/**
 * Flags days that cannot be or that nothing fixes: a day of the month that does not exist, a
 * weekday that the date contradicts, something said after its report was published, and weekdays or
 * "yesterday" in a text without a date.
 */
final class DateFlags {
  private static final String WEEKDAY =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.joining("|"));
  private static final String MONTH =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.joining("|"));
  private static final Pattern FULL_DATE =
      Pattern.compile(
          "(?:\\b(?<weekday>"
              + WEEKDAY
              + "),?\\s+(?:the\\s+)?)?\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>"
              + MONTH
              + ")|(?<month2>"
              + MONTH
              + ")\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?),?\\s+(?<year>[12]\\d{3})\\b");
  private static final Pattern RELATIVE_DAY =
      Pattern.compile("\\b(?:" + WEEKDAY + "|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\\b");

  private DateFlags() {}

  static void collect(FlaggedDocument document) {
    Matcher dates = FULL_DATE.matcher(document.text());
    while (dates.find()) {
      var span = new Span(dates.start(), dates.end());
      doubt(dates).ifPresent(why -> flag(document, span, why));
    }
    Optional<LocalDate> published = document.document().date();
    if (published.isEmpty()) {
      relativeDays(document);
    } else {
      saidAfterwards(document, published.get());
    }
  }

  private static void flag(FlaggedDocument document, Span span, String why) {
    document.flag(FlagKind.QUESTIONABLE_DATE, span, why, document.statementsAt(span));
  }

  private static Optional<String> doubt(Matcher date) {
    boolean dayFirst = date.group("day") != null;
    int day = Integer.parseInt(date.group(dayFirst ? "day" : "day2"));
    String name = date.group(dayFirst ? "month" : "month2");
    var month = Month.valueOf(name.toUpperCase(Locale.ROOT));
    int year = Integer.parseInt(date.group("year"));
    LocalDate actual;
    try {
      actual = LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return Optional.of(name + " " + year + " has no day " + day);
    }
    String weekday = date.group("weekday");
    String really = actual.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return weekday == null || weekday.equals(really)
        ? Optional.empty()
        : Optional.of(actual + " was a " + really);
  }

  /** One flag for the document: they all lack the same thing. */
  private static void relativeDays(FlaggedDocument document) {
    Matcher days = RELATIVE_DAY.matcher(document.text());
    Span first = null;
    int count = 0;
    while (days.find()) {
      var span = new Span(days.start(), days.end());
      if (document.quotes().quotedCharacters(span) == 0) {
        first = first == null ? span : first;
        count++;
      }
    }
    if (first != null) {
      String others = count == 1 ? "" : " (and " + (count - 1) + " more of its kind)";
      flag(document, first, "the document has no date that would fix this day" + others);
    }
  }

  private static void saidAfterwards(FlaggedDocument document, LocalDate published) {
    for (Statement statement : document.statements()) {
      if (statement.saidOn().filter(day -> day.isAfter(published)).isPresent()) {
        document.flag(
            FlagKind.QUESTIONABLE_DATE,
            FlaggedDocument.frame(statement.attribution()),
            "said on "
                + statement.saidOn().map(LocalDate::toString).orElse("")
                + ", after the report of "
                + published,
            List.of(statement.id()));
      }
    }
  }
}
