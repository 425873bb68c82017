package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.error.InputException;

class CsvTest {
  private static List<List<String>> cells(String text) {
    return Csv.rows("t.csv", text).stream().map(Csv.Row::cells).toList();
  }

  @Test
  void readsWhatTheStandardAllows() {
    assertThat(cells("a,b\r\nc,\"d,\r\n\"\"e\"\"\"\r\n\r\n,\n\"\"\n"))
        .containsExactly(
            List.of("a", "b"), List.of("c", "d,\r\n\"e\""), List.of("", ""), List.of(""));
    assertThat(cells("\ufeffa;b")).containsExactly(List.of("a;b"));
    assertThat(Csv.rows("t.csv", "a\n\"b\nc\"\n\nd").stream().map(Csv.Row::line))
        .containsExactly(1, 2, 5);
    assertThatThrownBy(() -> cells("a\nb,\"c\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("t.csv:2");
  }

  @Test
  void aSpreadsheetSeesNoFormula() {
    assertThat(Csv.row(List.of("=1+1", "-5", "@x", "'", "a=b")))
        .isEqualTo("'=1+1,'-5,'@x,'',a=b\n");
  }

  @Test
  void readsBackWhatItWrote() {
    var random = new Random(Long.getLong("parley.seed", 20261124L));
    String letters = "a,\"\n\r'=-+@\t é🕊";
    for (int round = 0; round < 2000; round++) {
      var row = new ArrayList<String>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        var cell = new StringBuilder();
        for (int j = 0; j < random.nextInt(5); j++) {
          cell.append(letters.charAt(random.nextInt(letters.length())));
        }
        row.add(cell.toString());
      }
      if (row.equals(List.of(""))) {
        continue;
      }
      assertThat(cells(Csv.row(row) + Csv.row(row)))
          .as("round %d", round)
          .containsExactly(row, row);
    }
  }
}
