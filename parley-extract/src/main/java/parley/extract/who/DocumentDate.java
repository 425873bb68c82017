package parley.extract.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The time of an undated document, told from the office holders whom it names in full: a day on
 * which most of them were in office together, if at least three were.
 */
final class DocumentDate {
  private static final int LEAST = 3;

  private DocumentDate() {}

  static Optional<LocalDate> from(People people, ActorTables tables) {
    var rows = new ArrayList<List<Holder>>();
    people.mentions().stream()
        .map(People.Mention::person)
        .filter(Person::full)
        .distinct()
        .limit(40)
        .map(p -> Standing.rows(p, tables))
        .filter(r -> !r.isEmpty())
        .forEach(rows::add);
    LocalDate best = null;
    long most = LEAST - 1;
    for (List<Holder> own : rows) {
      for (Holder row : own) {
        LocalDate day = row.from();
        long count =
            rows.stream()
                .filter(r -> r.stream().anyMatch(h -> h.inOffice(Optional.of(day))))
                .count();
        if (count > most || (count == most && best != null && day.isAfter(best))) {
          most = count;
          best = day;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
