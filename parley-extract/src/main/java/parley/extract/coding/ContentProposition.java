package parley.extract.coding;

import java.util.Set;
import parley.position.Act;

/**
 * Words a proposition from a statement's own content: its main clause as a positive sentence in the
 * present tense ("we will never live with enrichment" by Talvia: "Talvia lives with enrichment").
 */
final class ContentProposition {
  private static final int LONGEST = 160;
  private static final int FEWEST = 20;
  private static final Set<String> MODALS =
      Set.of("will", "would", "shall", "should", "must", "can", "could", "may", "might");
  private static final Set<String> NEGATIVES = Set.of("not", "never", "ever");
  private static final Set<String> AUXILIARIES =
      Set.of("do", "does", "did", "is", "are", "was", "were", "be", "am", "has", "have", "had");

  /** Words after which another clause may follow, which is left as it stands. */
  private static final Set<String> CLAUSES =
      Set.of("that", "which", "who", "whom", "what", "as", "if", "because", "when", "where", "to");

  private static final Set<String> PLURAL = Set.of("we", "they", "you", "i", "these", "those");

  private final CodingCase c;
  private final Wording words;
  private final PropositionOpening opening;
  private final StringBuilder out = new StringBuilder();

  /** Where the last comma stands in what is written. */
  private int comma;

  private ContentProposition(CodingCase c, Act act) {
    this.c = c;
    this.words = c.core;
    this.opening = PropositionOpening.of(c, act);
  }

  /** The sentence, at most some 160 characters long. */
  static String of(CodingCase c, Act act) {
    return new ContentProposition(c, act).sentence();
  }

  private String sentence() {
    opening.subject().ifPresent(this::append);
    int i = opening.at();
    boolean finite = false;
    if (opening.infinitive() && i < words.size()) {
      finite = true;
      int verb = verb(i);
      append(present(words.word(Math.min(verb, words.size() - 1)), several()));
      i = verb + 1;
    }
    boolean own = opening.subject().filter(name -> !name.endsWith("'s")).isPresent();
    for (; i < words.size() && out.length() < LONGEST; i++) {
      String word = words.word(i);
      if (words.mark(i) && !word.equals(",") && out.length() > FEWEST) {
        break;
      }
      boolean main = !finite;
      finite |= CLAUSES.contains(word) || AUXILIARIES.contains(word);
      int verb = MODALS.contains(word) && rules(i + 1) ? verb(i + 1) : words.size();
      if (main && verb < words.size() && !words.mark(verb)) {
        boolean many = out.length() > 0 && !own && plural(i - 1);
        boolean iBe = i > 0 && words.word(i - 1).equals("i") && words.word(verb).equals("be");
        append(iBe ? "am" : present(words.word(verb), many));
        i = verb;
        finite = true;
      } else if (!(main && word.equals("never")) && !denies(i, main)) {
        append(i, own && main);
      }
    }
    return finished(i < words.size() && out.length() >= LONGEST);
  }

  /** Whether the subject put first is more than one. */
  private boolean several() {
    String subject = opening.subject().orElse("");
    String last = subject.substring(subject.lastIndexOf(' ') + 1);
    boolean common = !last.isEmpty() && Character.isLowerCase(last.charAt(0));
    return subject.contains(" and ") || common && last.endsWith("s") && !last.endsWith("ss");
  }

  /** Whether the word denies the main clause, not a part of it. */
  private boolean denies(int i, boolean main) {
    if (!words.word(i).equals("not") || i == 0) {
      return false;
    }
    boolean auxiliary = AUXILIARIES.contains(words.word(i - 1));
    return auxiliary && (main || i - 1 == firstAuxiliary());
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

  private String finished(boolean cut) {
    if (cut && comma > LONGEST / 3) {
      out.setLength(comma);
    }
    String sentence = out.toString().strip();
    while (sentence.endsWith(",")) {
      sentence = sentence.substring(0, sentence.length() - 1);
    }
    return PropositionWording.capitalised(sentence);
  }

  /** Whether a verb follows. */
  private boolean rules(int next) {
    return next < words.size() && !words.mark(next) && !words.word(next).equals("to");
  }

  /** The verb that the modal rules, past "not", "have to" and "forget about". */
  private int verb(int at) {
    int i = at;
    while (i < words.size()
        && (NEGATIVES.contains(words.word(i)) || words.word(i).equals("also"))) {
      i++;
    }
    boolean semi =
        i + 2 < words.size()
            && (words.word(i).equals("have") || words.word(i).equals("need"))
            && words.word(i + 1).equals("to");
    return semi ? i + 2 : i;
  }

  /** Writes the i-th word; short forms in full, and of the party's own verb the third person. */
  private void append(int i, boolean ofParty) {
    String written = words.between(i, i + 1);
    String word = words.word(i);
    boolean opened = written.startsWith("'") || written.startsWith("’");
    if (word.equals("not") && !written.equalsIgnoreCase("not")) {
      append("not");
    } else if (ofParty && out.length() > 0 && (word.equals("are") || word.equals("am"))) {
      append("is");
    } else if (ofParty && word.equals("have")) {
      append("has");
    } else {
      append(opened ? word : written);
    }
  }

  private boolean plural(int subject) {
    if (subject < 0) {
      return false;
    }
    String word = words.word(subject);
    boolean ending =
        word.endsWith("men")
            || word.equals("people")
            || word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("is");
    return PLURAL.contains(word) || ending && !c.names.isName(words, subject);
  }

  /** The verb's present tense, third person. */
  static String present(String verb, boolean plural) {
    if (verb.equals("be")) {
      return plural ? "are" : "is";
    }
    if (plural) {
      return verb;
    }
    if (verb.equals("have")) {
      return "has";
    }
    boolean hissing = verb.matches(".*(?:s|x|z|ch|sh|o)");
    if (hissing) {
      return verb + "es";
    }
    return verb.matches(".*[^aeiou]y") ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
  }

  private void append(String word) {
    boolean mark = word.length() == 1 && ".,;:?!)".contains(word);
    if (word.equals(",")) {
      comma = out.length();
    }
    if (!out.isEmpty() && !mark && !word.equals("'s") && out.charAt(out.length() - 1) != '(') {
      out.append(' ');
    }
    out.append(word);
  }
}
