package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.team.Token;

/** People who share the work on a ledger. */
class LedgerTeamTest {
  @TempDir Path folder = Path.of("");
  private LedgerSession session = new LedgerSession(Path.of(""));

  @BeforeEach
  void add() throws IOException {
    session = new LedgerSession(folder);
    Path corpus =
        Files.writeString(
            folder.resolve("talks.jsonl"),
            "{\"id\":\"one\",\"date\":\"2022-03-01\",\"text\":\"RU says no to peace. UA says yes to"
                + " peace.\"}\n{\"id\":\"two\",\"date\":\"2022-03-05\",\"text\":\"RU says yes to"
                + " peace.\"}\n");
    session.ledger("add", corpus.toString());
  }

  @Test
  void aTokenIsShownOnceAndOnlyItsHashIsStored() throws IOException {
    CommandRun added =
        session.on("ledger.parley", "reviewers", "add", "Bo Wu", "--role", "reviewer");
    String token = added.out().strip();
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    assertThat(added.err()).contains("not shown again").doesNotContain(token);

    String bytes = "";
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.readString(file, StandardCharsets.ISO_8859_1);
      }
    }
    assertThat(bytes).contains(new Token(token).sha256()).doesNotContain(token);

    session.on("ledger.parley", "reviewers", "revoke", "Bo Wu");
    assertThat(session.on("ledger.parley", "reviewers", "list").out())
        .contains("reviewer     Bo Wu  added")
        .contains(", revoked ");
    CommandRun again = session.on("ledger.parley", "reviewers", "revoke", "Bo Wu");
    assertThat(again.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.err()).contains("Bo Wu: is no active reviewer");
  }

  @Test
  void twoCodeBlindlyAndAThirdSettles() throws IOException {
    session.ledger("assign", "--to", "Bo,Cy", "--each", "2", "--blind", "--document", "one");
    code("Bo", "against");
    code("Cy", "for");
    assertThat(session.ledger("assign", "--list").out())
        .contains("one/s1  blind")
        .contains("Bo: 2 statements, 0 left to do");
    assertThat(session.ledger("adjudicate").out())
        .contains("differ in stance")
        .contains("2 to settle");

    session.ledger("adjudicate", "one/s1", "one/s2", "--take", "Cy", "--by", "Judge");
    assertThat(session.ledger("adjudicate").out()).isEqualTo("0 to settle\n");
    assertThat(session.ledger("history", "one/s1").out())
        .contains("Judge")
        .contains("as coded by Cy");
    assertThat(session.ledger("export", "--as", "jsonl", "--document", "one").out())
        .doesNotContain("\"against\"");
  }

  @Test
  void coderAgreementCoversTheWordsTaken() throws IOException {
    session.ledger("assign", "--to", "Bo,Cy", "--each", "2", "--blind", "--document", "one");
    code("Bo", "against");
    code("Cy", "for");
    JsonNode found =
        new ObjectMapper().readTree(session.ledger("agreement", "--format", "json").out());
    assertThat(found.path("schema").asText()).isEqualTo("parley/ledger-agreement/1");
    // both took the same two contents for positions on peace, on opposite sides
    JsonNode pair = words(found, "Bo", "Cy", "issue");
    assertThat(pair.path("unitsOfOne").asInt()).isEqualTo(2);
    assertThat(pair.path("exactF1").asDouble()).isEqualTo(1);
    assertThat(pair.path("unitizingAlpha").asDouble()).isEqualTo(1);
    assertThat(words(found, "Bo", "Cy", "stance").path("exactF1").asDouble()).isZero();
  }

  @Test
  void ledgersOfTheSameTextsAreCompared() throws IOException {
    Path brat = Files.createDirectory(folder.resolve("brat"));
    Files.writeString(brat.resolve("one.txt"), "RU says no to peace. UA says yes to peace.");
    // the first content cut by two words, the second as the program has it
    Files.writeString(
        brat.resolve("one.ann"),
        """
        T1\tContent 8 10\tno
        A1\tStance T1 against
        T2\tContent 29 41\tyes to peace
        A2\tStance T2 for
        """);
    session.on("other.parley", "ledger", "import", brat.toString(), "--as", "brat", "--by", "Cy");
    String other = folder.resolve("other.parley").toString();
    JsonNode found =
        new ObjectMapper()
            .readTree(session.ledger("agreement", "--with", other, "--format", "json").out());
    JsonNode pair = words(found, "ledger.parley", "other.parley", "position");
    assertThat(pair.path("texts").asInt()).isEqualTo(1);
    assertThat(pair.path("exactF1").asDouble()).isEqualTo(2.0 / 4);
    assertThat(pair.path("overlapF1").asDouble()).isEqualTo(1);
    // of three and three words against one and three
    assertThat(pair.path("wordF1").asDouble()).isEqualTo(2 * 4.0 / (6 + 4));
    assertThat(session.ledger("agreement", "--with", other).out()).contains("u-alpha", "0.8000");
  }

  private static JsonNode words(JsonNode found, String one, String other, String as) {
    for (JsonNode pair : found.path("words")) {
      if (pair.path("one").asText().endsWith(one)
          && pair.path("other").asText().endsWith(other)
          && pair.path("as").asText().equals(as)) {
        return pair;
      }
    }
    throw new AssertionError("no pair in " + found);
  }

  @Test
  void learningMeasuresFirst() throws IOException {
    Path more =
        Files.writeString(
            folder.resolve("more.jsonl"),
            """
            {"id":"x","text":"RU says yes to bread."}
            {"id":"y","text":"RU says yes to bread."}
            {"id":"z","text":"RU says yes to bread."}
            """);
    session.ledger("add", more.toString());
    assertThat(session.ledger("learn").out()).contains("0 reviewed", "does not help");
    session.ledger("review", "x/s1", "y/s1", "--correct", "stance=against");
    assertThat(session.ledger("learn").out())
        .contains("2 reviewed statements in 2 documents", "right before 0, after 2")
        .contains("1 statements coded anew");
    assertThat(session.ledger("show", "z/s1").out()).contains("against", "nearest reviewed");
  }

  /** Fills in a blind sheet of what is assigned to the coder. */
  private void code(String coder, String stance) throws IOException {
    String sheet = session.ledger("review", "--sheet", "--blind", "--assigned-to", coder).out();
    assertThat(sheet.lines()).hasSize(3);
    var filled = new StringBuilder("id,verdict,issue,proposition,stance,strength,seen\n");
    sheet
        .lines()
        .skip(1)
        .forEach(
            row ->
                filled.append(
                    row.substring(0, row.indexOf(','))
                        + ",code,peace,peace comes,"
                        + stance
                        + ",firm,"
                        + row.substring(row.lastIndexOf(',') + 1)
                        + "\n"));
    Path file = Files.writeString(folder.resolve(coder + ".csv"), filled);
    session.ledger("review", "--csv", file.toString(), "--by", coder);
  }
}
