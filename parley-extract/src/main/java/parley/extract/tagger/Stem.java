package parley.extract.tagger;

/** A crude English stem: the forms of one regular verb fall together. Not for reading. */
public final class Stem {
  private static final String[] ENDINGS = {"ing", "ied", "ies", "ed", "es", "s", "e"};

  private Stem() {}

  /** The stem of a lower-case word. */
  public static String of(String lower) {
    for (String ending : ENDINGS) {
      int cut = lower.length() - ending.length();
      if (cut >= 3 && lower.endsWith(ending)) {
        boolean doubling = ending.equals("ing") || ending.equals("ed");
        boolean doubled = cut > 3 && lower.charAt(cut - 1) == lower.charAt(cut - 2);
        return lower.substring(0, doubling && doubled && !endsInL(lower, cut) ? cut - 1 : cut);
      }
    }
    return lower;
  }

  private static boolean endsInL(String lower, int cut) {
    return lower.charAt(cut - 1) == 'l' || lower.charAt(cut - 1) == 's';
  }
}
