package parley.extract.tagger;

/** The outer form of a word, as a small number. */
final class Shape {
  static final int PUNCTUATION = 0;
  static final int LOWER = 1;
  static final int CAPITALISED = 2;
  static final int UPPER = 3;
  static final int MIXED = 4;
  static final int NUMBER = 5;
  static final int INITIAL = 6;
  static final int ALPHANUMERIC = 7;

  private Shape() {}

  static int of(String word) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
    }
    if (digits > 0) {
      return upper + lower == 0 ? NUMBER : ALPHANUMERIC;
    }
    if (upper == 0) {
      return lower > 0 ? LOWER : otherScript(word);
    }
    if (lower == 0) {
      return upper == 1 ? INITIAL : UPPER;
    }
    return upper == 1 && Character.isUpperCase(word.charAt(0)) ? CAPITALISED : MIXED;
  }

  private static int otherScript(String word) {
    return Character.isLetter(word.codePointAt(0)) ? LOWER : PUNCTUATION;
  }
}
