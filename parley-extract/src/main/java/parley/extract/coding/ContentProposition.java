package parley.extract.coding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.position.Act;

/**
 * Words a proposition from a statement's own content: its main clause as a positive sentence in the
 * present tense and the third person ("we will never live with enrichment" by Talvia: "Talvia lives
 * with enrichment").
 */
final class ContentProposition {
  private static final int LONGEST = 160;
  private static final int FEWEST = 20;
  private static final Set<String> MODALS =
      Set.of("will", "would", "shall", "should", "must", "can", "could", "may", "might");
  private static final Set<String> NEGATIVES = Set.of("not", "never");
  private static final Set<String> AUXILIARIES =
      Set.of("do", "does", "did", "is", "are", "was", "were", "be", "am", "has", "have", "had");

  /** Words after which another clause may follow, which is left as it stands. */
  private static final Set<String> CLAUSES =
      Set.of("that", "which", "who", "whom", "what", "as", "if", "because", "when", "where", "to");

  private static final Set<String> PREPOSITIONS =
      Set.of("of", "in", "on", "at", "with", "for", "to", "between", "from", "by", "that", "about");

  private static final Set<String> PLURAL = Set.of("we", "they", "you", "i", "these", "those");

  private static final Set<String> MANY = Set.of("all", "both", "these", "those", "many", "most");

  /** What may follow "we" in place of its verb. */
  private static final Set<String> NO_VERBS =
      Set.of("the", "a", "an", "who", "that", "as", "in", "of", "at", "on", "and", "or", "for");

  private final CodingCase c;
  private final Wording words;
  private final PropositionOpening opening;
  private final Optional<String> own;
  private final PropositionText out = new PropositionText();

  /** Whether the main clause has its verb. */
  private boolean finite;

  /** Whether a verb is to follow that is said of "we", for which a name was put. */
  private boolean awaited;

  /** Whether the speaker's party has been named. */
  private boolean named;

  private boolean denied;

  /**
   * A sentence.
   *
   * @param text at most some 160 characters
   * @param denied whether the content says no to it: the no itself was left out
   * @param clause whether it has a verb of its own, not only a thing that is named
   */
  record Worded(String text, boolean denied, boolean clause) {}

  private ContentProposition(CodingCase c, Act act) {
    this.c = c;
    this.words = c.core;
    this.opening = PropositionOpening.of(c, act);
    this.own = Doer.own(c).map(Doer::name);
    this.denied = opening.denied();
  }

  /** The proposition that the content is about. */
  static Worded of(CodingCase c, Act act) {
    var proposition = new ContentProposition(c, act);
    String sentence = proposition.sentence();
    return new Worded(sentence, proposition.denied, proposition.finite);
  }

  private String sentence() {
    opening.subject().ifPresent(this::subject);
    int i = opening.at();
    if (opening.infinitive() && i < words.size()) {
      i = ruled(i, several()) + 1;
      finite = true;
    }
    while (i < words.size() && out.length() < LONGEST && !ends(i)) {
      i = step(i) + 1;
    }
    return out.finished(i < words.size() && out.length() >= LONGEST, LONGEST / 3);
  }

  private void subject(String name) {
    out.add(name);
    named = own.filter(name::startsWith).isPresent();
    int before = opening.at() - 1;
    awaited = !name.endsWith("'s") && before >= 0 && PLURAL.contains(words.word(before));
  }

  /** Deals with the i-th word, and perhaps some that follow; the last one that is dealt with. */
  private int step(int i) {
    String word = words.word(i);
    if (word.equals("(")) {
      return closing(i);
    }
    if (word.equals(")") || word.equals(Wording.GAP)) {
      return i;
    }
    if (own.isPresent() && Doer.itself(words, i)) {
      out.add(own.get());
      named = true;
      return i + 1;
    }
    boolean ofName = awaited && !VerbForms.adverb(word);
    if (!finite && MODALS.contains(word) && rules(i + 1)) {
      return modal(i);
    }
    boolean first = !finite || i == firstAuxiliary();
    if (first && (word.equals("do") || word.equals("does")) && denies(i + 1) && rules(i + 1)) {
      return modal(i);
    }
    if (!finite && word.equals("never") || first(i - 1) && denies(i)) {
      denied = true;
    } else if (ofName && !words.mark(i) && !NO_VERBS.contains(word)) {
      out.add(VerbForms.past(word) || MODALS.contains(word) ? word : ofName(word));
      finite = true;
      awaited = false;
    } else if (awaited && VerbForms.empty(word)) {
      return i;
    } else if (!finite && word.equals("be") && follows(i)) {
      out.add(VerbForms.present(word, plural(i - 1)));
      finite = true;
    } else {
      awaited &= !ofName;
      write(i);
      finite |= CLAUSES.contains(word) || AUXILIARIES.contains(word);
    }
    return i;
  }

  /** Whether the word follows a subject, no part of a verb. */
  private boolean follows(int i) {
    String before = i == 0 ? "" : words.word(i - 1);
    return i > opening.at()
        && !words.mark(i - 1)
        && !NEGATIVES.contains(before)
        && !MODALS.contains(before)
        && !before.equals("to")
        && !VerbForms.adverb(before);
  }

  private boolean first(int auxiliary) {
    return !finite || auxiliary == firstAuxiliary();
  }

  private static String ofName(String verb) {
    return verb.equals("are") || verb.equals("am") ? "is" : VerbForms.present(verb, false);
  }

  /** Writes the verb that the modal at the word rules. */
  private int modal(int i) {
    int verb = verb(i + 1);
    boolean ofName = awaited || opening.subject().filter(s -> !s.endsWith("'s")).isPresent();
    boolean there = i > 0 && words.word(i - 1).equals("there");
    boolean many = !ofName && out.length() > 0 && plural(there ? named(verb) : i - 1);
    for (int k = i + 1; k < verb; k++) {
      denied |= NEGATIVES.contains(words.word(k));
    }
    finite = true;
    boolean iBe = !awaited && i > 0 && words.word(i - 1).equals("i") && is("be", verb);
    awaited = false;
    if (iBe) {
      out.add("am");
      return verb;
    }
    return ruled(i + 1, many);
  }

  /** The noun that follows the verb: the last word before a preposition or a mark. */
  private int named(int verb) {
    int i = verb;
    while (i + 1 < words.size()
        && !words.mark(i + 1)
        && !PREPOSITIONS.contains(words.word(i + 1))) {
      i++;
    }
    return i;
  }

  private boolean is(String word, int at) {
    return at < words.size() && words.word(at).equals(word);
  }

  /** Writes the verb from the word on in the present tense; where it stands. */
  private int ruled(int from, boolean many) {
    int verb = Math.min(verb(from), words.size() - 1);
    for (int k = from; k < verb; k++) {
      if (VerbForms.adverb(words.word(k)) && !VerbForms.empty(words.word(k))) {
        write(k);
      }
    }
    out.add(VerbForms.present(words.word(verb), many));
    return verb;
  }

  /** Whether the subject put first is more than one. */
  private boolean several() {
    String subject = opening.subject().orElse("");
    String last = subject.substring(subject.lastIndexOf(' ') + 1);
    boolean common = !last.isEmpty() && Character.isLowerCase(last.charAt(0));
    String first = subject.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return subject.contains(" and ")
        || MANY.contains(first)
        || common && last.endsWith("s") && !last.endsWith("ss");
  }

  /** Whether the word is a "not" after an auxiliary verb. */
  private boolean denies(int i) {
    return i > 0
        && i < words.size()
        && words.word(i).equals("not")
        && AUXILIARIES.contains(words.word(i - 1));
  }

  private int firstAuxiliary() {
    for (int i = opening.at(); i < words.size(); i++) {
      if (AUXILIARIES.contains(words.word(i))) {
        return i;
      }
      if (CLAUSES.contains(words.word(i)) || MODALS.contains(words.word(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the sentence ends before the i-th word. */
  private boolean ends(int i) {
    String word = words.word(i);
    if (!words.mark(i) || ",()".contains(word) || out.length() <= FEWEST) {
      return false;
    }
    boolean last = i + 1 == words.size();
    boolean within = !last && word.equals(".") && words.start(i + 1) == words.end(i);
    boolean initial =
        !last
            && i > 0
            && word.equals(".")
            && words.word(i - 1).length() == 1
            && !words.capital(i + 1);
    return !within && !initial;
  }

  /** Where the bracket that opens at the word is closed: what stands in brackets is left out. */
  private int closing(int open) {
    int i = open;
    while (i + 1 < words.size() && !words.word(i).equals(")")) {
      i++;
    }
    return i;
  }

  /** Whether a verb follows. */
  private boolean rules(int next) {
    int verb = verb(next);
    return verb < words.size() && !words.mark(verb) && !words.word(verb).equals("to");
  }

  /** The verb that the modal rules, past "not", adverbs, "have to" and "forget about". */
  private int verb(int at) {
    int i = at;
    while (i < words.size()
        && (NEGATIVES.contains(words.word(i))
            || words.word(i).equals("ever")
            || VerbForms.adverb(words.word(i)))) {
      i++;
    }
    boolean semi =
        i + 2 < words.size()
            && (words.word(i).equals("have") || words.word(i).equals("need"))
            && words.word(i + 1).equals("to");
    return semi ? i + 2 : i;
  }

  /** Writes the i-th word; short forms in full, and the speaker's party in place of "we". */
  private void write(int i) {
    String written = words.between(i, i + 1);
    String word = words.word(i);
    if (Doer.shared(words, i)) {
      out.add(words.word(i + 1).equals("two") ? "the" : "the two");
      return;
    }
    Optional<String> stands = own.flatMap(name -> inPlaceOf(word, name));
    if (stands.isPresent()) {
      out.add(stands.get());
    } else if (word.equals("not") || written.startsWith("'") || written.startsWith("’")) {
      out.add(word);
    } else if (i > opening.at() && words.start(i) >= words.end(i - 1) && touches(i)) {
      out.join(c.text.substring(words.end(i - 1), words.end(i)));
    } else {
      out.add(written);
    }
  }

  private Optional<String> inPlaceOf(String word, String name) {
    String owner = named ? "its" : name + "'s";
    String party = named ? "it" : name;
    Optional<String> stands =
        switch (word) {
          case "we", "i" -> Optional.of(party);
          case "our", "my" -> Optional.of(owner);
          case "us", "me" -> Optional.of(name);
          case "ourselves", "myself" -> Optional.of("itself");
          default -> Optional.empty();
        };
    named |= stands.isPresent();
    awaited |= word.equals("we") || word.equals("i");
    return stands;
  }

  /** Whether nothing but a stroke or a full stop stands between the word and the one before. */
  private boolean touches(int i) {
    String between = c.text.substring(words.end(i - 1), words.start(i));
    return between.equals("/") || between.isEmpty() && words.word(i - 1).equals(".");
  }

  /** Whether the subject that ends with the word is more than one: its head tells. */
  private boolean plural(int last) {
    if (last < 0) {
      return false;
    }
    int subject = head(last);
    String word = words.word(subject);
    boolean ending =
        word.endsWith("men")
            || word.equals("people")
            || word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("is");
    return PLURAL.contains(word) || ending && !c.names.isName(words, subject);
  }

  /**
   * The head of the phrase that ends with the word: "partnership" of "the partnership of states".
   */
  private int head(int last) {
    int head = last;
    for (int i = last; i > opening.at(); i--) {
      String word = words.word(i);
      if (words.mark(i) || CLAUSES.contains(word) || word.equals("and") || word.equals("but")) {
        break;
      }
      if (word.equals("of") && !MANY.contains(words.word(i - 1))) {
        head = i - 1;
      }
    }
    return head;
  }
}
