package parley.extract.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.extract.who.Term.Kind;

/**
 * The people whom a document names, in its own spelling, with where they are mentioned and what the
 * document says they are. One pass finds names of several words, titles with a name and names of
 * office holders; a second adds what stands beside them.
 */
final class People {
  private static final Set<String> ADDRESS = Set.of("mr","mrs","ms","miss","dr","sir","dame","lord","lady","madam");
  private static final Set<String> PARTICLES = Set.of("von","der","van","de","da","di","al","el","bin","la","le","den","du","dos","ter","'");
  private static final Set<String> NOT_BEFORE_NAME = Set.of("of","to","and","for","at","the");
  private static final Set<String> LINKS = Set.of("of","the","to","for","and","'s","-","deputy","former","ex","new","his","her","their","at");
  private static final Set<String> RANKS = Set.of("national","international","foreign","first","then","federal","acting");
  private static final Set<String> TRAILING = Set.of("of","to","and","'s","-","at","for",",");
  private static final Set<String> OPENING = Set.of(",","(","[");
  private static final Set<String> CLOSING = Set.of(",",".",";",":",")","]","\"","\u201c","\u201d","\n");
  private static final Set<String> CLAUSES = Set.of("who","said","says","whose","which","told","has","is","was");
  private static final Set<String> GOVERNS = Set.of("administration","government","cabinet");
  /**
   * A name at its place.
   *
   * @param person whose
   * @param from first word
   * @param to word after the last
   */
  record Mention(Person person, int from, int to) {}

  private static final int LONGEST = 5;
  private static final int LEFT = 22;
  private static final int RIGHT = 16;

  private final Words words;
  private final Matches matches;
  private final ActorTables tables;
  private final Descriptions descriptions;
  private final Map<String, List<Person>> byLast = new HashMap<>();
  private final Map<String, List<Person>> byGiven = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final int[] mentionAt;
  private final List<Person> persons = new ArrayList<>();

  People(Words words, Matches matches, ActorTables tables) {
    this.words = words;
    this.matches = matches;
    this.tables = tables;
    this.descriptions = new Descriptions(words, matches);
    this.mentionAt = new int[words.size()];
    find();
    describe();
  }

  Descriptions descriptions() {
    return descriptions;
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** The mention that starts at the word, if one does. */
  @Nullable Mention starting(int i) {
    return i < 0 || i >= mentionAt.length || mentionAt[i] == 0
        ? null
        : mentions.get(mentionAt[i] - 1);
  }

  private void find() {
    var single = new ArrayList<int[]>();
    int i = 0;
    while (i < words.size()) {
      int to = nameFrom(i);
      if (to < 0) {
        i++;
      } else if (to - i >= 2) {
        add(i, to);
        i = to;
      } else {
        single.add(new int[] {i, to});
        i = to;
      }
    }
    for (int[] one : single) {
      if (known(one[0])) {
        add(one[0], one[1]);
      }
    }
    mentions.sort((a, b) -> Integer.compare(a.from(), b.from()));
    for (int m = 0; m < mentions.size(); m++) {
      mentionAt[mentions.get(m).from()] = m + 1;
    }
  }

  // a lone capitalised word is a name when its bearer is named in full elsewhere, holds an office
  // in the tables or has a title or a form of address before it
  boolean known(int i) {
    String word = words.at(i);
    Term before = matches.covering(i - 1);
    return byLast.containsKey(word)
        || !tables.lastNamed(word).isEmpty()
        || address(i - 1)
        || (before != null && before.is(Kind.TITLE) && words.shape(i) != Words.Shape.UPPER);
  }

  private boolean address(int i) {
    String word = words.at(i).equals(".") ? words.at(i - 1) : words.at(i);
    return ADDRESS.contains(word);
  }

  /** The end of the name that starts here, or -1. */
  int nameFrom(int i) {
    if (!part(i)) {
      return -1;
    }
    boolean leads = !tables.given(words.at(i)) && tables.given(words.at(i + 1)) && part(i + 1);
    if (leads && part(i + 2) && !words.joined(i + 2)) {
      return -1;
    }
    int to = i + 1;
    int count = 1;
    while (to < words.size() && count < LONGEST) {
      int next = particles(to);
      if (part(next) && (next == to || count > 0)) {
        to = next + 1;
        count++;
      } else if (words.at(to).equals("-") && words.joined(to) && words.joined(to + 1)
          && words.shape(to + 1) != Words.Shape.MARK) {
        to += 2;
      } else if (words.at(to).equals(".") && words.at(to - 1).length() == 1 && part(to + 1)) {
        to += 1;
      } else {
        break;
      }
    }
    return organisation(i, to) ? -1 : to;
  }

  private int particles(int i) {
    int at = i;
    while (at < i + 3 && PARTICLES.contains(words.at(at))) {
      at++;
      if (words.at(at).equals("-")) {
        at++;
      }
    }
    return at;
  }

  private boolean part(int i) {
    boolean afterGiven = words.capital(i - 1) && tables.given(words.at(i - 1));
    if (!words.capital(i) || (tables.notName(words.at(i)) && !afterGiven && !address(i - 1))) {
      return false;
    }
    Term term = matches.covering(i);
    if (term == null) {
      return words.at(i).length() > 1 || words.at(i + 1).equals(".");
    }
    // "Mervyn King": a title or noun as a family name after a given name
    boolean oneWord = matches.start(i) == i && matches.end(i) == i + 1;
    return oneWord
        && !term.names()
        && !term.is(Kind.OUTSIDER)
        && afterGiven
        && words.shape(i) == Words.Shape.CAPITAL
        && !words.capital(i + 1);
  }

  private boolean organisation(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tables.ending(words.at(i)) && !tables.given(words.at(from))) {
        return true;
      }
    }
    return false;
  }

  /** Registers a name that was not noticed before, at a place that holds no mention yet. */
  void register(int from, int to) {
    if (to - from == 1 && !byLast.containsKey(words.at(from))) {
      String word = words.at(from);
      mentions.stream()
          .map(Mention::person)
          .filter(p -> p.full() && Spelling.near(p.last, word))
          .findFirst()
          .ifPresent(p -> byLast.computeIfAbsent(word, k -> new ArrayList<>()).add(p));
    }
    Mention mention = add(from, to);
    mentionAt[from] = mentions.size();
    left(mention).ifPresent(mention.person().offices::add);
  }

  private Mention add(int from, int to) {
    int start = from;
    Term term = matches.starting(start);
    if (term != null) {
      matches.drop(start);
    }
    var mention = new Mention(personOf(start, to), start, to);
    mention.person().mentions.add(start);
    mentions.add(mention);
    return mention;
  }

  private Person personOf(int from, int to) {
    String name = words.in(from, to);
    var key = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (words.shape(i) != Words.Shape.MARK) {
        key.append(key.length() == 0 ? "" : " ").append(words.at(i));
      }
    }
    String folded = key.toString();
    String last = lastOf(folded);
    Person same = null;
    for (Person person : byLast.getOrDefault(last, List.of())) {
      if (compatible(person, folded)) {
        same = person;
      }
    }
    if (same == null && folded.indexOf(' ') > 0) {
      same = misspelt(folded, last);
    }
    if (same == null) {
      same = new Person(name, folded, last, gender(folded));
      persons.add(same);
      byLast.computeIfAbsent(last, k -> new ArrayList<>()).add(same);
      int space = folded.indexOf(' ');
      if (space > 0) {
        byGiven.computeIfAbsent(folded.substring(0, space), k -> new ArrayList<>()).add(same);
      }
    } else if (folded.length() > same.folded.length() && folded.endsWith(same.last)) {
      same.name = name;
      same.folded = folded;
      same.gender = same.gender.isEmpty() ? gender(folded) : same.gender;
    }
    if (same.gender.isEmpty()) {
      same.gender = addressed(from);
    }
    return same;
  }

  private String addressed(int from) {
    String word = words.at(from - 1).equals(".") ? words.at(from - 2) : words.at(from - 1);
    return switch (word) {
      case "mr", "sir", "lord" -> "m";
      case "mrs", "ms", "miss", "dame", "lady", "madam" -> "f";
      default -> "";
    };
  }

  private String lastOf(String folded) {
    return ActorTables.lastName(folded);
  }

  private static boolean compatible(Person person, String folded) {
    if (!person.full() || folded.indexOf(' ') < 0) {
      return true;
    }
    String a = person.folded.substring(0, person.folded.indexOf(' '));
    String b = folded.substring(0, folded.indexOf(' '));
    return a.charAt(0) == b.charAt(0) && (a.length() < 3 || b.length() < 3 || Spelling.near(a, b))
        || person.folded.contains(folded)
        || folded.contains(person.folded);
  }

  private @Nullable Person misspelt(String folded, String last) {
    String first = folded.substring(0, folded.indexOf(' '));
    for (Person person : byGiven.getOrDefault(first, List.of())) {
      if (Spelling.near(person.last, last)) {
        byLast.computeIfAbsent(last, k -> new ArrayList<>()).add(person);
        return person;
      }
    }
    return null;
  }

  private String gender(String folded) {
    int space = folded.indexOf(' ');
    return space < 0 ? "" : tables.gender(folded.substring(0, space));
  }

  private void describe() {
    for (Mention mention : mentions) {
      left(mention).ifPresent(mention.person().offices::add);
      right(mention).ifPresent(mention.person().offices::add);
      administration(mention).ifPresent(mention.person().offices::add);
    }
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
          || (words.capital(i) && !tables.notName(words.at(i)) && !covered(i))
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

  private boolean covered(int i) {
    return mentionAt[i] != 0;
  }

  /** The apposition after the name ("Kaja Kallas, Estonia's prime minister,"). */
  private Optional<Office> right(Mention mention) {
    int i = mention.to();
    boolean opens = OPENING.contains(words.at(i));
    if (!opens) {
      return Optional.empty();
    }
    int from = i + 1;
    int to = from;
    int stop = Math.min(words.size(), from + RIGHT);
    while (to < stop && !CLOSING.contains(words.at(to))) {
      if (starting(to) != null || CLAUSES.contains(words.at(to))) {
        break;
      }
      to++;
    }
    if (starting(to) != null || to == from) {
      return Optional.empty();
    }
    return words.at(i).equals("(") || near(from, to)
        ? descriptions.read(from, to)
        : Optional.empty();
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
            parley.party.Authority.BINDING,
            false,
            "",
            "the word " + words.at(i)));
  }

  /** The people of the text, each once, in the order of their first mention. */
  List<Person> persons() {
    return persons;
  }

  /** The keys of the offices that the text speaks of. */
  Set<String> officesNamed() {
    var keys = new HashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      Term term = matches.starting(i);
      if (term != null && term.is(Kind.TITLE)) {
        keys.add(term.key());
      }
    }
    return keys;
  }

  /** The people of that folded family name. */
  List<Person> lastNamed(String last) {
    return byLast.getOrDefault(last, List.of());
  }
}
