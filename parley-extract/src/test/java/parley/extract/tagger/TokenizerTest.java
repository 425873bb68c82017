package parley.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private static List<String> words(String text) {
    int[][] tokens = Tokenizer.tokenize(text);
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens[0].length; i++) {
      words.add(text.substring(tokens[0][i], tokens[1][i]));
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They won't go|They wo n't go",
        "Roe’s front-line men|Roe ’s front-line men",
        "the U.S. has 1,000.5 tons|the U.S. has 1,000.5 tons",
        "republics- vast|republics - vast",
        "“No,” he said.|“ No , ” he said .",
        "``No''|`` No ''",
        "O'Brien|O'Brien",
        "He is 5. They go.|He is 5 . They go ."
      })
  void splits(String text, String expected) {
    assertThat(String.join(" ", words(text))).isEqualTo(expected);
  }

  @Test
  void keepsCharactersOutsideTheBmpWhole() {
    assertThat(words("a 😀 b")).containsExactly("a", "😀", "b");
  }
}
