package parley.extract.who;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Short names that a text defines itself: "the Alliance of Small Island States (AOSIS)". A short
 * name means what its long name means in the tables; where these do not know it, a long name for
 * states, workers or employers that act together makes it a party of this text, under the short
 * name. Linear in the text.
 */
final class DefinedNames {
  private static final int FARTHEST = 14;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 9;

  private static final Set<String> SMALL = Set.of("of", "for", "the", "and", "in", "on", "to");
  private static final Set<String> INNER_MARKS = Set.of("-", "'", "'s", "&", "/");

  /** Nouns for those who negotiate together. */
  private static final Set<String> TOGETHER =
      Set.of(
          "alliance",
          "coalition",
          "group",
          "bloc",
          "states",
          "countries",
          "forum",
          "nations",
          "union",
          "guild",
          "workers",
          "employees",
          "teachers",
          "nurses",
          "drivers",
          "employers");

  private final Words words;
  private final Matches matches;
  private final Map<String, Term> defined = new HashMap<>();

  private DefinedNames(Words words, Matches matches) {
    this.words = words;
    this.matches = matches;
  }

  /** Adds the short names that the words define to what is found in them. */
  static void add(Words words, Matches matches) {
    var names = new DefinedNames(words, matches);
    for (int i = 1; i + 2 < words.size(); i++) {
      if (words.at(i).equals("(") && words.at(i + 2).equals(")")) {
        names.define(i);
      }
    }
    names.mark();
  }

  private void define(int bracket) {
    String acronym = words.in(bracket + 1, bracket + 2);
    String letters = letters(acronym);
    int start = letters.isEmpty() ? -1 : longName(letters, bracket);
    if (start < 0 || matches.starting(bracket + 1) != null) {
      return;
    }
    Term known = known(start, bracket);
    if (known != null) {
      defined.putIfAbsent(acronym, known);
    } else if (together(start, bracket)) {
      String entry = "named in the text: " + words.in(start, bracket) + " (" + acronym + ")";
      Term term = Term.of(Term.Kind.ORGANISATION, acronym, entry);
      defined.putIfAbsent(acronym, term);
      for (int i = start; i < bracket; i++) {
        matches.drop(i);
      }
      matches.put(start, bracket, term);
    }
  }

  /** Its letters in lower case, a plural s left out; empty if it is no short name. */
  private static String letters(String acronym) {
    String bare = acronym.endsWith("s") ? acronym.substring(0, acronym.length() - 1) : acronym;
    boolean capitals = bare.chars().allMatch(Character::isUpperCase);
    return capitals && bare.length() >= SHORTEST && bare.length() <= LONGEST
        ? bare.toLowerCase(Locale.ROOT)
        : "";
  }

  /** Where the words begin whose capitals spell the letters, backwards from the bracket. */
  private int longName(String letters, int bracket) {
    int left = letters.length();
    for (int i = bracket - 1; i >= 0 && i >= bracket - FARTHEST; i--) {
      boolean spells = words.at(i).charAt(0) == letters.charAt(left - 1);
      if (words.capital(i) && spells) {
        left--;
        if (left == 0) {
          return i;
        }
      } else if (!between(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the word may stand in a name without a letter for it. */
  private boolean between(int i) {
    return words.shape(i) == Words.Shape.LOWER
        || SMALL.contains(words.at(i))
        || words.shape(i) == Words.Shape.MARK && INNER_MARKS.contains(words.at(i));
  }

  /** What the tables know of the long name, with or without its article. */
  private @Nullable Term known(int start, int end) {
    for (int i = Math.max(0, start - 1); i <= start; i++) {
      Term term = matches.starting(i);
      if (term != null && matches.end(i) == end) {
        return term;
      }
    }
    return null;
  }

  private boolean together(int start, int end) {
    for (int i = start; i < end; i++) {
      if (TOGETHER.contains(words.at(i))) {
        return true;
      }
    }
    return false;
  }

  private void mark() {
    if (defined.isEmpty()) {
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      Term term = words.capital(i) ? defined.get(words.in(i, i + 1)) : null;
      if (term != null && matches.covering(i) == null) {
        matches.put(i, i + 1, term);
      }
    }
  }
}
