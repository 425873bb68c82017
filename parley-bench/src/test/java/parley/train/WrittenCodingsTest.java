package parley.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingTask;
import parley.position.Strength;

class WrittenCodingsTest {
  private static final String DOCUMENT =
      """
      === x1 | A title | press
      {S1+2 The union} {C1+2 told} {T1 the firm to reopen the canteen} and {T2 the ministry
      to wait}. "{T3 We agree}," {S3 he} {C3 said}, "{T3 but only if {S4 Ana} {C4 says} {T4 yes}}."
      ---
      1 | party=Union | name= | issue=labour_pay_conditions | prop=P | stance=for | act=demand | strength=2 | red=no | cond=
      2 | party=Union | name= | none
      3 | party= | name=Bo | issue=other | prop=Q | stance=for | act=accept | strength=4 | red=yes | cond=only if Ana says yes
      4 | party= | name=Ana | none
      """;

  @Test
  void readsMarksAndLines() {
    CodedDocument document = WrittenCodings.documents(DOCUMENT).get(0);
    String text = document.document().text();
    assertThat(text).startsWith("The union told the firm").endsWith("says yes.\"");
    var first = document.units().get(0).attribution();
    var second = document.units().get(1).attribution();
    assertThat(first.source()).isEqualTo(second.source());
    assertThat(second.source().in(text)).isEqualTo("The union");
    assertThat(first.content().in(text)).isEqualTo("the firm to reopen the canteen");
    var third = document.units().get(2);
    assertThat(third.attribution().content().spans()).hasSize(2);
    assertThat(third.nested()).isFalse();
    assertThat(document.units().get(3).nested()).isTrue();
    assertThat(document.positions().get(1)).isEmpty();
    var position = document.positions().get(2).orElseThrow();
    assertThat(position.strength()).isEqualTo(Strength.CATEGORICAL);
    assertThat(position.redLine()).isTrue();
    assertThat(position.condition().orElseThrow().span().in(text))
        .isEqualTo("only if Ana says yes");
  }

  @Test
  void refusesMarksWithoutEndAndLinesWithoutMarks() {
    assertThatThrownBy(() -> WrittenCodings.documents(DOCUMENT.replace("{S3 he}", "{S3 he")))
        .hasMessageContaining("not closed");
    assertThatThrownBy(() -> WrittenCodings.documents(DOCUMENT.replace("{T2 the", "{T1 the")))
        .hasMessageContaining("no content is marked 2");
    assertThatThrownBy(
            () -> WrittenCodings.documents(DOCUMENT.replace("cond=only if", "cond=only when")))
        .hasMessageContaining("not in the text");
  }

  @Test
  void everyIssueOfOurDocumentsIsInTheCodebook() {
    List<String> known = CodingTask.ISSUE.labels(CodebookReader.builtIn());
    var documents = WrittenCodings.documents();
    assertThat(documents).hasSize(252);
    assertThat(documents)
        .flatExtracting(CodedDocument::positions)
        .allMatch(p -> p.isEmpty() || known.contains(p.get().issue()));
  }
}
