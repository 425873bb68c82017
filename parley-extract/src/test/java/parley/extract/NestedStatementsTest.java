package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Extent;

class NestedStatementsTest {
  private static final String TEXT = "The union insists that pay rises, she said.";

  private static Attribution told(String cue) {
    return new Attribution(
        Found.at(TEXT, "she"),
        Found.at(TEXT, cue),
        Extent.union(
            List.of(Found.at(TEXT, "The union").hull(), Found.at(TEXT, "pay rises").hull())),
        QuoteType.INDIRECT,
        1);
  }

  @Test
  void whatIsToldWithinLeavesNoHole() {
    Attribution inner =
        Found.of(TEXT, "The union", "insists that", "pay rises", QuoteType.INDIRECT);
    assertThat(Found.words(TEXT, new NestedStatements(TEXT).closed(List.of(told("said"), inner))))
        .containsExactly(
            "she | said | The union insists that pay rises",
            "The union | insists that | pay rises");
  }

  @Test
  void whoIsToldToSayItIsTold() {
    Attribution outer = Found.of(TEXT, "she", "said", "insists that pay rises", QuoteType.INDIRECT);
    Attribution inner =
        Found.of(TEXT, "The union", "insists that", "pay rises", QuoteType.INDIRECT);
    assertThat(Found.words(TEXT, new NestedStatements(TEXT).closed(List.of(outer, inner))))
        .containsExactly(
            "she | said | The union insists that pay rises",
            "The union | insists that | pay rises");
    assertThat(new NestedStatements(TEXT).closed(List.of(outer))).containsExactly(outer);
    String comma = "The union, UFC, insists on a raise, she said.";
    Attribution of = Found.of(comma, "she", "said", "insists on a raise", QuoteType.INDIRECT);
    Attribution in = Found.of(comma, "UFC", "insists on", "a raise", QuoteType.INDIRECT);
    assertThat(Found.words(comma, new NestedStatements(comma).closed(List.of(of, in))).get(0))
        .isEqualTo("she | said | UFC, insists on a raise");
  }

  @Test
  void itsOwnCueAndOtherWordsStayOutside() {
    assertThat(new NestedStatements(TEXT).closed(List.of(told("insists that"))))
        .containsExactly(told("insists that"));
    assertThat(new NestedStatements(TEXT).closed(List.of(told("said"))))
        .containsExactly(told("said"));
  }
}
