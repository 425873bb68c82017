package parley.extract.who;

/** Whether two folded names are spellings of one ("zelensky", "zelenskyy", "zelenskiy"). */
final class Spelling {
  private static final int LEAST = 5;

  private Spelling() {}

  /** Equal, or of five letters or more, same initial and at most one change in five letters. */
  static boolean near(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int longest = Math.max(a.length(), b.length());
    if (Math.min(a.length(), b.length()) < LEAST || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    int allowed = Math.min(2, longest / LEAST);
    return Math.abs(a.length() - b.length()) <= allowed && distance(a, b) <= allowed;
  }

  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
