package parley.extract.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.extract.who.Term.Kind;

/**
 * The people whom a document names, in its own spelling, with where they are mentioned and what the
 * document says they are. One pass finds names of several words, titles with a name and names of
 * office holders; a second adds what stands beside them.
 */
final class People {
  private static final Set<String> ADDRESS =
      Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "madam");
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "der", "van", "de", "da", "di", "al", "el", "bin", "la", "le", "den", "du", "dos",
          "ter", "'");

  /**
   * A name at its place.
   *
   * @param person whose
   * @param from first word
   * @param to word after the last
   */
  record Mention(Person person, int from, int to) {}

  private static final int LONGEST = 5;
  private static final int LOOK_BACK = 400;

  private final Words words;
  private final Matches matches;
  private final ActorTables tables;
  private final Portraits portraits;
  private final Map<String, List<Person>> byLast = new HashMap<>();
  private final Map<String, List<Person>> byGiven = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final int[] mentionAt;
  private final List<Person> persons = new ArrayList<>();

  People(Words words, Matches matches, ActorTables tables) {
    this.words = words;
    this.matches = matches;
    this.tables = tables;
    this.mentionAt = new int[words.size()];
    find();
    this.portraits = new Portraits(words, matches, this, tables);
    mentions.forEach(portraits::describe);
  }

  Descriptions descriptions() {
    return portraits.descriptions();
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

  /** Who is named in this part of the text. */
  Set<Person> within(int start, int end) {
    var named = new HashSet<Person>();
    for (int i = words.firstAfter(start); i < words.size() && words.start(i) < end; i++) {
      Mention mention = starting(i);
      if (mention != null) {
        named.add(mention.person());
      }
    }
    return named;
  }

  private void find() {
    var single = new ArrayList<int[]>();
    var upper = new ArrayList<int[]>();
    int i = 0;
    while (i < words.size()) {
      int to = nameFrom(i);
      if (to < 0) {
        i++;
      } else if (to - i >= 2 && loud(i, to)) {
        upper.add(new int[] {i, to});
        i = to;
      } else if (to - i >= 2) {
        add(i, to);
        i = to;
      } else {
        single.add(new int[] {i, to});
        i = to;
      }
    }
    upper.forEach(u -> addKnownPart(u[0], u[1]));
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

  private boolean loud(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.shape(i) == Words.Shape.CAPITAL) {
        return false;
      }
    }
    return true;
  }

  // in words all in capitals a name ends where a person of the document does
  private void addKnownPart(int from, int to) {
    for (int end = to; end > from; end--) {
      String folded = folded(from, end);
      boolean known =
          byLast.getOrDefault(lastOf(folded), List.of()).stream()
              .anyMatch(p -> p.folded.equals(folded) || (p.full() && p.last.equals(folded)));
      if (known) {
        add(from, end);
        return;
      }
    }
    if (to - from == 2 && tables.given(words.at(from))) {
      add(from, to);
    }
  }

  private String folded(int from, int to) {
    var key = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (words.shape(i) != Words.Shape.MARK) {
        key.append(key.length() == 0 ? "" : " ").append(words.at(i));
      }
    }
    return key.toString();
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
      } else if (words.at(to).equals("-")
          && words.joined(to)
          && words.joined(to + 1)
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
    if (!words.capital(i)
        || (tables.notName(words.at(i))
            && !tables.given(words.at(i))
            && !afterGiven
            && !address(i - 1))) {
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
    Mention mention = add(from, to);
    mentionAt[from] = mentions.size();
    portraits.describe(mention);
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
    String folded = folded(from, to);
    String last = lastOf(folded);
    Person same = null;
    for (Person person : byLast.getOrDefault(last, List.of())) {
      if (compatible(person, folded)) {
        same = person;
      }
    }
    if (same == null) {
      same = folded.indexOf(' ') > 0 ? misspelt(folded, last) : misspelt(last);
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
    boolean initial = a.length() < 3 || b.length() < 3;
    return (a.charAt(0) == b.charAt(0) && (initial || Spelling.near(a, b)))
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

  private @Nullable Person misspelt(String last) {
    for (int i = Math.max(0, persons.size() - LOOK_BACK); i < persons.size(); i++) {
      Person person = persons.get(i);
      if (person.full() && Spelling.near(person.last, last)) {
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
}
