package parley.extract.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.extract.coding.CodingLexicon.Sense;
import parley.extract.who.NamedParty;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;

/**
 * Who does what a content speaks of: the speaker's own party ("we", "it" said of a government, an
 * infinitive after "refused"), a party that is named, or nobody told.
 *
 * @param name by which a proposition speaks of it
 * @param own whether it is the speaker's party
 */
record Doer(String name, boolean own) {
  private static final Set<String> FIRST_PERSON = Set.of("we", "i", "our", "us", "my");
  private static final Set<String> THINGS = Set.of("it", "they", "its", "their");
  private static final Set<String> PEOPLE = Set.of("he", "she", "his", "her");
  private static final Set<String> APART =
      Set.of("with", "against", "from", "between", "by", "in", "of", "at", "into", "over");

  /** Acts by which somebody says what it will do itself. */
  static final Set<Act> OWN_ACTS =
      Set.of(Act.REFUSE, Act.COMMIT, Act.OFFER, Act.CONCEDE, Act.ACCEPT, Act.THREATEN);

  private static final Set<SourceKind> BODIES =
      Set.of(
          SourceKind.STATE,
          SourceKind.METONYM,
          SourceKind.ORGANISATION,
          SourceKind.OFFICE,
          SourceKind.GROUP);

  /** Who is told to act, by the words of the core before the given one. */
  static Optional<Doer> before(CodingCase c, int at, Act act) {
    for (int i = Math.min(at, c.core.size()) - 1; i >= 0; i--) {
      if (c.core.mark(i) && !c.core.word(i).equals(",")) {
        break;
      }
      Optional<Doer> here = at(c, i);
      if (here.isPresent()) {
        return here;
      }
    }
    return implied(c, act);
  }

  /** Who the i-th word of the core is, if it stands for somebody who acts. */
  static Optional<Doer> at(CodingCase c, int i) {
    if (refersToSpeaker(c, c.core.word(i))) {
      return own(c);
    }
    int start = nameStart(c, i);
    boolean apart = start > 0 && APART.contains(c.core.word(start - 1));
    return start > i || apart ? Optional.empty() : Optional.of(named(c, start, i + 1));
  }

  /** Whether a pronoun stands for the speaker's side. */
  static boolean refersToSpeaker(CodingCase c, String word) {
    // who speaks in person says "we": "it" is then somebody else
    boolean reported = !c.unit.attribution().cue().isEmpty();
    return FIRST_PERSON.contains(word)
        || reported && THINGS.contains(word) && BODIES.contains(c.unit.speaker().kind())
        || PEOPLE.contains(word) && c.unit.speaker().kind() == SourceKind.PERSON;
  }

  /** Whether "our country" begins at the word, which means the party itself. */
  static boolean itself(Wording words, int at) {
    return at + 1 < words.size()
        && words.word(at).equals("our")
        && Set.of("country", "state", "nation").contains(words.word(at + 1));
  }

  /** Whether "our" at the word stands for both sides ("our states", "our two countries"). */
  static boolean shared(Wording words, int at) {
    return at + 1 < words.size()
        && words.word(at).equals("our")
        && Set.of("states", "countries", "nations", "peoples", "two").contains(words.word(at + 1));
  }

  private static int nameStart(CodingCase c, int i) {
    int start = i + 1;
    while (start > 0
        && (c.names.isName(c.core, start - 1) || start == 1 && party(c, 0, 1).isPresent())) {
      start--;
    }
    return start;
  }

  static Optional<Doer> own(CodingCase c) {
    return c.unit.speaker().party().map(code -> new Doer(PartyNames.display(code), true));
  }

  /** The party that the words name, by its usual name; else the words. */
  static Doer named(CodingCase c, int from, int to) {
    Optional<String> code = party(c, from, to);
    String words = c.core.between(from, to);
    Speaker speaker = c.unit.speaker();
    boolean own =
        code.isPresent() && code.equals(speaker.party())
            || speaker.party().filter(words::equalsIgnoreCase).isPresent()
            || speaker.actor().filter(words::equalsIgnoreCase).isPresent()
                && speaker.kind() != SourceKind.PERSON;
    return new Doer(code.map(PartyNames::display).orElse(words), own);
  }

  private static Optional<String> party(CodingCase c, int from, int to) {
    return c.names.parties().at(c.core.start(from), c.core.end(to - 1));
  }

  /**
   * Who is meant where the content names nobody: after "refused to" the speaker's party, after
   * "urged … to" whom the cue names.
   */
  private static Optional<Doer> implied(CodingCase c, Act act) {
    boolean infinitive = c.core.size() > 0 && c.core.word(0).equals("to");
    if (OWN_ACTS.contains(act) || infinitive && c.cueSenses.contains(Sense.INTENTION)) {
      return own(c);
    }
    return infinitive ? addressee(c) : Optional.empty();
  }

  private static Optional<Doer> addressee(CodingCase c) {
    if (c.cue.size() == 0) {
      return Optional.empty();
    }
    List<NamedParty> named =
        c.names.parties().within(c.cue.start(0), c.unit.attribution().content().start());
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(new Doer(PartyNames.display(named.get(named.size() - 1).party()), false));
  }
}
