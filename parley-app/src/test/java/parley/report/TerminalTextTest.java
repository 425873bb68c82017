package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {
  @ParameterizedTest
  @CsvSource({
    "abc,3",
    "日本,4",
    "e\u0301te\u0301,3",
    "😀,2",
    "👩‍👩‍👧,2",
    "ｗ,2",
    "'',0",
    "“é”,3",
    "ไทย,3"
  })
  void countsColumns(String text, int width) {
    assertThat(TerminalText.width(text)).isEqualTo(width);
  }

  @Test
  void nothingSteersTheTerminal() {
    assertThat(TerminalText.clean("a\u001b[31mb\u0007\u009b \n\t c\u202e\ud800"))
        .isEqualTo("a�[31mb�� c��");
  }

  @Test
  void wrapsBetweenWordsAndBreaksOnlyWhatIsTooWide() {
    assertThat(TerminalText.wrap("one two three", 8)).isEqualTo(List.of("one two", "three"));
    assertThat(TerminalText.wrap("abcdefghij k", 4)).isEqualTo(List.of("abcd", "efgh", "ij k"));
    assertThat(TerminalText.wrap("日本語日本語", 5)).isEqualTo(List.of("日本", "語日", "本語"));
    assertThat(TerminalText.wrap("", 5)).isEqualTo(List.of(""));
  }

  @Test
  void cutsAndPadsByColumns() {
    assertThat(TerminalText.cut("日本語", 5)).isEqualTo("日本…");
    assertThat(TerminalText.cut("abc", 3)).isEqualTo("abc");
    assertThat(TerminalText.pad("日", 4)).isEqualTo("日  ");
  }
}
