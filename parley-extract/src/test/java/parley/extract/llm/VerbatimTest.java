package parley.extract.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.text.Extent;
import parley.text.Span;

class VerbatimTest {
  @Test
  void findsTheNearestLikeAScanOfAllPlaces() {
    long seed = Long.getLong("parley.seed", 20261124);
    var random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String text =
          random
              .ints(40, 'a', 'c')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      int start = random.nextInt(30);
      Span place = new Span(start, start + 1 + random.nextInt(9));
      String words =
          random
              .ints(1 + random.nextInt(3), 'a', 'c')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(Verbatim.find(words, text, Extent.of(place)))
          .as("seed %d, round %d", seed, i)
          .isEqualTo(scanned(words, text, place));
    }
  }

  private static Optional<Span> scanned(String words, String text, Span place) {
    Optional<Span> best = Optional.empty();
    for (int gap = 0; gap < text.length() && best.isEmpty(); gap++) {
      for (int at = 0; at + words.length() <= text.length() && best.isEmpty(); at++) {
        int end = at + words.length();
        boolean near = at <= place.end() + gap && place.start() <= end + gap;
        if (near && text.startsWith(words, at)) {
          best = Optional.of(new Span(at, end));
        }
      }
    }
    return best;
  }

  @Test
  void onlyExactWordsCount() {
    var all = Extent.of(new Span(0, 5));
    assertThat(Verbatim.find("It’s over", "It's over", all)).isEmpty();
    assertThat(Verbatim.find("  over\n", "It's over", all)).contains(new Span(5, 9));
    assertThat(Verbatim.find(" ", "It's over", all)).isEmpty();
  }
}
