package parley.extract.who;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import parley.extract.who.Term.Kind;

/**
 * Whose "the administration", "the officials", "the ministry" are: the party with which the
 * document last named such a body ("the Biden administration", "Israeli officials").
 */
final class Bodies {
  private static final Set<String> POSSESSIVE = Set.of("'s", "'");
  private final Map<String, NavigableMap<Integer, String>> places = new HashMap<>();

  Bodies(Words words, Matches matches, People people, OfficeHolders holders) {
    for (int i = 0; i < words.size(); i++) {
      String party = party(i, matches, people, holders);
      if (party.isEmpty()) {
        continue;
      }
      People.Mention mention = people.starting(i);
      int next = mention != null ? mention.to() : matches.end(i);
      if (POSSESSIVE.contains(words.at(next))) {
        next++;
      }
      Term body = matches.starting(next);
      if (body != null && (body.is(Kind.ORGAN) || body.is(Kind.SERVANTS))) {
        note(words, next, matches.end(next), party);
      }
      int before = words.at(i - 1).equals("the") ? i - 2 : i - 1;
      Term owned = words.at(before).equals("of") ? matches.covering(before - 1) : null;
      if (owned != null && owned.is(Kind.ORGAN)) {
        note(words, matches.start(before - 1), before, party);
      }
    }
  }

  private void note(Words words, int from, int to, String party) {
    var key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(words.at(i)).append(' ');
    }
    places.computeIfAbsent(key.toString().strip(), k -> new TreeMap<>()).put(from, party);
  }

  private static String party(int i, Matches matches, People people, OfficeHolders holders) {
    Term term = matches.starting(i);
    if (term != null && term.names()) {
      return term.code();
    }
    People.Mention mention = people.starting(i);
    return mention == null ? "" : holders.standing(mention.person()).party();
  }

  /** The party of the body of that folded name before the word, empty when the text tells none. */
  String party(String body, int before) {
    NavigableMap<Integer, String> named = places.get(body);
    if (named == null) {
      return "";
    }
    Map.Entry<Integer, String> last = named.lowerEntry(before);
    return last == null ? "" : last.getValue();
  }
}
