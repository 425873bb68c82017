package parley.extract.coding;

/** A sentence that is put together from words, with spaces where they belong. */
final class PropositionText {
  private final StringBuilder out = new StringBuilder();

  /** Where the last comma stands. */
  private int comma;

  int length() {
    return out.length();
  }

  /** Adds a word, or a mark to the word before it. */
  void add(String word) {
    boolean mark = word.length() == 1 && ".,;:?!)".contains(word);
    if (word.equals(",")) {
      comma = out.length();
    }
    if (!out.isEmpty() && !mark && !word.equals("'s") && out.charAt(out.length() - 1) != '(') {
      out.append(' ');
    }
    out.append(word);
  }

  /** Adds what goes on with the word before it, as in "U.S" or "2104/189". */
  void join(String rest) {
    out.append(rest);
  }

  /**
   * The sentence; one that was cut for its length ends at its last comma, if that is far enough.
   */
  String finished(boolean cut, int farEnough) {
    if (cut && comma > farEnough) {
      out.setLength(comma);
    }
    String sentence = out.toString().strip();
    while (sentence.endsWith(",")) {
      sentence = sentence.substring(0, sentence.length() - 1);
    }
    return PropositionWording.capitalised(sentence);
  }
}
