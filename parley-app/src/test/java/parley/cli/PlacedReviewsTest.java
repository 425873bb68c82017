package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that name places of documents, on sentences {@code XX says yes|no to THING.} */
class PlacedReviewsTest {
  // in code points: "no to peace" 10-21, "yes to peace" 31-43, "Not now, UA added" 45-62
  private static final String TEXT =
      "🕊 RU says no to peace. UA says yes to peace. Not now, UA added.";
  private static final String HEAD =
      "document,from,to,verdict,reason,party,issue,proposition,stance,strength,saidOn\n";
  private static final String ADDED =
      "one,45,52,add,missed,UA,thing,peace happens,against,firm,2022-02-28\n";

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void ledger() throws IOException {
    Path corpus =
        Files.writeString(
            folder.resolve("talks.jsonl"),
            "{\"id\":\"one\",\"date\":\"2022-03-01\",\"text\":\"" + TEXT + "\"}\n");
    new LedgerSession(folder).ledger("add", corpus.toString());
  }

  private CommandRun review(String rows) throws IOException {
    Path sheet = Files.writeString(folder.resolve("places.csv"), HEAD + rows);
    return new LedgerSession(folder)
        .on("ledger.parley", "ledger", "review", "--csv", sheet.toString());
  }

  private String list() {
    return new LedgerSession(folder).ledger("list").out();
  }

  private String show(String id) {
    return new LedgerSession(folder).ledger("show", id).out();
  }

  @Test
  void aPlaceMeansTheStatementThatStandsThere() throws IOException {
    // one code point short of the statement's own place
    var run = review("one,10,20,correct,,,,,neutral,,\none,31,43,reject,irony,,,,,,\n");

    assertThat(run.err()).isEmpty();
    assertThat(show("one/s1")).contains("neutral “peace happens”", "corrected", "RU");
    assertThat(show("one/s2")).contains("rejected");
  }

  @Test
  void whatIsMissingIsDrawnOnceWithItsWordsAndDay() throws IOException {
    assertThat(review(ADDED).err()).isEmpty();

    assertThat(show("one/s3")).contains("Not now", "against", "firm", "UA", "2022-02-28");
    assertThat(list()).doesNotContain("one/s4");

    // run again, it decides on the statement that is there now
    assertThat(review(ADDED.replace("firm", "soft")).err()).isEmpty();
    assertThat(list()).doesNotContain("one/s4");
    assertThat(show("one/s3")).contains("soft");
  }

  @Test
  void allProblemsAreToldAndNothingIsDrawn() throws IOException {
    var run =
        review(
            ADDED
                + "one,45,52,accept,,,,,,,\n"
                + "two,1,2,reject,,,,,,,\n"
                + "one,60,99,reject,,,,,,,\n"
                + "one,53,62,add,,UA,thing,,for,,\n");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(4);
    assertThat(run.err())
        .contains(
            "places.csv:3: no statement stands there",
            "places.csv:4: the ledger has no text of the document two",
            "places.csv:5: 60 to 99 is no place of a text of 63 code points",
            "places.csv:6: a position needs");
    assertThat(list()).doesNotContain("one/s3");
  }

  @Test
  void nothingToRejectIsNoProblem() throws IOException {
    assertThat(review("one,45,52,reject,,,,,,,\n").out()).contains("nothing to record");
  }
}
