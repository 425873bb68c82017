package parley.extract.coding;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.extract.coding.CodingLexicon.Sense;
import parley.position.Act;

/**
 * Where the matter itself begins in a content, past what only tells that somebody wants it or not:
 * "his wish for Talvia to join", "this means that", "we would reject any", "it is important for
 * Talvia to".
 */
final class PropositionOpening {
  private static final int WIDEST = 8;
  private static final int LOOK_BACK = 240;
  private static final int LONGEST_SOURCE = 40;

  /** A thing spoken of before, as the subject of its clause. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "\\b((?:an?|the|any|this) (?:[\\p{Ll}-]+ ){0,2}[\\p{Ll}-]+) "
              + "(?:is|isn['’]t|was|wasn['’]t|would|will|could|can|cannot|has|may|might|must)\\b");

  private final CodingCase c;
  private final Act act;
  private final Wording words;

  /** The first word of what is left. */
  private int at;

  /** Who acts, where that is told elsewhere than right before the verb. */
  private Optional<String> subject = Optional.empty();

  private boolean infinitive;
  private boolean denied;

  private PropositionOpening(CodingCase c, Act act) {
    this.c = c;
    this.act = act;
    this.words = c.core;
  }

  /** The opening of the core of the content. */
  static PropositionOpening of(CodingCase c, Act act) {
    var opening = new PropositionOpening(c, act);
    boolean more = true;
    for (int i = 0; more && i < WIDEST; i++) {
      more = opening.step();
    }
    return opening;
  }

  int at() {
    return at;
  }

  /** Who acts, to be put first; empty where the words go on with the subject. */
  Optional<String> subject() {
    return subject;
  }

  /** Whether the next word is an infinitive whose subject is {@link #subject}. */
  boolean infinitive() {
    return infinitive;
  }

  /** Whether a "no" or "not to" was passed over. */
  boolean denied() {
    return denied;
  }

  private boolean step() {
    if (at >= words.size() - 1 || infinitive || subject.isPresent()) {
      return false;
    }
    int before = at;
    if (reason()) {
      at += 3;
    } else if (OpeningWords.OPENERS.contains(word(0)) || words.mark(at)) {
      at++;
    } else if (deniedHere()) {
      denied = true;
      at++;
    } else if ((word(0).equals("in") || word(0).equals("for"))
        && OpeningWords.PART.contains(word(2))) {
      at += 3;
    } else if (word(0).equals("it")
        && (word(1).equals("is") || word(1).equals("was"))
        && weighed().equals("that")) {
      at += word(2).equals("also") ? 5 : 4;
    } else if (word(0).equals("it")
        && OpeningWords.WEIGHTY.contains(word(2))
        && word(5).equals("that")) {
      // "it is important for us that"
      at += 6;
    } else if (OpeningWords.POINTERS.contains(word(0)) && OpeningWords.MEANING.contains(word(1))
        || OpeningWords.VAGUE.contains(word(0)) && OpeningWords.PROPOSING.contains(word(1))
        || thinks()) {
      at += 2;
    } else {
      wish();
    }
    return at > before;
  }

  /** "That is why", "this is why". */
  private boolean reason() {
    boolean is = word(1).equals("is") || word(1).equals("'s");
    return (word(0).equals("that") || word(0).equals("this")) && is && word(2).equals("why");
  }

  private boolean deniedHere() {
    return word(0).equals("not") && word(1).equals("to")
        || word(0).equals("no")
            && !OpeningWords.NOT_COUNTED.contains(word(1))
            && !words.mark(at + 1);
  }

  /** What follows "it is important", "it is also clear". */
  private String weighed() {
    int adjective = word(2).equals("also") ? 3 : 2;
    String word = word(adjective);
    return OpeningWords.WEIGHTY.contains(word) || OpeningWords.PLAIN.contains(word)
        ? word(adjective + 1)
        : "";
  }

  private String word(int ahead) {
    return at + ahead < words.size() ? words.word(at + ahead) : "";
  }

  private boolean thinks() {
    return Doer.refersToSpeaker(c, word(0))
        && OpeningWords.THINKING.contains(word(1))
        && !word(2).equals("to");
  }

  private void wish() {
    int noun = OpeningWords.OWNERS.contains(word(0)) ? 1 : 0;
    if (OpeningWords.WISHES.contains(word(noun))
        && Set.of("for", "to", "of", "that").contains(word(noun + 1))) {
      wished(at + noun + 1);
    } else if (word(0).equals("it")
        && OpeningWords.WEIGHTY.contains(word(2))
        && word(3).equals("for")) {
      toInfinitive(at + 4);
    } else if (word(0).equals("for")) {
      boolean hoped = at > 0 && OpeningWords.THINKING.contains(words.word(at - 1));
      if (!toInfinitive(at + 1) && hoped) {
        at++;
      }
    } else if (word(0).equals("to")
        && (OpeningWords.OWNERS.contains(word(1)) || c.names.isName(words, at + 1))) {
      toInfinitive(at + 1);
    } else if (word(0).equals("to") && !words.mark(at + 1)) {
      Doer.before(c, 0, act).map(Doer::name).or(this::source).ifPresent(name -> acts(name, at + 1));
    } else if (c.cueSenses.contains(Sense.DEMAND) && toInfinitive(at)) {
      return;
    } else if (word(0).equals("it") && !Doer.refersToSpeaker(c, "it") && verbal(word(1))) {
      meant()
          .ifPresent(
              thing -> {
                subject = Optional.of(thing);
                at++;
              });
    } else {
      ownSide();
    }
  }

  /** The source itself, where it says what it will do and speaks for no party. */
  private Optional<String> source() {
    boolean tells = Doer.OWN_ACTS.contains(act) || c.cueSenses.contains(Sense.INTENTION);
    String words = c.unit.attribution().source().in(c.text);
    return c.unit
        .speaker()
        .actor()
        .or(() -> Optional.of(words).filter(w -> w.indexOf(' ') > 0))
        .filter(name -> tells && name.length() <= LONGEST_SOURCE);
  }

  private static boolean verbal(String word) {
    return OpeningWords.BETWEEN.contains(word) && !word.equals("is");
  }

  /** What "it" stands for: the subject told last before the content. */
  private Optional<String> meant() {
    int end = words.start(at);
    Matcher thing = SUBJECT.matcher(c.text.substring(Math.max(0, end - LOOK_BACK), end));
    Optional<String> last = Optional.empty();
    while (thing.find()) {
      last = Optional.of(thing.group(1));
    }
    return last;
  }

  /** After "his wish": "for Talvia to join", "to join", "for a truce", "that …". */
  private void wished(int link) {
    if (words.word(link).equals("to")) {
      Doer.own(c).map(Doer::name).ifPresent(name -> acts(name, link + 1));
    } else if (!toInfinitive(link + 1)) {
      at = link + 1;
    }
  }

  /** Reads "Talvia to join" from the word on: a short subject and the infinitive after "to". */
  private boolean toInfinitive(int from) {
    for (int i = from + 1; i < Math.min(words.size() - 1, from + WIDEST); i++) {
      if (words.mark(i)
          || OpeningWords.BETWEEN.contains(words.word(i)) && !words.word(i).equals("to")) {
        return false;
      }
      if (words.word(i).equals("to")) {
        if (OpeningWords.OWNERS.contains(words.word(i + 1)) || c.names.isName(words, i + 1)) {
          return false;
        }
        acts(subject(from, i), i + 1);
        return true;
      }
    }
    return false;
  }

  private String subject(int from, int to) {
    boolean name = true;
    for (int i = from; i < to; i++) {
      name &= c.names.isName(words, i);
    }
    if (name) {
      return Doer.named(c, from, to).name();
    }
    return Doer.refersToSpeaker(c, words.word(from)) && to == from + 1
        ? Doer.own(c).map(Doer::name).orElse(words.between(from, to))
        : words.between(from, to);
  }

  private void acts(String name, int verb) {
    subject = Optional.of(name);
    infinitive = true;
    at = verb;
  }

  /** "we reject any …", "Talvia wants to …" said by Talvia: the side is taken, the rest matters. */
  private void ownSide() {
    int end = at + 1;
    while (end < words.size() && c.names.isName(words, at) && c.names.isName(words, end)) {
      end++;
    }
    Optional<Doer> doer = Doer.at(c, end - 1).filter(Doer::own);
    if (doer.isEmpty() || Doer.shared(words, at)) {
      return;
    }
    if (OpeningWords.POSSESSIVES.contains(word(0))) {
      boolean itself = Doer.itself(words, at);
      subject = Optional.of(doer.get().name() + (itself ? "" : "'s"));
      at += itself ? 2 : 1;
      return;
    }
    int verb = end;
    while (verb < words.size()
        && OpeningWords.BETWEEN.contains(words.word(verb))
        && !OpeningWords.WANTING.contains(words.word(verb))) {
      verb++;
    }
    if (verb + 1 >= words.size()) {
      return;
    }
    if (OpeningWords.WANTING.contains(words.word(verb)) && words.word(verb + 1).equals("to")) {
      acts(doer.get().name(), verb + 2);
    } else if (OpeningWords.SIDES.contains(words.word(verb))) {
      at = verb + 1;
      while (at < words.size() && Set.of("on", "any", "upon", "for").contains(words.word(at))) {
        at++;
      }
      toInfinitive(at);
    } else if (!words.word(end).equals("'s")) {
      subject = Optional.of(doer.get().name());
      at = end;
    }
  }
}
