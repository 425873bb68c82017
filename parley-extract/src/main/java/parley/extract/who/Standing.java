package parley.extract.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.explain.Explanation;
import parley.party.Authority;

/**
 * For whom somebody speaks and whether that binds: what the document says, weighed by how often and
 * how late, before what the tables say for the document's date.
 *
 * @param party the party's code, empty when none
 * @param key the office
 * @param authority what the office may bind
 * @param description the document's own words for the person
 * @param because the words and the entries used
 */
record Standing(
    String party,
    String key,
    Authority authority,
    Optional<String> description,
    Explanation because) {
  /** The standing of a person in a document of that date. */
  static Standing of(
      Person person, ActorTables tables, Optional<LocalDate> date, Set<String> offices, Home home) {
    List<Holder> rows = rows(person, tables);
    Optional<String> description =
        person.offices.stream()
            .filter(o -> !o.party().isEmpty() || o.former() || !o.place().isEmpty())
            .findFirst()
            .or(() -> person.offices.stream().findFirst())
            .map(Office::words);
    Map<String, Integer> votes = votes(person, rows);
    long former = person.offices.stream().filter(Office::former).count();
    if (!votes.isEmpty()) {
      return fromDocument(person, votes, former, description);
    }
    boolean outside =
        person.offices.stream()
            .anyMatch(o -> o.authority() == Authority.NONE && o.party().isEmpty());
    if (former > 0 || outside) {
      String what =
          former > 0
              ? "the document calls " + person.name + " a former office holder: "
              : "the document gives a role that speaks for no party: ";
      return new Standing(
          "",
          key(person, ""),
          Authority.NONE,
          description,
          Explanation.of(what + '"' + description.orElse("") + '"'));
    }
    Optional<Office> own = person.offices.stream().filter(home::owns).findFirst();
    if (rows.isEmpty() && own.isPresent()) {
      return ofHome(home, own.get(), description);
    }
    return fromTables(person, rows, date, offices, description);
  }

  private static Standing ofHome(Home home, Office own, Optional<String> description) {
    return new Standing(
        home.state(),
        own.key(),
        own.authority(),
        description,
        Explanation.of(
            '"'
                + own.words()
                + "\" is of the house of the "
                + home.chief()
                + " of "
                + home.state()
                + ", which publishes the document"));
  }

  private static Standing fromDocument(
      Person person, Map<String, Integer> votes, long former, Optional<String> description) {
    String party = "";
    int most = 0;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() >= most) {
        most = vote.getValue();
        party = vote.getKey();
      }
    }
    var parts = new ArrayList<Explanation>();
    Authority authority = Authority.UNKNOWN;
    for (Office office : person.offices) {
      if (!office.former()) {
        authority = strongest(authority, office.authority());
        parts.add(Explanation.of('"' + office.words() + "\" (" + office.entry() + ")"));
      }
    }
    if (former > 0) {
      parts.add(
          Explanation.of(
              "the document also says \"" + description.orElse("") + "\"; the later use counts",
              0.5));
    }
    return new Standing(
        party,
        key(person, party),
        authority,
        description,
        new Explanation("the document describes " + person.name + " as of " + party, 1, parts));
  }

  private static Authority strongest(Authority a, Authority b) {
    if (a == Authority.BINDING || b == Authority.BINDING) {
      return Authority.BINDING;
    }
    return a == Authority.SPEAKING || b == Authority.SPEAKING ? Authority.SPEAKING : b;
  }

  private static String key(Person person, String party) {
    String key = "";
    for (Office office : person.offices) {
      if (!office.key().isEmpty() && (office.party().equals(party) || key.isEmpty())) {
        key = office.key();
      }
    }
    return key;
  }

  // one vote for each description that names a party; "the X administration" lends the party that
  // a description or the tables know for X
  private static Map<String, Integer> votes(Person person, List<Holder> rows) {
    var votes = new LinkedHashMap<String, Integer>();
    for (Office office : person.offices) {
      String party = office.party();
      if (party.isEmpty() && office.entry().startsWith("the word ")) {
        party =
            person.offices.stream()
                .map(Office::place)
                .filter(p -> !p.isEmpty())
                .findFirst()
                .orElse(rows.isEmpty() ? "" : rows.get(rows.size() - 1).party());
      }
      if (!party.isEmpty()) {
        votes.merge(party, 1, Integer::sum);
      }
    }
    return votes;
  }

  private static Standing fromTables(
      Person person,
      List<Holder> rows,
      Optional<LocalDate> date,
      Set<String> offices,
      Optional<String> description) {
    Holder found = null;
    for (Holder row : rows) {
      boolean said =
          person.offices.stream()
              .anyMatch(o -> !o.former() && Office.sameOffice(o.key(), row.office()));
      boolean open =
          date.isEmpty() && row.office().matches("hos|hog") && offices.contains(row.office());
      if (row.inOffice(date) || said || open) {
        found = row;
      }
    }
    if (found == null) {
      String why =
          rows.isEmpty()
              ? "neither the document nor the tables say for whom " + person.name + " speaks"
              : person.name + " held no office of the tables at the document's date";
      return new Standing(
          "",
          key(person, ""),
          rows.isEmpty() ? Authority.UNKNOWN : Authority.NONE,
          description,
          Explanation.of(why));
    }
    Authority authority =
        date.isEmpty() && !found.to().equals(LocalDate.MAX)
            ? Authority.UNKNOWN
            : found.office().matches("spokes|adviser|envoy|chief|dfm")
                ? Authority.SPEAKING
                : Authority.BINDING;
    return new Standing(
        found.party(),
        found.office(),
        authority,
        description,
        Explanation.of(
            "holders.tsv: "
                + found.name()
                + ", "
                + found.office()
                + " of "
                + found.party()
                + (found.from().equals(LocalDate.MIN) ? "" : " from " + found.from())
                + (found.to().equals(LocalDate.MAX) ? "" : " to " + found.to())));
  }

  /** The rows of the tables that can be this person; a family name alone must be unique. */
  static List<Holder> rows(Person person, ActorTables tables) {
    var rows = new ArrayList<Holder>();
    for (Holder holder : tables.lastNamed(person.last)) {
      if (!person.full() || tables.spellings(holder).stream().anyMatch(s -> same(s, person))) {
        rows.add(holder);
      }
    }
    boolean one = rows.stream().map(Holder::name).distinct().count() <= 1;
    return one || person.full() ? rows : List.of();
  }

  private static boolean same(String spelling, Person person) {
    String folded = Words.fold(spelling).replace('-', ' ');
    if (folded.equals(person.folded)) {
      return true;
    }
    String[] a = folded.split(" ");
    String[] b = person.folded.split(" ");
    return a[a.length - 1].equals(b[b.length - 1]) && Spelling.near(a[0], b[0]);
  }

  /** The gender of the tables' row for the person, empty when unknown. */
  static String gender(Person person, ActorTables tables) {
    return rows(person, tables).stream().map(Holder::gender).findFirst().orElse("");
  }
}
