package parley.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCodingsTest {
  private static final String CODINGS =
      """
      {"id":"putin:1234","a":[{"source":[[0,3]],"source_name":"Ana","party":"RU","cue":[[4,8]],\
      "content":[[9,18]],"is_position":false}]}
      """;

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("zelenskyy.csv"), "link,headline,date,body\n");
    Files.writeString(
        folder.resolve("putin.csv"),
        """
        link,headline,date,location,summary,body
        http://example.org/news/1234/,"Talks, again",2022-01-01,NA,Ana said it rained.,"Then ""no"".
        All left. "
        """);
  }

  @Test
  void theTextIsTheSummaryAndTheBody() throws IOException {
    List<String> lines = ReleaseCodings.documents(CODINGS, folder);
    var coded = GoldCodings.documents(Files.write(folder.resolve("out"), lines), "a").get(0);
    assertThat(coded.document().title()).contains("Talks, again");
    assertThat(coded.document().text()).isEqualTo("Ana said it rained.\nThen \"no\".\nAll left.");
    assertThat(coded.units().get(0).attribution().content().in(coded.document().text()))
        .isEqualTo("it rained");
  }

  @Test
  void refusesFilesWithoutTheRelease() {
    assertThatThrownBy(() -> ReleaseCodings.documents(CODINGS.replace("1234", "4321"), folder))
        .hasMessageContaining("no release putin:4321");
  }
}
