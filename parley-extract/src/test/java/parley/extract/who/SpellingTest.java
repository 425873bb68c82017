package parley.extract.who;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nearness of spellings against a recursive twin. */
class SpellingTest {
  private static int distance(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    String restA = a.substring(1);
    String restB = b.substring(1);
    int change = distance(restA, restB) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
    return Math.min(change, 1 + Math.min(distance(restA, b), distance(a, restB)));
  }

  @Test
  void agreesWithTheRecursiveTwin() {
    long seed = Long.getLong("parley.seed", 7L);
    var random = new Random(seed);
    for (int n = 0; n < 300; n++) {
      String a = "k" + word(random);
      String b = "k" + word(random);
      int allowed = Math.min(2, Math.max(a.length(), b.length()) / 5);
      boolean near =
          a.equals(b) || (Math.min(a.length(), b.length()) >= 5 && distance(a, b) <= allowed);
      assertEquals(near, Spelling.near(a, b), a + " " + b + ", parley.seed=" + seed);
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    int length = 3 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(2)));
    }
    return word.toString();
  }

  @Test
  void knownPairs() {
    assertTrue(Spelling.near("zelensky", "zelenskyy"));
    assertTrue(Spelling.near("peskov", "pieskov"));
    assertFalse(Spelling.near("may", "mao"));
    assertFalse(Spelling.near("johnson", "thomson"));
  }
}
