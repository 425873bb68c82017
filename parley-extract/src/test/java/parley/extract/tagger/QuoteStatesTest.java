package parley.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words stand inside quotation, for every kind of mark and for broken pairs. */
class QuoteStatesTest {
  private static String quotedWords(String text) {
    var cut = new TaggedText(text.replace("/", "\n"));
    var words = new StringBuilder();
    for (int i = 0; i < cut.size(); i++) {
      if (cut.quote[i] == TaggedText.INSIDE) {
        words.append(words.length() == 0 ? "" : " ").append(cut.word(i));
      }
    }
    return words.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“We go” he said|We go",
        "\"We go\" he said|We go",
        "”We go” he said|We go",
        "„We go“ he said|We go",
        "«We go» he said|We go",
        "``We go'' he said|We go",
        "He said “we go/The rest is plain|we go",
        "He said \"we go. \"They stay\" he said|we go . They stay",
        "nothing quoted here|''"
      })
  void findsQuotedWords(String text, String expected) {
    assertThat(quotedWords(text)).isEqualTo(expected);
  }
}
