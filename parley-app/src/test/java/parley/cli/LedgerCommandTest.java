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

/** Sessions with a ledger, on sentences {@code XX says yes|no to THING.} */
class LedgerCommandTest {
  private static final String DAY_ONE =
      "{\"id\":\"one\",\"date\":\"2022-03-01\",\"publisher\":\"Post\",\"text\":\"🕊 RU says no to"
          + " peace. UA says yes to peace.\"}\n";
  private static final String DAY_TWO =
      "{\"id\":\"two\",\"date\":\"2022-03-05\",\"publisher\":\"Post\",\"text\":\"RU says yes to"
          + " peace.\"}\n";

  @TempDir Path folder = Path.of("");
  private Path corpus = Path.of("");

  @BeforeEach
  void corpus() throws IOException {
    corpus = Files.writeString(folder.resolve("talks.jsonl"), DAY_ONE + DAY_TWO);
  }

  private CommandRun run(String... args) {
    return on("ledger.parley", args);
  }

  private CommandRun on(String ledger, String... args) {
    var all = new ArrayList<>(List.of("ledger"));
    all.addAll(List.of(args));
    return new LedgerSession(folder).on(ledger, all.toArray(String[]::new));
  }

  private CommandRun done(String... args) {
    var run = run(args);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run;
  }

  @Test
  void addingTwiceChangesNothing() {
    assertThat(done("add", corpus.toString()).out())
        .contains("2 documents: 2 new; 3 new statements");
    String before = done("export", "--as", "jsonl").out();
    assertThat(done("add", corpus.toString()).out()).contains("2 unchanged; 0 new statements");
    assertThat(done("export", "--as", "jsonl").out()).isEqualTo(before);
    assertThat(done("history").out().lines()).hasSize(1);
  }

  @Test
  void tellsHowTheLineMoved() {
    done("add", corpus.toString());
    assertThat(done("positions", "--party", "RU", "--issue", "thing").out())
        .containsSubsequence(
            "RU · thing",
            "peace happens",
            "2022-03-01",
            "against",
            "“no to peace”",
            "2022-03-05",
            "for",
            "two/s1");
    assertThat(done("changes", "--all").out())
        .containsSubsequence(
            "CHANGES (1)", "RU · thing SHIFT", "before 2022-03-01", "after 2022-03-05");
    assertThat(done("changes", "--all", "--as-of", "2022-03-04").out()).contains("CHANGES (0)");
    assertThat(done("changes", "--all", "--format", "json").out())
        .contains("\"schema\" : \"parley/ledger-changes/1\"", "\"kind\" : \"shift\"");
    assertThat(done("positions", "--format", "json").out())
        .contains("\"schema\" : \"parley/ledger-positions/1\"");
    assertThat(done("positions", "--party", "CN").out()).isEqualTo("No position matches.\n");
  }

  @Test
  void kindsOfChangesAreNamedByTheirWords() {
    done("add", corpus.toString());
    assertThat(done("changes", "--all", "--kind", "shift").out()).contains("CHANGES (1)");
    assertThat(done("changes", "--all", "--kind", "condition-added,hardening").out())
        .contains("CHANGES (0)");
    var run = run("changes", "--kind", "leap");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'leap' is none of shift, hardening");
  }

  @Test
  void aReviewChangesWhatHoldsAndCanBeUndone() {
    done("add", corpus.toString());
    done("review", "two/s1", "--reject", "--reason", "a joke", "--by", "Bo");
    assertThat(done("changes", "--all").out()).contains("CHANGES (0)");
    assertThat(done("list", "--state", "rejected").out()).contains("two/s1", "1 statements");
    assertThat(done("history", "two/s1").out()).contains("Bo decided: reject: a joke");
    assertThat(done("undo", "--by", "Bo").out()).contains("undid entry 2");
    assertThat(done("changes", "--all").out()).contains("CHANGES (1)");
    assertThat(done("history", "two/s1").out()).contains("(undone)");
    done("review", "two/s1", "--correct", "stance=against,strength=firm");
    assertThat(done("show", "two/s1").out())
        .contains("corrected", "against", "firm", "coded by a person");
    assertThat(run("undo", "--by", "Nobody"))
        .matches(r -> r.exitCode() == 2 && r.err().contains("nothing left to undo"));
  }

  @Test
  void aSheetIsFilledInAndReadBack() throws IOException {
    done("add", corpus.toString());
    Path sheet = folder.resolve("sheet.csv");
    done("review", "--sheet", "-o", sheet.toString());
    List<String> lines = Files.readAllLines(sheet);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith("one/s1,2022-03-01,no to peace,proposed,,,RU,");
    Files.writeString(
        sheet,
        lines.get(0)
            + "\r\n"
            + lines.get(1).replace(",proposed,,,", ",proposed,accept,\"fine, I think\",")
            + "\r\n"
            + lines
                .get(2)
                .replace(",proposed,,,", ",proposed,correct,,")
                .replace(",for,", ",neutral,")
            + "\r\n"
            + lines.get(3)
            + "\r\n");
    assertThat(done("review", "--csv", sheet.toString()).out()).contains("2 statements");
    assertThat(done("history", "one/s1").out()).contains("Ada decided: accept: fine, I think");
    assertThat(done("show", "one/s2").out()).contains("neutral “peace happens”");
    assertThat(done("list", "--state", "PROPOSED").out()).contains("two/s1");
    // the sheet is now older than the decisions
    var again = run("review", "--csv", sheet.toString());
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("one/s1: was changed meanwhile by Ada");
  }

  @Test
  void allProblemsOfASheetAreToldAndNothingIsStored() throws IOException {
    done("add", corpus.toString());
    Path sheet =
        Files.writeString(
            folder.resolve("bad.csv"),
            "id,verdict,stance\none/s1,accept,\none/s9,accept,\none/s2,perhaps,\none/s2,correct,up\n");
    var run = run("review", "--csv", sheet.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(3);
    assertThat(run.err())
        .contains(
            "bad.csv:3: there is no statement one/s9",
            "bad.csv:4: verdict 'perhaps'",
            "bad.csv:5: stance 'up' is none of for, against, neutral");
    assertThat(done("history").out().lines()).hasSize(1);
  }

  @Test
  void twoCodersAreCompared() throws IOException {
    done("add", corpus.toString());
    Path sheet =
        Files.writeString(
            folder.resolve("mine.csv"),
            "id,verdict,stance\none/s1,code,against\none/s2,code,for\ntwo/s1,code,against\n");
    done("review", "--csv", sheet.toString());
    // by hand: within units 2 of 6 ordered pairs differ, among all six values 2*3*3 of 6*5
    assertThat(done("agreement", "--variable", "stance,red-line").out())
        .contains(
            "stance", String.format(java.util.Locale.ROOT, "%.4f", 1 - (2.0 / 6) / (18.0 / 30)));
    assertThat(done("list", "--state", "PROPOSED").out()).contains("3 statements");
  }

  @Test
  void exportsAndImportsAreTheSameBytes() throws IOException {
    done("add", corpus.toString());
    done("review", "one/s1", "--accept");
    done("review", "one/s2", "--correct", "strength=categorical,redLine=true,condition=yes");
    done("review", "two/s1", "--reject", "--reason", "=SUM(1), \"quoted\"\nand more");
    for (String format : List.of("jsonl", "csv")) {
      Path file = folder.resolve("all." + format);
      done("export", "--as", format, "-o", file.toString());
      String other = "other-" + format + ".parley";
      assertThat(on(other, "import", file.toString(), "--as", format).out())
          .contains("2 documents with 3 statements imported");
      for (String again : List.of("jsonl", "csv")) {
        assertThat(on(other, "export", "--as", again).out())
            .as(format + " to " + again)
            .isEqualTo(done("export", "--as", again).out());
      }
      assertThat(on(other, "import", file.toString(), "--as", format).out())
          .contains("0 documents with 0 statements imported, 2 were there already");
    }
  }

  @Test
  void importsWhatCodeWrites() throws IOException {
    Path coded = folder.resolve("coded.jsonl");
    done("add", corpus.toString());
    Files.writeString(
        coded,
        "{\"id\":\"x\",\"statements\":[{\"id\":\"s1\",\"document\":\"x\",\"source\":{\"spans\":[],\"text\":\"\","
            + "\"actor\":null,\"party\":\"UA\",\"kind\":\"none\"},\"cue\":{\"spans\":[],\"text\":\"\"},"
            + "\"content\":{\"spans\":[[0,2]],\"text\":\"no\"},\"quoteType\":\"direct\",\"hearsay\":false,\"nestedIn\":null,\"saidOn\":null,\"confidence\":0.5,\"position\":null}]}\n");
    assertThat(done("import", coded.toString(), "--as", "jsonl").out())
        .contains("1 documents with 1 statements");
    Files.writeString(
        coded, "{\"id\":\"y/s1\",\"document\":\"y\"}\nnot json\n{\"document\":\"z\"}\n");
    var run = run("import", coded.toString(), "--as", "jsonl");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "coded.jsonl:1: content has no spans",
            "coded.jsonl:2: is no JSON",
            "coded.jsonl:3: lacks id");
  }

  @Test
  void anExcerptIsCutByCharacters() throws IOException {
    Files.writeString(corpus, "{\"id\":\"one\",\"text\":\"RU says no to peace.\"}\n");
    done("add", corpus.toString());
    assertThat(done("export", "--as", "jsonl", "--excerpt", "2").out())
        .contains("\"text\":\"no…\"")
        .doesNotContain("peace.");
  }

  @Test
  void aChangedDocumentIsTold() throws IOException {
    done("add", corpus.toString());
    Files.writeString(corpus, DAY_ONE.replace("UA says yes", "UA now says yes"));
    assertThat(done("add", corpus.toString()).out())
        .contains("one: version 2, 0 new statements, 1 moved, 0 lost");
  }

  @Test
  void aRemovedTextIsGone() {
    done("add", corpus.toString());
    done("redact", "one", "--reason", "rights");
    assertThat(done("export", "--as", "jsonl").out())
        .doesNotContain("no to")
        .contains("\"against\"");
    assertThat(done("show", "one/s1").out()).contains("(text removed)");
    assertThat(done("history").out()).contains("redact", "rights");
    Path backup = folder.resolve("copy.parley");
    done("backup", backup.toString());
    assertThat(on("copy.parley", "export", "--as", "csv").out())
        .isEqualTo(done("export", "--as", "csv").out());
  }

  @Test
  void whatIsNotThereIsToldInOneLine() {
    for (String[] args :
        List.of(
            new String[] {"list"},
            new String[] {"positions"},
            new String[] {"export", "--as", "csv"},
            new String[] {"backup", folder.resolve("b").toString()})) {
      var run = run(args);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("there is no ledger").hasLineCount(1);
      assertThat(run.out()).isEmpty();
    }
    assertThat(folder.toFile().list()).containsExactly("talks.jsonl");
    done("add", corpus.toString());
    for (String[] args :
        List.of(
            new String[] {"show", "none/s1"},
            new String[] {"history", "none"},
            new String[] {"redact", "none", "--reason", "x"},
            new String[] {"review", "none/s1", "--accept"},
            new String[] {"review", "one/s1", "--correct", "sance=for"},
            new String[] {"undo", "--entry", "99"})) {
      var run = run(args);
      assertThat(run.exitCode()).as(String.join(" ", args)).isEqualTo(2);
      assertThat(run.err()).as(String.join(" ", args)).hasLineCount(1);
    }
  }
}
