package parley.extract.coding;

import java.util.Set;

/** Forms of English verbs, by their endings and a list of irregular past tenses. */
final class VerbForms {
  private static final Set<String> LY_VERBS =
      Set.of("apply", "supply", "reply", "rely", "comply", "imply", "multiply", "ally", "fly");

  /** Words that may stand between a subject or modal and its verb, besides those in "-ly". */
  private static final Set<String> BETWEEN =
      Set.of(
          "still",
          "always",
          "now",
          "soon",
          "again",
          "only",
          "first",
          "just",
          "also",
          "even",
          "once",
          "together",
          "jointly",
          "therefore",
          "thus",
          "both",
          "all",
          "quite",
          "indeed");

  /** What adds no meaning between a subject and its verb. */
  private static final Set<String> EMPTY =
      Set.of("also", "themselves", "itself", "himself", "herself", "ourselves", "myself");

  private static final Set<String> PAST =
      Set.of(
          ("was were had did said made took came went gave saw knew began became held met told left"
                  + " found kept brought thought fought lost won paid sent built stood understood"
                  + " spoke wrote chose fell felt got led put set cut hit let ran sat sought taught"
                  + " heard meant spent bought caught drew grew rose broke drove withdrew agreed")
              .split(" "));

  private VerbForms() {}

  /** Whether a word may stand between a modal and its verb. */
  static boolean adverb(String word) {
    return BETWEEN.contains(word)
        || EMPTY.contains(word)
        || word.length() > 4 && word.endsWith("ly") && !LY_VERBS.contains(word);
  }

  /** Whether such a word can be left out. */
  static boolean empty(String word) {
    return EMPTY.contains(word);
  }

  /** Whether a verb, said of "we", is in the past tense. */
  static boolean past(String verb) {
    return PAST.contains(verb) || verb.endsWith("ed") && !verb.endsWith("eed");
  }

  /** The present tense of a verb in its plain form, third person. */
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
    if (verb.matches(".*(?:s|x|z|ch|sh|o)")) {
      return verb + "es";
    }
    return verb.matches(".*[^aeiou]y") ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
  }
}
