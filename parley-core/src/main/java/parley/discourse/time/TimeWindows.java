package parley.discourse.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.discourse.CodedStatement;
import parley.error.InputException;

/**
 * Windows over the statements that count. Windows of time begin at the start of the range (or of
 * the first statement's day, in UTC) and move until its end; the last ones may reach beyond it.
 * Windows of statements hold exactly so many, and those at the very same time as their first or
 * last.
 */
public final class TimeWindows {
  private static final int MOST = 100_000;

  private final WindowRule rule;

  /** Windows under a rule. */
  public TimeWindows(WindowRule rule) {
    this.rule = rule;
  }

  /**
   * The windows, in order; none without statements.
   *
   * @param statements by time
   * @param from the start of the range, if it has one
   * @param to its last instant, if it has one
   * @throws InputException if there would be more than 100,000
   */
  public List<TimeWindow> over(
      List<CodedStatement> statements, Optional<Instant> from, Optional<Instant> to) {
    if (statements.isEmpty()) {
      return List.of();
    }
    if (rule.unit() == WindowUnit.EVENTS) {
      return ofEvents(statements);
    }
    LocalDateTime start =
        from.map(TimeWindows::utc)
            .orElseGet(() -> utc(statements.get(0).time()).truncatedTo(ChronoUnit.DAYS));
    LocalDateTime end = utc(to.orElseGet(() -> statements.get(statements.size() - 1).time()));
    List<TimeWindow> windows = new ArrayList<>();
    for (long step = 0; ; step += rule.step()) {
      LocalDateTime begin = rule.unit().after(start, step);
      if (begin.isAfter(end)) {
        return windows;
      }
      add(
          windows,
          begin.toInstant(ZoneOffset.UTC),
          rule.unit().after(start, step + rule.size()).toInstant(ZoneOffset.UTC));
    }
  }

  private List<TimeWindow> ofEvents(List<CodedStatement> statements) {
    int size = Math.min(rule.size(), statements.size());
    List<TimeWindow> windows = new ArrayList<>();
    for (int first = 0; first + size <= statements.size(); first += rule.step()) {
      Instant last = statements.get(first + size - 1).time();
      add(windows, statements.get(first).time(), last.plusSeconds(1));
    }
    return windows;
  }

  private static void add(List<TimeWindow> windows, Instant from, Instant before) {
    if (windows.size() == MOST) {
      throw new InputException(
          "--window",
          "gives more than " + MOST + " windows",
          "make the step larger or the range shorter");
    }
    windows.add(new TimeWindow(from, before));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
