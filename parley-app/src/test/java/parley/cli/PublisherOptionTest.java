package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Owners of publishers are shown beside documents, on request, and change nothing else. */
class PublisherOptionTest {
  @TempDir Path folder = Path.of("");
  private String list = "";
  private String corpus = "";

  @BeforeEach
  void files() throws IOException {
    list =
        Files.writeString(
                folder.resolve("owners.csv"),
                """
                name,host,owner,state,since,until,source
                Quay Post,quay.example,state,QA,,2022-03-03,Decree 5
                Quay Post,quay.example,private,,2022-03-04,,Deed of sale
                """)
            .toString();
    corpus =
        Files.writeString(
                folder.resolve("talks.jsonl"),
                "{\"id\":\"one\",\"date\":\"2022-03-01\",\"publisher\":\"quay post\",\"text\":\"RU"
                    + " says no to peace.\"}\n"
                    + "{\"id\":\"two\",\"date\":\"2022-03-05\",\"url\":\"https://quay.example/2\","
                    + "\"text\":\"UA says yes to peace.\"}\n"
                    + "{\"id\":\"three\",\"date\":\"2022-03-05\",\"publisher\":\"Wire\",\"text\":\""
                    + "UA says yes to peace.\"}\n")
            .toString();
  }

  private CommandRun ledger(String... args) {
    return new LedgerSession(folder).on("ledger.parley", args);
  }

  private CommandRun brief(String... args) {
    var all = new ArrayList<>(List.of("brief"));
    all.addAll(List.of(args));
    return new LedgerSession(folder).run(all.toArray(String[]::new));
  }

  @Test
  void ledgerShowsTheOwnerOfTheDay() {
    assertThat(ledger("ledger", "add", corpus).exitCode()).isZero();
    String plain = ledger("ledger", "list").out();
    assertThat(plain).doesNotContain("owner");
    String listed = ledger("ledger", "list", "--publishers", list).out();
    assertThat(listed)
        .containsSubsequence("one", "quay post (owner: state QA)")
        .containsSubsequence("two", "— (owner: private)");
    assertThat(listed.lines().filter(l -> l.startsWith("three")))
        .noneMatch(l -> l.contains("owner"));
    assertThat(ledger("ledger", "show", "one", "--publishers", list).out())
        .contains("owner", "state QA until 2022-03-03; Decree 5")
        .doesNotContain("Deed of sale");
  }

  @Test
  void faultsOfAllListsAreToldBeforeAnythingIsRead() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.csv"), "name,owner,source\nA,king,law\n");
    var run =
        ledger(
            "ledger", "list", "--publishers", bad.toString(), "--publishers", folder + "/no.csv");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("bad.csv:2: 'king' is no kind of owner", "no.csv: is not there");
  }

  @Test
  void briefCarriesOwnersAndIsElseTheSame() {
    String plain = brief(corpus, "--format", "json").out();
    String with = brief(corpus, "--format", "json", "--publishers", list).out();
    assertThat(plain).doesNotContain("publisherOwners");
    assertThat(with)
        .containsSubsequence(
            "\"id\" : \"one\"",
            "\"publisherOwners\" : [ {",
            "\"owner\" : \"state\"",
            "\"states\" : [ \"QA\" ]",
            "\"since\" : null",
            "\"until\" : \"2022-03-03\"",
            "\"source\" : \"Decree 5\"",
            "\"id\" : \"three\"",
            "\"publisherOwners\" : [ ]");
    assertThat(with.replaceAll("(?s),\\s*\"publisherOwners\" : \\[.*?\\](?=\\s*\\})", ""))
        .isEqualTo(plain);
    assertThat(brief(corpus, "--publishers", list).out()).contains("quay post (owner: state QA)");
  }

  @Test
  void shippedListIsNamedBuiltIn() {
    assertThat(ledger("ledger", "add", corpus).exitCode()).isZero();
    var run = ledger("ledger", "list", "--publishers", "built-in");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).doesNotContain("owner");
  }
}
