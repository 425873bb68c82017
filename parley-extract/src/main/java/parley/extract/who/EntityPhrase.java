package parley.extract.who;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.extract.who.Term.Kind;
import parley.party.Authority;
import parley.party.SourceKind;

/**
 * Reads a part of a source that names no person: a state, a seat of government, an organisation, an
 * organ or servants of one, an office, or nobody.
 */
final class EntityPhrase {
  private static final Set<String> OWNING =
      Set.of("of", "for", "by", "from", "to", "at", "between", "inside");
  private static final Set<String> NEAR = Set.of("in", "on", "with", "about", "close");
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "some", "one", "another", "several", "many");
  private static final Set<String> DEFINITE = Set.of("the", "its", "their");
  private static final Set<String> FOR = Set.of("for", "of");
  private static final Set<String> POSSESSIVE = Set.of("'s", "'");
  private static final Set<String> HYPHEN = Set.of("-");
  private static final Set<String> CLAUSES =
      Set.of(
          "who",
          "which",
          "that",
          "involved",
          "at",
          "in",
          "for",
          "of",
          "from",
          "on",
          "with",
          "to",
          "close");
  private final Words words;
  private final Matches matches;
  private final People people;
  private final OfficeHolders holders;
  private final Bodies bodies;

  EntityPhrase(Words words, Matches matches, People people, OfficeHolders holders, Bodies bodies) {
    this.bodies = bodies;
    this.words = words;
    this.matches = matches;
    this.people = people;
    this.holders = holders;
  }

  /** The words {@code [from,to)}; its article and adverbs end at {@code head}. */
  List<Who> read(int from, int head, int to) {
    int at = firstNaming(head, to);
    Term first = matches.starting(head);
    Optional<Office> office = people.descriptions().read(from, to);
    boolean textHead = first != null && (first.is(Kind.TEXT) || first.is(Kind.ORGAN));
    if (office.isPresent() && !textHead && !nearer(Kind.TEXT, head, to)) {
      if (nearer(Kind.UNNAMED, head, to) || nearer(Kind.OUTSIDE, head, to)) {
        return List.of(
            Who.unnamed(SourceKind.UNNAMED, '"' + words.in(from, to) + "\" names nobody"));
      }
      return List.of(office(office.get(), from, head, to));
    }
    if (at < 0) {
      return List.of(byPerson(from, head, to));
    }
    Term term = term(at);
    int end = matches.end(at);
    if (term.is(Kind.OUTSIDER)) {
      return List.of(outsider(head, to));
    }
    int behalf = behalf(end, to);
    if (behalf >= 0) {
      return List.of(plain(term, at, end).onBehalfOf(term(behalf).code()));
    }
    return at == head ? leading(term, head, end, to) : List.of(trailing(at, head, to));
  }

  private Term term(int at) {
    Term term = matches.starting(at);
    if (term == null) {
      throw new IllegalStateException("no phrase at word " + at);
    }
    return term;
  }

  private int firstNaming(int from, int to) {
    for (int i = from; i < to; i++) {
      Term term = matches.starting(i);
      if (term != null && (term.names() || term.is(Kind.OUTSIDER))) {
        return i;
      }
    }
    return -1;
  }

  private boolean nearer(Kind kind, int from, int to) {
    for (int i = from; i < to; i++) {
      Term term = matches.starting(i);
      if (term != null && (term.is(kind) || term.is(Kind.TITLE))) {
        return term.is(kind);
      }
    }
    return false;
  }

  private Who office(Office office, int from, int head, int to) {
    Optional<Person> person = indefinite(from) ? Optional.empty() : holders.holder(office, from);
    if (person.isPresent()) {
      return Who.person(
          person.get(),
          holders.standing(person.get()),
          Optional.of(office.words()),
          "\"" + words.in(from, to) + "\" is " + person.get().name + " in this document");
    }
    if (office.authority() == Authority.NONE) {
      return Who.unnamed(
          SourceKind.UNNAMED,
          '"' + words.in(from, to) + "\" binds nobody (" + office.entry() + ")");
    }
    String party = office.party().isEmpty() ? owner(head, to) : office.party();
    if (party.isEmpty() && holders.home().owns(office)) {
      party = holders.home().state();
    }
    return Who.of(
        indefinite(from) ? SourceKind.UNNAMED : SourceKind.OFFICE,
        indefinite(from) ? "" : words.in(head, to),
        party,
        office.authority(),
        '"' + words.in(from, to) + "\": " + office.entry());
  }

  private boolean indefinite(int from) {
    return INDEFINITE.contains(words.at(from));
  }

  /**
   * The party of a person who owns something ("Mr Cameron's office", "the Biden administration").
   */
  private String owner(int from, int to) {
    for (int i = from; i < to; i++) {
      People.Mention mention = people.starting(i);
      if (mention != null) {
        return holders.standing(mention.person()).party();
      }
    }
    return "";
  }

  private Who byPerson(int from, int head, int to) {
    String phrase = '"' + words.in(from, to) + '"';
    String party = owner(head, to);
    if (!party.isEmpty()) {
      return Who.of(
          SourceKind.ORGANISATION,
          words.in(head, to),
          party,
          Authority.SPEAKING,
          phrase + " belongs to somebody of " + party);
    }
    Term first = matches.starting(head);
    if (first != null && matches.end(head) == to && DEFINITE.contains(words.at(from))) {
      Who owned = bare(first, head, to);
      if (owned.speaker().party().isPresent()) {
        return owned;
      }
    }
    boolean capital = words.capital(head) && first == null && !words.at(from).equals("some");
    if (!capital) {
      return Who.unnamed(SourceKind.UNNAMED, phrase + " names nobody that the tables know");
    }
    return Who.of(
        SourceKind.ORGANISATION,
        words.in(head, to),
        "",
        Authority.UNKNOWN,
        phrase + " is in none of the tables");
  }

  // "the administration", "the officials": of the party with which the text named them before
  private Who bare(Term body, int head, int to) {
    String name = Words.fold(words.in(head, to));
    String party = bodies.party(name, head);
    boolean state = name.equals("government");
    if (party.isEmpty() && state) {
      party = holders.home().state();
    }
    String because =
        "\"the " + name + "\" is that of " + party + ", as named before or by the publisher";
    return body.is(Kind.SERVANTS)
        ? Who.of(SourceKind.UNNAMED, "", party, Authority.NONE, because)
        : Who.of(SourceKind.STATE, words.in(head, to), party, Authority.BINDING, because);
  }

  private Who outsider(int head, int to) {
    return Who.of(
        SourceKind.ORGANISATION,
        words.in(head, to),
        "",
        Authority.NONE,
        '"' + words.in(head, to) + "\" is no negotiating party");
  }

  private int behalf(int from, int to) {
    int i = from;
    if (words.at(i).equals("on") && words.at(i + 1).equals("behalf")) {
      i += 2;
    }
    if (i >= to || !FOR.contains(words.at(i)) || (i == from && words.at(i).equals("of"))) {
      return -1;
    }
    i++;
    while (words.at(i).equals("the")) {
      i++;
    }
    Term term = i < to ? matches.starting(i) : null;
    return term != null && term.names() ? i : -1;
  }

  private Who plain(Term term, int at, int end) {
    SourceKind kind =
        switch (term.kind()) {
          case SEAT -> SourceKind.METONYM;
          case ORGANISATION -> SourceKind.ORGANISATION;
          default -> SourceKind.STATE;
        };
    return Who.of(
        kind,
        words.in(at, end),
        term.code(),
        Authority.BINDING,
        '"' + words.in(at, end) + "\" stands for " + term.code() + " (" + term.entry() + ")");
  }

  // the party comes first: "Israeli officials", "the EU", "Ukraine's position", "a German source"
  private List<Who> leading(Term term, int head, int end, int to) {
    int i = end;
    if (POSSESSIVE.contains(words.at(i))) {
      i++;
    }
    Term body = last(i, to);
    if (i >= to) {
      return adjective(term, head, to)
          ? List.of(
              Who.unnamed(SourceKind.UNNAMED, '"' + words.in(head, to) + "\" is an adjective"))
          : List.of(plain(term, head, end));
    }
    if (HYPHEN.contains(words.at(i))) {
      return List.of(trailing(head, head, to));
    }
    if (body == null) {
      boolean company = term.is(Kind.DEMONYM) || term.is(Kind.STATE) || term.is(Kind.SEAT);
      return List.of(
          company
              ? Who.of(
                  SourceKind.UNNAMED,
                  "",
                  "",
                  Authority.NONE,
                  '"' + words.in(head, to) + "\" is none of the organs in bodies.tsv")
              : plain(term, head, end));
    }
    return List.of(withBody(term, body, head, to));
  }

  private boolean adjective(Term term, int head, int to) {
    return term.is(Kind.DEMONYM)
        && !words.at(to - 1).endsWith("s")
        && to - head == 1
        && !words.at(head - 1).equals("the");
  }

  private Who withBody(Term term, Term body, int head, int to) {
    String phrase = '"' + words.in(head, to) + "\": " + term.entry() + ", " + body.entry();
    return switch (body.kind()) {
      case ORGAN, TEXT ->
          Who.of(
              term.is(Kind.ORGANISATION) ? SourceKind.ORGANISATION : SourceKind.STATE,
              words.in(head, to),
              term.code(),
              Authority.BINDING,
              phrase);
      case SERVANTS, SPEAKING ->
          Who.of(SourceKind.UNNAMED, "", past(head, to) ? "" : term.code(), Authority.NONE, phrase);
      default -> Who.of(SourceKind.UNNAMED, "", "", Authority.NONE, phrase);
    };
  }

  private boolean past(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.at(i).equals("former") || words.at(i).equals("ex")) {
        return true;
      }
    }
    return false;
  }

  /** The last word of the tables before a clause or a preposition: the head of the phrase. */
  private @Nullable Term last(int from, int to) {
    Term found = null;
    for (int i = from; i < to; i++) {
      Term term = matches.starting(i);
      if (CLAUSES.contains(words.at(i))) {
        break;
      }
      if (term != null && !term.names()) {
        found = term;
      }
    }
    return found;
  }

  // the party comes later: "the government of Poland", "the embassy in Ankara", "those in Moscow"
  private Who trailing(int at, int head, int to) {
    Term head1 = last(head, at);
    String before = words.at(at - 1).equals("the") ? words.at(at - 2) : words.at(at - 1);
    boolean owns = OWNING.contains(before) || at == head;
    Term body = head1;
    if (!OWNING.contains(before) && !NEAR.contains(before)) {
      body = last(at + 1, to);
      owns = body != null;
    }
    String phrase = words.in(head, to);
    if (owns && body != null) {
      return switch (body.kind()) {
        case ORGAN, TEXT, SERVANTS, SPEAKING -> withBody(term(at), body, head, to);
        default -> Who.unnamed(SourceKind.UNNAMED, '"' + phrase + "\" names nobody");
      };
    }
    return Who.unnamed(SourceKind.UNNAMED, '"' + phrase + "\" names nobody");
  }
}
