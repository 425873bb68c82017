package parley.extract.who;

import java.util.Optional;
import java.util.Set;
import parley.extract.who.People.Mention;
import parley.extract.who.Term.Kind;
import parley.party.Authority;

/**
 * What stands beside a name and tells who the person is: a title before it, an apposition after it,
 * "the X administration".
 */
final class Portraits {
  private static final Set<String> NOT_BEFORE_NAME = Set.of("of", "to", "and", "for", "at", "the");
  private static final Set<String> LINKS =
      Set.of(
          "of", "the", "to", "for", "and", "'s", "-", "deputy", "former", "ex", "new", "his", "her",
          "their", "at");
  private static final Set<String> RANKS =
      Set.of("national", "international", "foreign", "first", "then", "federal", "acting");
  private static final Set<String> TRAILING =
      Set.of("of", "to", "and", "'s", "-", "at", "for", ",");
  private static final Set<String> OPENING = Set.of(",", "(", "[");
  private static final Set<String> CLOSING =
      Set.of(",", ".", ";", ":", ")", "]", "\"", "\u201c", "\u201d", "\n");
  private static final Set<String> CLAUSES =
      Set.of("who", "said", "says", "whose", "which", "told", "has", "is", "was");
  private static final Set<String> GOVERNS = Set.of("administration", "government", "cabinet");
  private static final int LEFT = 22;
  private static final int RIGHT = 16;

  private final Words words;
  private final Matches matches;
  private final People people;
  private final ActorTables tables;
  private final Descriptions descriptions;

  Portraits(Words words, Matches matches, People people, ActorTables tables) {
    this.words = words;
    this.matches = matches;
    this.people = people;
    this.tables = tables;
    this.descriptions = new Descriptions(words, matches);
  }

  /** Adds to the person what stands beside this mention. */
  void describe(Mention mention) {
    left(mention).ifPresent(mention.person().offices::add);
    right(mention).ifPresent(mention.person().offices::add);
    administration(mention).ifPresent(mention.person().offices::add);
  }

  Descriptions descriptions() {
    return descriptions;
  }

  /** The description that ends where the name starts ("Russian Foreign Minister Sergey Lavrov"). */
  private Optional<Office> left(Mention mention) {
    int name = mention.from();
    int i = name - 1;
    if (words.at(i).equals(",")) {
      i--;
    }
    if (NOT_BEFORE_NAME.contains(words.at(i))) {
      return Optional.empty();
    }
    int least = Math.max(0, name - LEFT);
    int from = name;
    while (i >= least) {
      int start = matches.start(i);
      if (start >= 0) {
        Term term = matches.starting(start);
        if (term != null && term.is(Kind.UNNAMED)) {
          break;
        }
        from = start;
        i = start - 1;
      } else if (LINKS.contains(words.at(i))
          || (words.capital(i) && !tables.notName(words.at(i)) && people.starting(i) == null)
          || RANKS.contains(words.at(i))) {
        i--;
        from = i + 1;
      } else {
        break;
      }
    }
    while (from < name && TRAILING.contains(words.at(from))) {
      from++;
    }
    int end = words.at(name - 1).equals(",") ? name - 1 : name;
    return from >= end ? Optional.empty() : descriptions.read(from, end);
  }

  /** The apposition after the name ("Kaja Kallas, Estonia's prime minister,"). */
  private Optional<Office> right(Mention mention) {
    int i = mention.to();
    boolean opens = OPENING.contains(words.at(i));
    if (!opens) {
      return Optional.empty();
    }
    int from = i + 1;
    if (participle(words.at(from))) {
      return Optional.empty();
    }
    int to = from;
    int stop = Math.min(words.size(), from + RIGHT);
    while (to < stop && !CLOSING.contains(words.at(to))) {
      if (people.starting(to) != null || CLAUSES.contains(words.at(to))) {
        break;
      }
      to++;
    }
    if (people.starting(to) != null || to == from) {
      return Optional.empty();
    }
    return words.at(i).equals("(") || near(from, to)
        ? descriptions.read(from, to)
        : Optional.empty();
  }

  // "Salo, answering questions from the moderator," is no apposition
  private static boolean participle(String word) {
    return word.length() > 5 && word.endsWith("ing") && !RANKS.contains(word);
  }

  // an apposition starts with its title soon: "the Russian foreign minister"
  private boolean near(int from, int to) {
    for (int i = from; i < Math.min(to, from + 8); i++) {
      Term term = matches.starting(i);
      if (term != null && term.is(Kind.TITLE)) {
        return true;
      }
    }
    return false;
  }

  /** "The Trump administration" says that Trump governs. */
  private Optional<Office> administration(Mention mention) {
    int i = mention.to();
    if (words.at(i).equals("'s")) {
      i++;
    }
    if (!GOVERNS.contains(words.at(i))) {
      return Optional.empty();
    }
    return Optional.of(
        new Office(
            mention.from(),
            words.in(mention.from(), i + 1),
            "leader",
            "",
            Authority.BINDING,
            false,
            "",
            "the word " + words.at(i)));
  }
}
