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
      row.parties().forEach(party -> parties.merge(party, 1, Integer::sum));
      if (!row.issue().isEmpty()) {
        issues.merge(row.issue(), 1, Integer::sum);
      }
      if (row.state() == ReviewState.PROPOSED) {
        open.merge(row.statement().documentId(), 1, Integer::sum);
      }
      Optional<LocalDate> day = row.statement().saidOn();
      if (day.isPresent()) {
        first = first.filter(d -> d.isBefore(day.get())).or(() -> day);
        last = last.filter(d -> d.isAfter(day.get())).or(() -> day);
      }
    }
    return new Summary(mostFirst(parties), mostFirst(issues), Map.copyOf(open), first, last);
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
