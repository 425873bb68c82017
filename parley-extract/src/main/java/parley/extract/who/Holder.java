package parley.extract.who;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody in an office from one day to another.
 *
 * @param name the usual spelling
 * @param gender {@code m}, {@code f} or empty
 * @param party the party's code
 * @param office the key of the office
 * @param from first day; {@link LocalDate#MIN} when unknown
 * @param to day after the last; {@link LocalDate#MAX} while in office
 */
record Holder(
    String name, String gender, String party, String office, LocalDate from, LocalDate to) {
  /** Whether the person held the office that day; an unknown day asks for those still in office. */
  boolean inOffice(Optional<LocalDate> day) {
    return day.map(d -> !d.isBefore(from) && d.isBefore(to)).orElse(to.equals(LocalDate.MAX));
  }
}
