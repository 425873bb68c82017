package parley.report;

import parley.attribution.QuoteType;

/**
 * How exact words are shown: in quotation marks only where the speaker is quoted word for word. The
 * content of indirect speech is as exact, but the words are the reporter's.
 */
final class Quotation {
  private static final String MARKS = "\"“”„‟«»";
  private static final String LEADING_ON = ",;:";

  private Quotation() {}

  /** Direct speech between marks of one kind; anything else as the document has it. */
  static String shown(String words, QuoteType type) {
    return type == QuoteType.DIRECT ? "“" + bare(words) + "”" : stripped(words, "");
  }

  /**
   * Without white space and quotation marks at both ends, and without a comma at the end that led
   * on to the cue.
   */
  static String bare(String words) {
    return stripped(words, MARKS);
  }

  private static String stripped(String words, String marks) {
    int start = 0;
    int end = words.length();
    while (start < end && strips(words.charAt(start), marks)) {
      start++;
    }
    while (end > start && strips(words.charAt(end - 1), marks + LEADING_ON)) {
      end--;
    }
    return words.substring(start, end);
  }

  private static boolean strips(char c, String also) {
    return Character.isWhitespace(c) || also.indexOf(c) >= 0;
  }
}
