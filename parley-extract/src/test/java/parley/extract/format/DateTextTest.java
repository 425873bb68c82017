package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-03-01",
        "2022-3-1",
        " 2022-03-01\n",
        "2022-03-01T23:59:59Z",
        "2022-03-01T23:59:59.123+14:00",
        "2022-03-01 10:00",
        "2022-03-01Z",
        "2022/03/01",
        "20220301",
        "20220301T101500",
        "Tue, 01 Mar 2022 10:00:00 GMT",
        "Tuesday, March 1, 2022",
        "Tuesday March 1st, 2022 at 10:15 am",
        "March 1, 2022",
        "Mar. 1, 2022, 10:15 AM",
        "1 March 2022",
        "1st March 2022",
        "01-Mar-2022",
        "1. März 2022",
        "Dienstag, 1. März 2022, 10:15 Uhr",
        "01.03.2022",
        "1.3.2022 10:15"
      })
  void readsTheForms(String written) {
    assertThat(DateText.parse(written)).contains(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2022",
        "2022-03",
        "March 2022",
        "03/01/2022",
        "1/3/22",
        "2022-02-30",
        "2022-13-01",
        "0022-03-01",
        "9999-01-01",
        "31 Foo 2022",
        "February 30, 2022",
        "99999999",
        "2022-03-01 and 2022-03-02",
        "1 Marchember 99999"
      })
  void whatIsNotExactlyOneDayIsNoDate(String written) {
    assertThat(DateText.parse(written)).isEmpty();
  }

  @Test
  void everyDayComesBackFromEveryForm() {
    Random random = Seed.random();
    for (int round = 0; round < 2000; round++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(100_000));
      for (String pattern :
          new String[] {
            "yyyy-MM-dd",
            "yyyyMMdd",
            "d MMMM yyyy",
            "MMM d, yyyy",
            "EEEE, MMMM d, yyyy",
            "dd.MM.yyyy"
          }) {
        String written = DateTimeFormatter.ofPattern(pattern, java.util.Locale.ENGLISH).format(day);
        assertThat(DateText.parse(written)).as("%s, %s", written, Seed.replay(round)).contains(day);
      }
      String mail =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atStartOfDay().atOffset(ZoneOffset.UTC));
      assertThat(DateText.parse(mail)).as(Seed.replay(round)).contains(day);
    }
  }

  @Test
  void longRubbishIsRefusedAtOnce() {
    assertThat(DateText.parse("1 ".repeat(1_000_000))).isEmpty();
  }
}
