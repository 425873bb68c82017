package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.ledger.LedgerStatement;
import parley.text.Document;

/** Places among statements that overlap: "never" 0-20, the same with "he said" 0-28. */
class PlacedDocumentTest {
  private static final Document TEXT = Document.of("one", "We will never accept, he said.");

  private static PlacedDocument holding(int[]... places) {
    var empty = new PlacedDocument(TEXT, List.of());
    List<LedgerStatement> statements =
        Arrays.stream(places)
            .map(p -> empty.extent(p[0], p[1]))
            .map(at -> empty.unstored(empty.statement(at, "s" + at.spans(), Optional.empty())))
            .toList();
    return new PlacedDocument(TEXT, statements);
  }

  private static int[] place(int from, int to) {
    return new int[] {from, to};
  }

  private static List<Integer> ends(PlacedDocument document, int from, int to) {
    return document.at(document.extent(from, to)).stream()
        .map(s -> s.anchor().content().spans().get(0).end())
        .toList();
  }

  @Test
  void theStatementOfExactlyThePlaceWinsOverALongerOneThatSharesMostOfIt() {
    // 20 of 28 code points are shared, more than half
    var both = holding(place(0, 28), place(0, 20));

    assertThat(ends(both, 0, 20)).containsExactly(20);
    assertThat(ends(both, 0, 28)).containsExactly(28);
  }

  @Test
  void withoutAnExactOneTheClosestStandsThereAlone() {
    var both = holding(place(0, 28), place(0, 20));

    // 20 of 22 with the shorter, 22 of 28 with the longer
    assertThat(ends(both, 0, 22)).containsExactly(20);
    // equally far from both sides: one of them, the first
    assertThat(ends(holding(place(0, 18), place(2, 20)), 1, 19)).containsExactly(18);
    assertThat(ends(both, 0, 10)).isEmpty();
  }

  @Test
  void statementsOfTheSamePlaceStandThereTogether() {
    assertThat(ends(holding(place(0, 20), place(0, 28), place(0, 20)), 0, 20))
        .containsExactly(20, 20);
  }
}
