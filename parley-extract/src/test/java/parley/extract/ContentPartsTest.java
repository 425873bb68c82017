package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.text.Extent;
import parley.text.Span;

class ContentPartsTest {
  private static List<String> parts(String text) {
    return new ContentParts(text)
        .of(Extent.of(new Span(0, text.length()))).stream().map(p -> p.in(text)).toList();
  }

  @Test
  void sentencesAreParts() {
    assertThat(parts("We want a treaty with Mr. Lind. We will not wait for long."))
        .containsExactly("We want a treaty with Mr. Lind.", "We will not wait for long.");
  }

  @Test
  void membersOfAListAreParts() {
    assertThat(parts("to stop the shelling at once, to open the port and to free all prisoners"))
        .containsExactly(
            "to stop the shelling at once", "to open the port", "to free all prisoners");
    assertThat(parts("that the port stays open and that nobody is punished"))
        .containsExactly("that the port stays open", "that nobody is punished");
  }

  @Test
  void aListWhoseFirstThatBelongsToTheCueHasMembersToo() {
    String text = "He argued that the port is of little use and that others should keep it.";
    var content = Extent.of(new Span(15, text.length() - 1));
    assertThat(new ContentParts(text).of(content).stream().map(p -> p.in(text)))
        .containsExactly("the port is of little use", "that others should keep it");
  }

  @Test
  void otherContentsStayWhole() {
    assertThat(parts("the harbour and the town should stay open")).hasSize(1);
    String text = "We are ready, he said, to talk.";
    var interrupted = Extent.of(new Span(0, 12), new Span(23, 30));
    assertThat(new ContentParts(text).of(interrupted)).containsExactly(interrupted);
  }
}
