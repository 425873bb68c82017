package parley.extract.who;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static List<String> cut(String text) {
    var words = new Words(text);
    var list = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      list.add(words.at(i));
    }
    return list;
  }

  @Test
  void possessivesInitialsAndHyphens() {
    assertEquals(List.of("the", "us", "'s", "co", "-", "chair"), cut("The U.S.'s Co-Chair"));
    assertEquals(List.of("o'grady", "'s", "view"), cut("O\u2019Grady\u2019s view"));
    assertEquals(List.of("wladyslaw", "store"), cut("W\u0142adys\u0142aw St\u00f8re"));
    assertEquals(List.of("end", ".", "next"), cut("end.Next"));
  }
}
