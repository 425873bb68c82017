package parley.extract.who;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The standing of the people of one document, and who of them is "the foreign minister". */
final class OfficeHolders {
  private final People people;
  private final ActorTables tables;
  private final Optional<LocalDate> date;
  private static final int LONG_AGO = 1 << 20;
  private static final int NEAR = 120;

  private static final int MOST = 100;

  private final Map<String, List<Person>> fitting = new HashMap<>();
  private final Home home;
  private final Set<String> offices;
  private final Map<Person, Integer> spoken = new HashMap<>();
  private final Map<Person, Standing> standings = new HashMap<>();

  OfficeHolders(People people, ActorTables tables, Optional<LocalDate> date, Home home) {
    this.home = home;
    this.people = people;
    this.tables = tables;
    this.offices = people.officesNamed();
    this.date = date.isPresent() ? date : DocumentDate.from(people, tables);
    for (People.Mention mention : people.mentions()) {
      Person person = mention.person();
      if (person.gender.isEmpty()) {
        person.gender = Standing.gender(person, tables);
      }
    }
  }

  Standing standing(Person person) {
    return standings.computeIfAbsent(person, p -> Standing.of(p, tables, date, offices, home));
  }

  /** The standing worked out again after a description was added. */
  Standing renewed(Person person) {
    standings.remove(person);
    return standing(person);
  }

  /**
   * The person of the document who holds the office that a description asks for: of several the one
   * who spoke last, then one of the publisher's state, then the one named most.
   */
  Optional<Person> holder(Office asked, int before) {
    Person best = null;
    double most = -1;
    for (Person person : around(asked, before)) {
      double score = spoken.getOrDefault(person, -LONG_AGO) > before - NEAR ? 2 : 0;
      score += home.state().equals(standing(person).party()) && !home.state().isEmpty() ? 2 : 0;
      score += spoken.containsKey(person) ? 1 : 0;
      score += person.mentions.get(0) < before ? 0.5 : 0;
      score += Math.min(1, person.mentions.size() / 10.0);
      if (score > most) {
        most = score;
        best = person;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Where the document is published. */
  Home home() {
    return home;
  }

  // those who can be meant, at most so many of them, nearest by first mention: keeps the whole
  // linear
  private List<Person> around(Office asked, int before) {
    String key = asked.key() + ' ' + asked.party() + ' ' + asked.place() + ' ' + asked.former();
    List<Person> all =
        fitting.computeIfAbsent(
            key, k -> people.persons().stream().filter(p -> fits(asked, p)).toList());
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).mentions.get(0) < before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.subList(Math.max(0, low - MOST), Math.min(all.size(), low + MOST));
  }

  /** Notes that the person was a source at the word. */
  void spoke(Person person, int word) {
    spoken.put(person, word);
  }

  private boolean fits(Office asked, Person person) {
    Standing standing = standing(person);
    if (asked.former()) {
      return person.offices.stream()
          .anyMatch(
              o ->
                  o.former()
                      && (asked.place().isEmpty() || asked.place().equals(o.place()))
                      && Office.sameOffice(asked.key(), o.key()));
    }
    boolean party = asked.party().isEmpty() || asked.party().equals(standing.party());
    boolean held =
        Office.sameOffice(asked.key(), standing.key())
            || (!asked.party().isEmpty()
                && standing.key().equals("leader")
                && asked.key().matches("hos|hog"))
            || person.offices.stream()
                .anyMatch(o -> !o.former() && Office.sameOffice(asked.key(), o.key()));
    return party && held;
  }
}
