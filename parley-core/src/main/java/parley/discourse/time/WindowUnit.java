package parley.discourse.time;

import java.time.LocalDateTime;

/** What the length of a window is measured in; calendar units are in UTC. */
public enum WindowUnit {
  /** Statements that count. */
  EVENTS,
  /** Hours. */
  HOURS,
  /** Days. */
  DAYS,
  /** Weeks of seven days. */
  WEEKS,
  /** Calendar months. */
  MONTHS,
  /** Calendar years. */
  YEARS;

  LocalDateTime after(LocalDateTime start, long amount) {
    return switch (this) {
      case EVENTS -> throw new IllegalArgumentException("statements are no time");
      case HOURS -> start.plusHours(amount);
      case DAYS -> start.plusDays(amount);
      case WEEKS -> start.plusWeeks(amount);
      case MONTHS -> start.plusMonths(amount);
      case YEARS -> start.plusYears(amount);
    };
  }
}
