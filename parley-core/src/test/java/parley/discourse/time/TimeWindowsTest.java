package parley.discourse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.discourse.CodedStatement;
import parley.discourse.RandomEvents;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkBuilder;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Relation;
import parley.error.InputException;

class TimeWindowsTest {
  private final List<CodedStatement> statements =
      RandomEvents.of(new Random(RandomEvents.seed()), 120).statements();

  private List<TimeWindow> windows(int size, WindowUnit unit, int step) {
    return new TimeWindows(new WindowRule(size, unit, step, Kernel.NO))
        .over(statements, Optional.empty(), Optional.empty());
  }

  private long within(TimeWindow window) {
    return statements.stream()
        .filter(s -> !s.time().isBefore(window.from()) && s.time().isBefore(window.before()))
        .count();
  }

  @ParameterizedTest
  @EnumSource(
      value = WindowUnit.class,
      names = {"EVENTS"},
      mode = EnumSource.Mode.EXCLUDE)
  void windowsSideBySideHoldEveryStatementOnce(WindowUnit unit) {
    int size = unit == WindowUnit.HOURS ? 100 : 1;
    List<TimeWindow> windows = windows(size, unit, size);
    assertThat(windows.stream().mapToLong(this::within).sum()).isEqualTo(statements.size());
    for (int w = 1; w < windows.size(); w++) {
      assertThat(windows.get(w).from()).isEqualTo(windows.get(w - 1).before());
    }
  }

  @Test
  void windowsOfStatementsHoldSoManyAndThoseAtTheSameTime() {
    for (TimeWindow window : windows(20, WindowUnit.EVENTS, 1)) {
      assertThat(within(window)).isGreaterThanOrEqualTo(20);
    }
    assertThat(windows(20, WindowUnit.EVENTS, 1)).hasSize(101);
    assertThat(windows(1_000, WindowUnit.EVENTS, 1)).hasSize(1);
  }

  @Test
  void monthsFollowTheCalendarFromTheStartOfTheRange() {
    var from = Instant.parse("2020-01-31T00:00:00Z");
    var to = Instant.parse("2020-04-01T00:00:00Z");
    assertThat(
            new TimeWindows(new WindowRule(1, WindowUnit.MONTHS, 1, Kernel.NO))
                .over(statements, Optional.of(from), Optional.of(to)))
        .extracting(TimeWindow::from)
        .containsExactly(
            from, Instant.parse("2020-02-29T00:00:00Z"), Instant.parse("2020-03-31T00:00:00Z"));
  }

  @Test
  void tooManyWindowsAreRefused() {
    var from = Instant.parse("0001-01-01T00:00:00Z");
    assertThatThrownBy(
            () ->
                new TimeWindows(new WindowRule(1, WindowUnit.HOURS, 1, Kernel.NO))
                    .over(statements, Optional.of(from), Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("100000");
  }

  @ParameterizedTest
  @EnumSource(Kernel.class)
  void aKernelFallsFromTheMiddleAndEndsWithTheWindow(Kernel kernel) {
    for (double u = 0; u < 1; u += 0.125) {
      assertThat(kernel.weight(u)).isGreaterThanOrEqualTo(kernel.weight(u + 0.125));
    }
    assertThat(kernel.weight(1.01)).isZero();
  }

  @Test
  void theSmoothKernelsAreDensities() {
    for (Kernel kernel : List.of(Kernel.UNIFORM, Kernel.TRIANGULAR, Kernel.EPANECHNIKOV)) {
      double area = 0;
      for (int i = 0; i < 10_000; i++) {
        area += 2 * kernel.weight((i + 0.5) / 10_000) / 10_000;
      }
      assertThat(area).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-6));
    }
  }

  @Test
  void aWindowOverEverythingIsTheWholeNetworkAndAUniformKernelAQuarterOfIt() {
    var events = RandomEvents.of(new Random(3), 80);
    var builder = new NetworkBuilder(events, NetworkRules.of(Mode.ONE, Relation.CONGRUENCE));
    var all =
        new TimeWindow(
            Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"));
    var whole = builder.build();
    var same = all.network(builder, Kernel.NO);
    var weighed = all.network(builder, Kernel.UNIFORM);
    assertThat(same.rowLabels()).isEqualTo(whole.rowLabels());
    whole.forEachTie(
        (i, j, weight) -> {
          assertThat(same.get(i, j)).isEqualTo(weight);
          // products of two statements that count half each
          assertThat(weighed.get(i, j))
              .isCloseTo(weight / 4, org.assertj.core.api.Assertions.within(1e-12));
        });
  }
}
