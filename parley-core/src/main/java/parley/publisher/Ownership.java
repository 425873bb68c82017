package parley.publisher;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who owned a publisher during a time, as a named source has it.
 *
 * @param names what documents call the publisher
 * @param hosts its web hosts; each stands for the hosts below it too
 * @param owner the kind of owner
 * @param states the states it belongs or answers to, as two capital letters (ISO 3166-1); empty
 *     where none is stated
 * @param since the first day for which this is stated; empty when not known
 * @param until the last day; empty when no end is known
 * @param source where it says so: a law, decree, charter or an account of the publisher's own
 * @param licence of the list's entry; empty when not stated
 * @param place file and line of the entry
 */
public record Ownership(
    List<String> names,
    List<String> hosts,
    OwnerType owner,
    List<String> states,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    String source,
    Optional<String> licence,
    String place) {
  /** Copies the lists. */
  public Ownership {
    names = List.copyOf(names);
    hosts = List.copyOf(hosts);
    states = List.copyOf(states);
  }

  /** Whether it holds on the day; the first and the last day count. */
  public boolean holds(LocalDate day) {
    return since.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
  }

  /** Whether there is a day on which both hold. */
  public boolean overlaps(Ownership other) {
    return !before(until, other.since) && !before(other.until, since);
  }

  private static boolean before(Optional<LocalDate> end, Optional<LocalDate> start) {
    return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
  }
}
