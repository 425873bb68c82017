package parley.extract.who;

import java.util.Optional;
import java.util.Set;
import parley.extract.who.Term.Kind;
import parley.party.Authority;

/**
 * Reads descriptions of people ("the Russian foreign minister", "adviser to the Head of the Office
 * of the President of Ukraine") from words of a text.
 */
final class Descriptions {
  private static final Set<String> OF = Set.of("of", "for", "at");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> ABOUT =
      Set.of("in", "on", "about", "with", "against", "from", "toward", "towards", "over");
  private static final Set<String> PAST =
      Set.of(
          "former",
          "ex",
          "onetime",
          "ousted",
          "late",
          "erstwhile",
          "retired",
          "was",
          "were",
          "served");
  private static final int FORMER_REACH = 5;

  private final Words words;
  private final Matches matches;

  Descriptions(Words words, Matches matches) {
    this.words = words;
    this.matches = matches;
  }

  /** The description in the words {@code [from,to)}, if a title stands there. */
  Optional<Office> read(int from, int to) {
    int title = first(from, to);
    if (title < 0) {
      return Optional.empty();
    }
    Term term = term(title);
    int entity = entityFor(from, title, to);
    boolean elsewhere = entity < 0 && ofUnknown(term, matches.end(title), to);
    boolean shadow = words.at(title - 1).equals("shadow");
    String place = entity < 0 ? "" : term(entity).code();
    boolean former = former(from, title);
    String party = place.isEmpty() ? term.code() : place;
    if (term.rule() == Term.Rule.NONE || former || elsewhere || shadow) {
      party = "";
    }
    boolean deputy = words.at(title - 1).equals("deputy") || words.at(title - 1).equals("vice");
    Authority authority =
        former || elsewhere || shadow
            ? Authority.NONE
            : deputy && term.authority() == Authority.BINDING
                ? Authority.SPEAKING
                : term.authority();
    String key = deputy && term.key().equals("fm") ? "dfm" : headOf(term, entity, to);
    key = elsewhere || shadow ? "other" : key;
    String entry = term.entry() + (entity < 0 ? "" : " and " + term(entity).entry());
    return Optional.of(
        new Office(
            from,
            words.in(from, to),
            key,
            party,
            authority,
            former,
            place.isEmpty() ? term.code() : place,
            entry));
  }

  // "the head of British diplomacy", "the head of the Indian government"
  private String headOf(Term term, int entity, int to) {
    if (!term.key().equals("head") || entity < 0 || matches.end(entity) >= to) {
      return term.key();
    }
    return switch (words.at(matches.end(entity))) {
      case "diplomacy" -> "fm";
      case "government", "cabinet" -> "hog";
      case "state" -> "hos";
      default -> term.key();
    };
  }

  // the president of a foundation that no table knows is not the president of the state
  private boolean ofUnknown(Term term, int after, int to) {
    if (!term.key().matches("hos|hog|leader|sg|head|boss|chief|chair") || !term.code().isEmpty()) {
      return false;
    }
    int i = after;
    if (i >= to || !OF.contains(words.at(i))) {
      return false;
    }
    i++;
    while (i < to && ARTICLES.contains(words.at(i))) {
      i++;
    }
    return i < to && words.capital(i) && matches.start(i) < 0;
  }

  private Term term(int at) {
    Term term = matches.covering(at);
    if (term == null) {
      throw new IllegalStateException("no phrase at word " + at);
    }
    return term;
  }

  private int first(int from, int to) {
    for (int i = from; i < to; i++) {
      Term term = matches.starting(i);
      boolean owner = term != null && matches.end(i) < to && words.at(matches.end(i)).equals("'s");
      if (term != null && term.is(Kind.TITLE) && !owner) {
        return i;
      }
    }
    return -1;
  }

  private int entityFor(int from, int title, int to) {
    for (int i = title - 1; i >= from; i--) {
      Term term = matches.starting(i);
      if (term != null && (term.names() || term.is(Kind.OUTSIDER))) {
        return i;
      }
      if (words.at(i).equals(",")) {
        break;
      }
    }
    for (int i = matches.end(title); i < to; i++) {
      Term term = matches.starting(i);
      if (term != null && (term.names() || term.is(Kind.OUTSIDER)) && belongs(i)) {
        return i;
      }
    }
    return -1;
  }

  // "ambassador in London", "expert on Russia" name no party
  private boolean belongs(int entity) {
    int before = entity - 1;
    while (words.at(before).equals("the")) {
      before--;
    }
    return !ABOUT.contains(words.at(before));
  }

  private boolean former(int from, int title) {
    for (int i = Math.max(from, title - FORMER_REACH); i < title; i++) {
      if (PAST.contains(words.at(i))) {
        return true;
      }
    }
    return false;
  }
}
