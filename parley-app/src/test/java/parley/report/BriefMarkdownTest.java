package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefMarkdownTest {
  private static final long SEED = Long.getLong("parley.seed", 1L);

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "a*b_c=a\\*b\\_c",
        "# no heading=\\# no heading",
        "- no list=\\- no list",
        "1. no list=1\\. no list",
        "a - b. c #d=a - b. c #d",
        "<script>=\\<script\\>",
        "a|b=a\\|b",
        "[x](y)=\\[x\\](y)",
        "`x` &amp;=\\`x\\` \\&amp;"
      })
  void textStaysText(String text, String escaped) {
    assertThat(BriefMarkdown.escaped(text)).isEqualTo(escaped);
  }

  @Test
  void everyRowOfATableHasTheSameColumns() {
    var random = new Random(SEED);
    for (int round = 0; round < 40; round++) {
      String[] lines = BriefMarkdown.render(RandomBrief.of(random)).split("\n", -1);
      int columns = 0;
      for (String line : lines) {
        if (!line.startsWith("|")) {
          columns = 0;
          continue;
        }
        int here = line.replace("\\|", "").split("\\|", -1).length;
        columns = columns == 0 ? here : columns;
        assertThat(here).as("seed " + SEED + ": " + line).isEqualTo(columns);
      }
    }
  }
}
