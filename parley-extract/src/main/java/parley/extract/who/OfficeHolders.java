package parley.extract.who;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The standing of the people of one document, and who of them is "the foreign minister". */
final class OfficeHolders {
  private final People people;
  private final ActorTables tables;
  private final Optional<LocalDate> date;
  private final Map<Person, Standing> standings = new IdentityHashMap<>();

  OfficeHolders(People people, ActorTables tables, Optional<LocalDate> date) {
    this.people = people;
    this.tables = tables;
    this.date = date;
    for (People.Mention mention : people.mentions()) {
      Person person = mention.person();
      if (person.gender.isEmpty()) {
        person.gender = Standing.gender(person, tables);
      }
    }
  }

  Standing standing(Person person) {
    return standings.computeIfAbsent(person, p -> Standing.of(p, tables, date));
  }

  /** The standing worked out again after a description was added. */
  Standing renewed(Person person) {
    standings.remove(person);
    return standing(person);
  }

  /**
   * The last person named before the word (else the first after it) who holds the office that a
   * description asks for.
   */
  Optional<Person> holder(Office asked, int before) {
    Person last = null;
    Person next = null;
    for (People.Mention mention : people.mentions()) {
      if (!fits(asked, mention.person())) {
        continue;
      }
      if (mention.from() < before) {
        last = mention.person();
      } else if (next == null) {
        next = mention.person();
      }
    }
    return Optional.ofNullable(last != null ? last : next);
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
            || person.offices.stream()
                .anyMatch(o -> !o.former() && Office.sameOffice(asked.key(), o.key()));
    return party && held;
  }
}
