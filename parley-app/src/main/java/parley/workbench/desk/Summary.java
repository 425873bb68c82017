package parley.workbench.desk;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ledger.ReviewState;

/**
 * What the statements of a snapshot are about.
 *
 * @param parties by how many statements they have, most first
 * @param issues by how many statements take a position on them, most first
 * @param open by document, how many statements nobody has decided on; only where there are some
 * @param firstDay the first day on which something was said
 * @param lastDay the last
 */
public record Summary(
    Map<String, Integer> parties,
    Map<String, Integer> issues,
    Map<String, Integer> open,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay) {
  static Summary of(List<Row> rows) {
    Map<String, Integer> parties = new HashMap<>();
    Map<String, Integer> issues = new HashMap<>();
    Map<String, Integer> open = new HashMap<>();
    Optional<LocalDate> first = Optional.empty();
    Optional<LocalDate> last = Optional.empty();
    for (Row row : rows) {
      count(row, 1, parties, issues, open);
      Optional<LocalDate> day = row.statement().saidOn();
      if (day.isPresent()) {
        first = first.filter(d -> d.isBefore(day.get())).or(() -> day);
        last = last.filter(d -> d.isAfter(day.get())).or(() -> day);
      }
    }
    return new Summary(mostFirst(parties), mostFirst(issues), Map.copyOf(open), first, last);
  }

  /**
   * The same after decisions on some statements; empty when it has to be worked out anew, because a
   * day changed.
   */
  Optional<Summary> with(List<Snapshot.Swap> swaps) {
    Map<String, Integer> newParties = new HashMap<>(parties);
    Map<String, Integer> newIssues = new HashMap<>(issues);
    Map<String, Integer> newOpen = new HashMap<>(open);
    for (Snapshot.Swap swap : swaps) {
      if (!swap.before().statement().saidOn().equals(swap.after().statement().saidOn())) {
        return Optional.empty();
      }
      count(swap.before(), -1, newParties, newIssues, newOpen);
      count(swap.after(), 1, newParties, newIssues, newOpen);
    }
    return Optional.of(
        new Summary(
            newParties.equals(parties) ? parties : mostFirst(newParties),
            newIssues.equals(issues) ? issues : mostFirst(newIssues),
            Map.copyOf(newOpen),
            firstDay,
            lastDay));
  }

  private static void count(
      Row row,
      int by,
      Map<String, Integer> parties,
      Map<String, Integer> issues,
      Map<String, Integer> open) {
    row.parties().forEach(party -> add(parties, party, by));
    if (!row.issue().isEmpty()) {
      add(issues, row.issue(), by);
    }
    if (row.state() == ReviewState.PROPOSED) {
      add(open, row.statement().documentId(), by);
    }
  }

  private static void add(Map<String, Integer> counts, String key, int by) {
    int now = counts.getOrDefault(key, 0) + by;
    if (now == 0) {
      counts.remove(key);
    } else {
      counts.put(key, now);
    }
  }

  private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return Collections.unmodifiableMap(sorted);
  }
}
