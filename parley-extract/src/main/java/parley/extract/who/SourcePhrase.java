package parley.extract.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.extract.who.Term.Kind;
import parley.party.Authority;
import parley.party.SourceKind;

/**
 * Reads one source phrase: cuts it at commas and "and", sees which parts name people, offices,
 * states, organisations or nobody, and puts them together.
 */
final class SourcePhrase {
  private static final Set<String> JOINTS =
      Set.of(",", ";", "&", "and", "or", "including", "with", "plus");
  private static final Set<String> AFTER_NAME =
      Set.of("of", "for", "to", "with", "by", "from", ",", "at", "in", "who", "(");
  private static final Set<String> BEHIND = Set.of("for", "of", "to", "by", "from");
  private static final Set<String> INNER = Set.of("the", "-");
  private static final Set<String> FOR = Set.of("for", "of");
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "one", "another");

  /** Words behind a name that leave it what it is. */
  private static final Set<String> ADDED =
      Set.of("himself", "herself", "also", "too", "alone", "then", "now", "later", "today", "as");

  private static final Pattern PARTICIPLE = Pattern.compile("\\w+(?:ing|ed)");
  private static final Set<String> ARTICLES =
      Set.of(
          "the",
          "both",
          "a",
          "an",
          "also",
          "even",
          "its",
          "their",
          "his",
          "her",
          "our",
          "some",
          "many",
          "several",
          "most",
          "two",
          "three",
          "senior",
          "top",
          "high",
          "ranking",
          "-",
          "new",
          "unnamed",
          "anonymous",
          "local",
          "current",
          "present",
          "outgoing",
          "incoming");
  private final Words words;
  private final Matches matches;
  private final People people;
  private final OfficeHolders holders;
  private final Bodies bodies;

  SourcePhrase(Words words, Matches matches, People people, OfficeHolders holders) {
    this.words = words;
    this.matches = matches;
    this.people = people;
    this.holders = holders;
    this.bodies = new Bodies(words, matches, people, holders);
  }

  private record Part(int from, int to, boolean joined) {}

  /** Who the words {@code [from,to)} of one piece of a source name, in order; may be several. */
  List<Who> read(int from, int to) {
    var named = new ArrayList<People.Mention>();
    List<Part> parts = parts(from, to);
    boolean together = false;
    for (Part part : parts) {
      People.Mention head = head(part.from(), part.to());
      if (head != null) {
        together |= !named.isEmpty() && part.joined();
        named.add(head);
      }
    }
    if (named.size() > 1 && (together || named.size() > 2)) {
      return named.stream().map(m -> person(m, m.from(), m.to())).toList();
    }
    if (!named.isEmpty()) {
      var found = new ArrayList<Who>(List.of(person(named.get(0), from, to)));
      if (parts.size() > 1) {
        parts.stream()
            .filter(p -> p.joined() && plainEntity(p))
            .forEach(p -> found.addAll(entity(p)));
      }
      return found;
    }
    var found = new ArrayList<Who>();
    for (Part part : parts) {
      behalf(part)
          .ifPresentOrElse(
              party -> {
                if (!found.isEmpty()) {
                  found.set(found.size() - 1, found.get(found.size() - 1).onBehalfOf(party));
                }
              },
              () -> found.addAll(entity(part)));
    }
    return found;
  }

  // parts between commas and "and"; brackets are left out
  private List<Part> parts(int from, int to) {
    var parts = new ArrayList<Part>();
    int start = from;
    boolean joined = false;
    int depth = 0;
    for (int i = from; i <= to; i++) {
      String word = i < to ? words.at(i) : ",";
      if (word.equals("(") || word.equals("[")) {
        if (depth++ == 0 && i > start) {
          parts.add(new Part(start, i, joined));
          joined = false;
        }
      } else if (word.equals(")") || word.equals("]")) {
        depth = Math.max(0, depth - 1);
        start = i + 1;
      } else if (depth == 0 && JOINTS.contains(word) && !(i < to && insidePhrase(i))) {
        if (i > start) {
          parts.add(new Part(start, i, joined));
          joined = false;
        }
        joined |= !word.equals(",") && !word.equals(";");
        start = i + 1;
      }
    }
    return parts;
  }

  // "Trinidad and Tobago" is not cut
  private boolean insidePhrase(int i) {
    return matches.start(i) >= 0 && matches.start(i) != i;
  }

  /** The person that a part is about: not one behind "for" or "of" after a title. */
  private People.@Nullable Mention head(int from, int to) {
    boolean title = false;
    People.Mention found = null;
    for (int i = from; i < to; i++) {
      if (found != null && AFTER_NAME.contains(words.at(i))) {
        return found;
      }
      Term term = matches.starting(i);
      title |= term != null && (term.is(Kind.TITLE) || term.is(Kind.TEXT) || term.is(Kind.UNNAMED));
      People.Mention mention = people.starting(i);
      if (mention != null) {
        boolean owner = words.at(mention.to()).equals("'s") || words.at(mention.to()).equals("'");
        boolean behind = title && behindPreposition(i, from);
        boolean body = bodyAfter(mention.to(), to);
        boolean label = labelled(from, mention, to);
        if (!((owner && mention.to() < to) || behind || body || label)) {
          found = mention;
        }
      }
    }
    return found;
  }

  private boolean labelled(Part part) {
    for (int i = part.from(); i < part.to(); i++) {
      People.Mention mention = people.starting(i);
      if (mention != null && labelled(part.from(), mention, part.to())) {
        return true;
      }
    }
    return false;
  }

  /** "A Jane Roe ally", "the former Port Vale striker": the name says what somebody else is. */
  private boolean labelled(int from, People.Mention mention, int to) {
    int after = mention.to();
    return after < to
        && !bodyAfter(after, to)
        && DETERMINERS.contains(words.at(from))
        && words.shape(after) == Words.Shape.LOWER
        && !AFTER_NAME.contains(words.at(after))
        && !ADDED.contains(words.at(after))
        && !PARTICIPLE.matcher(words.at(after)).matches();
  }

  private boolean bodyAfter(int i, int to) {
    Term term = i < to ? matches.starting(i) : null;
    return term != null && (term.is(Kind.ORGAN) || term.is(Kind.SERVANTS) || term.is(Kind.TEXT));
  }

  private boolean behindPreposition(int name, int from) {
    for (int i = name - 1; i >= from; i--) {
      Term term = matches.covering(i);
      if (BEHIND.contains(words.at(i))) {
        return true;
      }
      if (term != null
          && (term.is(Kind.STATE) || term.is(Kind.SEAT) || term.is(Kind.ORGANISATION))) {
        return false;
      }
      boolean inner =
          INNER.contains(words.at(i))
              || (term != null && (term.is(Kind.TITLE) || term.is(Kind.DEMONYM)));
      if (!inner) {
        return false;
      }
    }
    return false;
  }

  private Who person(People.Mention mention, int from, int to) {
    Person person = mention.person();
    Standing standing = holders.standing(person);
    Optional<Office> office = people.descriptions().read(from, to);
    boolean unknown = standing.party().isEmpty() && standing.authority() == Authority.UNKNOWN;
    if (office.isPresent() && unknown) {
      person.offices.add(office.get());
      standing = holders.renewed(person);
    } else if (unknown) {
      String owner = ownerBefore(from, mention.from());
      if (!owner.isEmpty()) {
        standing =
            new Standing(
                owner,
                "",
                Authority.SPEAKING,
                Optional.empty(),
                parley.explain.Explanation.of("the name stands after " + owner + "'s"));
      }
    }
    return Who.person(
        person,
        standing,
        office.map(Office::words),
        "named \"" + words.in(mention.from(), mention.to()) + '"');
  }

  private String ownerBefore(int from, int name) {
    Term term = matches.covering(name - 2);
    boolean owner = words.at(name - 1).equals("'s") && term != null && term.is(Kind.ORGANISATION);
    return owner && name - 2 >= from && term != null ? term.code() : "";
  }

  private Optional<String> behalf(Part part) {
    int i = part.from();
    if (words.at(i).equals("on") && words.at(i + 1).equals("behalf")) {
      i += 2;
    }
    if (!FOR.contains(words.at(i)) || i >= part.to()) {
      return Optional.empty();
    }
    for (int j = i + 1; j < part.to(); j++) {
      Term term = matches.starting(j);
      if (term != null && term.names()) {
        return Optional.of(term.code());
      }
    }
    return Optional.empty();
  }

  private boolean plainEntity(Part part) {
    int i = skipArticle(part.from(), part.to());
    Term term = matches.starting(i);
    return term != null && term.names() && matches.end(i) == part.to();
  }

  private int skipArticle(int from, int to) {
    int i = from;
    while (i < to && ARTICLES.contains(words.at(i))) {
      if (matches.start(i) >= 0) {
        Term term = matches.covering(i);
        if (term != null && !term.is(Kind.UNNAMED)) {
          break;
        }
      }
      i++;
    }
    return i;
  }

  private List<Who> entity(Part part) {
    int i = skipArticle(part.from(), part.to());
    if (i >= part.to() || labelled(part)) {
      return List.of(
          Who.unnamed(
              SourceKind.UNNAMED, "\"" + words.in(part.from(), part.to()) + "\" names nobody"));
    }
    return new EntityPhrase(words, matches, people, holders, bodies)
        .read(part.from(), i, part.to());
  }
}
