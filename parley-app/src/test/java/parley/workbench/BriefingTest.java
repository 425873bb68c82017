package parley.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import parley.brief.Brief;
import parley.brief.NotHeard;
import parley.position.Statement;
import parley.text.Document;

class BriefingTest {
  private static Brief brief(List<Document> documents) {
    return new Briefing(SaidExtraction.extraction(), List.of(), "1.2.3")
        .brief(documents, done -> {});
  }

  @Test
  void statementsCountOnThroughAllDocuments() {
    Brief brief =
        brief(
            List.of(
                Document.of("a", "FR says yes to peace. DE says no to peace."),
                Document.of("b", "Nothing."),
                Document.of("c", "IT says no to tolls; ES does not. FR says no to tolls.")));
    assertThat(brief.statements()).extracting(Statement::id).containsExactly("s1", "s2", "s3");
    assertThat(brief.statements()).extracting(Statement::documentId).containsExactly("a", "a", "c");
    assertThat(brief.collisions()).hasSize(1);
    assertThat(brief.voices().mentionedNotHeard())
        .extracting(NotHeard::party)
        .containsExactly("ES", "IT");
  }

  @Test
  void provenanceNamesStagesCodebookAndInputs() {
    var provenance = brief(List.of(Document.of("a", "text"))).provenance();
    assertThat(provenance.tool()).isEqualTo("parley brief");
    assertThat(provenance.version()).isEqualTo("1.2.3");
    assertThat(provenance.resources()).containsKeys("attribution", "speakers", "positions");
    assertThat(provenance.resources().get("codebook")).startsWith("things 1 000");
    assertThat(provenance.inputs()).containsOnlyKeys("a");
  }

  @Test
  void sameDocumentsGiveTheSameBriefThoughReadSeveralAtOnce() {
    var documents = new ArrayList<Document>();
    for (int i = 0; i < 200; i++) {
      documents.add(Document.of("d" + i, "FR says yes to peace. ".repeat(i % 7)));
    }
    var done = new AtomicInteger();
    Brief first =
        new Briefing(SaidExtraction.extraction(), List.of(), "1.2.3")
            .brief(documents, count -> done.incrementAndGet());
    assertThat(done).hasValue(200);
    assertThat(first).isEqualTo(brief(documents));
  }
}
