package parley.extract.coding;

import java.util.Set;

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
  private static final Set<String> OPENERS =
      Set.of("that", "but", "and", "so", "however", "therefore", "accordingly", "yet", ",");
  private static final Set<String> OWN = Set.of("we", "i");
  private static final Set<String> PLURAL = Set.of("we", "they", "you", "i", "these", "those");

  private final CodingCase c;
  private final Wording words;
  private final StringBuilder out = new StringBuilder();

  private ContentProposition(CodingCase c) {
    this.c = c;
    this.words = c.core;
  }

  /** The sentence, at most some 160 characters long. */
  static String of(CodingCase c) {
    return new ContentProposition(c).sentence();
  }

  private String sentence() {
    int i = 0;
    while (i < words.size() && OPENERS.contains(words.word(i))) {
      i++;
    }
    boolean own = i < words.size() && OWN.contains(words.word(i));
    boolean modal = false;
    for (; i < words.size() && out.length() < LONGEST; i++) {
      String word = words.word(i);
      if (words.mark(i) && !word.equals(",") && out.length() > FEWEST) {
        break;
      }
      if (out.isEmpty() && own) {
        append(c.unit.speaker().party().orElse("the speaker"));
      } else if (!modal && MODALS.contains(word) && rules(i + 1)) {
        int verb = verb(i + 1);
        append(verb < words.size() ? present(words.word(verb), plural(i - 1)) : word);
        i = verb;
        modal = true;
      } else if (!negates(i)) {
        append(opened(i) ? full(word, own && !modal) : words.between(i, i + 1));
      }
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

  /** Whether the word denies the whole sentence ("does not", "never"), not a part of it. */
  private boolean negates(int i) {
    String word = words.word(i);
    return word.equals("never")
        || word.equals("not") && i > 0 && AUXILIARIES.contains(words.word(i - 1));
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

  /** Whether the word is a short form that was opened ("'re" for "are"). */
  private boolean opened(int i) {
    return words.between(i, i + 1).startsWith("'") || words.between(i, i + 1).startsWith("’");
  }

  private static String full(String word, boolean ofParty) {
    return ofParty && (word.equals("are") || word.equals("am")) ? "is" : word;
  }

  private boolean plural(int subject) {
    if (subject < 0) {
      return false;
    }
    String word = words.word(subject);
    if (OWN.contains(word)) {
      return false;
    }
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
    if (!out.isEmpty() && !mark && !word.equals("'s") && out.charAt(out.length() - 1) != '(') {
      out.append(' ');
    }
    out.append(word);
  }
}
