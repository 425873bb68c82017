package parley.ledger.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MinHashTest {
  private static String text(Random random, int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append("word").append(random.nextInt(2000)).append(i % 12 == 11 ? ". " : " ");
    }
    return text.toString();
  }

  /** The estimate is a mean of 64 coin flips: 4 standard errors are 0.25. */
  @Test
  void estimatesJaccardsCoefficient() {
    var random = new Random(Long.getLong("parley.seed", 20261124L));
    for (int round = 0; round < 100; round++) {
      String shared = text(random, 300);
      String a = shared + text(random, random.nextInt(600));
      String b = text(random, random.nextInt(600)) + shared;
      double exact = Shingles.of(a, MinHash.WIDTH).similarity(Shingles.of(b, MinHash.WIDTH));
      assertThat(MinHash.of(a).similarity(MinHash.of(b)))
          .as("round %d", round)
          .isCloseTo(exact, within(0.25));
    }
  }

  @Test
  void isTheSameForTheSameWordsAndSurvivesStoring() {
    var sketch = MinHash.of("Talks — in GENEVA, today.");
    assertThat(MinHash.of("talks in Geneva today")).isEqualTo(sketch);
    assertThat(MinHash.ofBytes(sketch.bytes())).isEqualTo(sketch);
    assertThat(MinHash.of("").similarity(MinHash.of("one two three four"))).isZero();
  }

  @Test
  void shinglesAreCountedAsSets() {
    var random = new Random(Long.getLong("parley.seed", 20261124L));
    for (int round = 0; round < 100; round++) {
      List<String> a = letters(random);
      List<String> b = letters(random);
      assertThat(
              Shingles.of(String.join(" ", a), 2).similarity(Shingles.of(String.join(" ", b), 2)))
          .as("round %d", round)
          .isEqualTo(twin(pairs(a), pairs(b)));
    }
  }

  private static List<String> letters(Random random) {
    var letters = new ArrayList<String>();
    for (int i = 0; i < 2 + random.nextInt(8); i++) {
      letters.add(String.valueOf((char) ('a' + random.nextInt(3))));
    }
    return letters;
  }

  private static java.util.Set<String> pairs(List<String> words) {
    var pairs = new java.util.HashSet<String>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + " " + words.get(i));
    }
    return pairs;
  }

  private static double twin(java.util.Set<String> a, java.util.Set<String> b) {
    var all = new java.util.HashSet<>(a);
    all.addAll(b);
    var both = new java.util.HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / all.size();
  }
}
