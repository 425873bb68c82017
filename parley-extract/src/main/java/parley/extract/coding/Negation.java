package parley.extract.coding;

import java.util.Set;

/** Which words a negation reaches: those after it in its clause, a few words on. */
final class Negation {
  static final Set<String> WORDS =
      Set.of(
          "not",
          "no",
          "never",
          "nor",
          "neither",
          "none",
          "nobody",
          "nothing",
          "nowhere",
          "hardly",
          "scarcely",
          "without");
  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "us", "my");
  private static final Set<String> THIRD_PERSON = Set.of("it", "they", "he", "she", "its", "their");
  private static final int SUBJECT_REACH = 6;

  private Negation() {}

  /** Whether a negation stands before the word in the same clause, at most so many words away. */
  static boolean before(Wording words, int at, int reach) {
    for (int i = at - 1; i >= Math.max(0, at - reach) && !words.mark(i); i--) {
      if (WORDS.contains(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words speak of the speaker's own side ("we", "our"). */
  static boolean firstPerson(Wording words) {
    for (int i = 0; i < words.size(); i++) {
      if (FIRST_PERSON.contains(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Who the nearest subject before the word is: the speaker, another by pronoun or name, a thing.
   */
  static String subject(CodingCase c, int at) {
    for (int i = Math.min(at, c.content.size()) - 1; i >= Math.max(0, at - SUBJECT_REACH); i--) {
      String word = c.content.word(i);
      if (FIRST_PERSON.contains(word)) {
        return "own";
      }
      if (THIRD_PERSON.contains(word)) {
        return "pronoun";
      }
      if (c.names.isName(c.content, i)) {
        return "name";
      }
    }
    return "other";
  }
}
