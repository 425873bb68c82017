package parley.extract.coding;

import java.util.Comparator;
import java.util.List;

/** Finds the word that somebody may have meant. */
final class Spelling {
  private Spelling() {}

  /** "did you mean 'x'?" when one of the known words is near, else the list of known words. */
  static String advice(String word, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(k -> distance(word, k)))
        .filter(k -> distance(word, k) <= Math.max(2, word.length() / 3))
        .map(k -> "did you mean '" + k + "'?")
        .orElse("known are: " + String.join(", ", known));
  }

  /** Edit distance (V. Levenshtein, 1966); cost: the product of the lengths. */
  static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
