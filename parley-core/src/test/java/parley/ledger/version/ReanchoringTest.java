package parley.ledger.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.ledger.Anchor;
import parley.ledger.Quote;
import parley.text.CodePoints;
import parley.text.Extent;
import parley.text.Span;

class ReanchoringTest {
  private static Anchor anchor(String text, Span source, Span... content) {
    var offsets = new CodePoints(text);
    return new Anchor(
        1,
        "old",
        Anchor.State.FOUND,
        Quote.of(Extent.of(source), text, offsets),
        Quote.NONE,
        Quote.of(Extent.of(content), text, offsets));
  }

  private static String at(Quote quote, String text) {
    var offsets = new CodePoints(text);
    return String.join(
        Quote.GAP,
        quote.spans().stream().map(s -> offsets.toUtf16(s.start(), s.end()).in(text)).toList());
  }

  @Test
  void findsPiecesThatMovedTogether() {
    String old = "“No,” Roe … said, “never … so.”";
    var anchor = anchor(old, new Span(6, 9), new Span(1, 4), new Span(19, 30));
    String changed = "🕊 Update. " + old;
    Anchor found = new Reanchoring(changed, "new", 2).of(anchor);
    assertThat(found.state()).isEqualTo(Anchor.State.MOVED);
    assertThat(at(found.content(), changed)).isEqualTo(anchor.content().text());
    assertThat(at(found.source(), changed)).isEqualTo("Roe");
    assertThat(found.version()).isEqualTo(2);
    assertThat(new Reanchoring(old, "old", 2).of(anchor).state()).isEqualTo(Anchor.State.FOUND);
  }

  @Test
  void marksWhatIsGone() {
    String old = "Roe said: never.";
    Anchor lost =
        new Reanchoring("Roe said: maybe.", "new", 2)
            .of(anchor(old, new Span(0, 3), new Span(10, 15)));
    assertThat(lost.state()).isEqualTo(Anchor.State.LOST);
    assertThat(lost.content().text()).isEqualTo("never");
  }

  @Test
  void aRedactedAnchorIsLost() {
    var empty =
        new Anchor(
            1,
            "old",
            Anchor.State.FOUND,
            Quote.NONE,
            Quote.NONE,
            new Quote(List.of(new Span(3, 5)), ""));
    assertThat(new Reanchoring("any text", "new", 2).of(empty).state())
        .isEqualTo(Anchor.State.LOST);
  }

  /** Repeated words: each is found at its own place when text is put in before them all. */
  @Test
  void repeatedWordsKeepTheirOrder() {
    var random = new Random(Long.getLong("parley.seed", 20261124L));
    for (int round = 0; round < 50; round++) {
      int count = 2 + random.nextInt(5);
      var text = new StringBuilder();
      var anchors = new java.util.ArrayList<Anchor>();
      var starts = new java.util.ArrayList<Integer>();
      for (int i = 0; i < count; i++) {
        text.append("x".repeat(30 + random.nextInt(40))).append(' ');
        starts.add(text.length());
        text.append("the same words. ");
      }
      for (int start : starts) {
        anchors.add(anchor(text.toString(), new Span(0, 1), new Span(start, start + 14)));
      }
      int shift = random.nextInt(15);
      String changed = "y".repeat(shift) + text;
      var reanchoring = new Reanchoring(changed, "new", 2);
      for (int i = 0; i < count; i++) {
        assertThat(reanchoring.of(anchors.get(i)).content().spans().get(0).start())
            .as("round %d", round)
            .isEqualTo(starts.get(i) + shift);
      }
    }
  }
}
