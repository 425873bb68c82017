package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.brief.Brief;

class BriefTextTest {
  private static final long SEED = Long.getLong("parley.seed", 1L);

  private static String plain(Brief brief, int width) {
    return BriefText.render(brief, new BriefText.Screen(width, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 64, 80, 100, 132, 200})
  void noLineIsWiderThanTheScreenAndColourOnlyColours(int width) {
    var random = new Random(SEED);
    for (int round = 0; round < 20; round++) {
      Brief brief = round == 0 ? HarbourBrief.brief() : RandomBrief.of(random);
      String plain = plain(brief, width);
      assertThat(plain.lines())
          .as("seed " + SEED)
          .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(width));
      String coloured = BriefText.render(brief, new BriefText.Screen(width, true));
      assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll(" +\n", "\n"))
          .isEqualTo(plain);
      assertThat(plain).doesNotContain("\u001b", "\u202e");
    }
  }

  @Test
  void tellsInWordsWhatItTellsInColour() {
    assertThat(plain(HarbourBrief.brief(), 100))
        .contains("▼ against, categorical", "RED LINE [s1 s2]", "IS Iceland")
        .contains("PT rules out: Portugal gives up its claim to Santa Brisa")
        .contains("Named but not heard: IE");
  }
}
