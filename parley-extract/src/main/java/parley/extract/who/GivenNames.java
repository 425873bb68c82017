package parley.extract.who;

import java.util.HashSet;
import java.util.Set;

/**
 * Names of peoples that are somebody's given name: after a title, right before a family name ("the
 * Minister of Energy German Halushko"; a people would stand before the title).
 */
final class GivenNames {
  private static final int TITLE_REACH = 6;
  private static final Set<String> WITHIN_TITLE = Set.of("of", "the", "for", "and", "on");

  private final Words words;
  private final Matches matches;

  private GivenNames(Words words, Matches matches) {
    this.words = words;
    this.matches = matches;
  }

  /** Forgets the peoples in such names, also where the name stands without its title. */
  static void forget(Words words, Matches matches) {
    var names = new GivenNames(words, matches);
    Set<String> known = new HashSet<>();
    for (int i = 1; i + 1 < words.size(); i++) {
      if (names.pair(i) && names.afterTitle(i)) {
        known.add(words.in(i, i + 2));
      }
    }
    for (int i = 0; i + 1 < words.size() && !known.isEmpty(); i++) {
      if (names.pair(i) && known.contains(words.in(i, i + 2))) {
        matches.drop(i);
      }
    }
  }

  /** Whether a people and one capitalised word that the tables do not know stand here. */
  private boolean pair(int i) {
    Term term = matches.starting(i);
    return term != null
        && term.is(Term.Kind.DEMONYM)
        && matches.end(i) == i + 1
        && words.capital(i + 1)
        && matches.start(i + 1) < 0
        && !words.capital(i + 2);
  }

  private boolean afterTitle(int people) {
    for (int i = people - 1; i >= Math.max(0, people - TITLE_REACH); i--) {
      Term term = matches.covering(i);
      if (term != null) {
        return term.is(Term.Kind.TITLE);
      }
      if (!words.capital(i) && !WITHIN_TITLE.contains(words.at(i))) {
        return false;
      }
    }
    return false;
  }
}
