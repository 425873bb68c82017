package parley.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodingTask;
import parley.party.SourceKind;
import parley.position.Stance;

class AttributionCodingsTest {
  private static final String CODINGS =
      """
      === x1
      2 | issue=sanctions | prop=Sanctions stay | stance=against | act=reject | strength=2 | red=no
      1 | none
      """;

  @TempDir Path folder = Path.of("");

  private Path articles = Path.of("");

  @BeforeEach
  void write() throws IOException {
    articles =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"id":"x1","text":"Ana said it rained and rejected the sanctions.",\
            "relations":[\
            {"source":[[0,3]],"cue":[[4,8]],"content":[[9,18]]},\
            {"source":[],"cue":[[23,31]],"content":[[32,45]]}]}
            """);
  }

  @Test
  void aLineIsAboutTheRelationOfItsNumber() throws IOException {
    var coded = AttributionCodings.documents(CODINGS, articles).get(0);
    var first = coded.units().get(0);
    assertThat(first.attribution().content().in(coded.document().text()))
        .isEqualTo("the sanctions");
    assertThat(first.speaker().kind()).isEqualTo(SourceKind.NONE);
    assertThat(coded.positions().get(0).orElseThrow().stance()).isEqualTo(Stance.AGAINST);
    assertThat(coded.units().get(1).attribution().source().in(coded.document().text()))
        .isEqualTo("Ana");
    assertThat(coded.positions().get(1)).isEmpty();
  }

  @Test
  void refusesCodingsOfOtherArticles() {
    assertThatThrownBy(() -> AttributionCodings.documents(CODINGS.replace("x1", "x2"), articles))
        .hasMessageContaining("no article x2");
    assertThatThrownBy(
            () -> AttributionCodings.documents(CODINGS.replace("1 | none", "3 | none"), articles))
        .hasMessageContaining("x1 has no relation 3");
  }

  @Test
  void everyLineThatShipsCodesAnIssueOfTheCodebook() {
    var known = CodingTask.ISSUE.labels(CodebookReader.builtIn());
    var lines =
        TrainingResource.text("attribution-codings.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("==="))
            .toList();
    assertThat(lines).hasSizeGreaterThan(1000);
    assertThat(CodingLines.of(String.join("\n", lines)))
        .allMatch(l -> l.containsKey("none") || known.contains(l.get("issue")));
  }
}
