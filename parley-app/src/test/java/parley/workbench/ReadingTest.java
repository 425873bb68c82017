package parley.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.error.InputException;
import parley.error.Problem;
import parley.text.Document;

class ReadingTest {
  private static final int LONGEST = 40;
  private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

  private final List<Problem> told = new ArrayList<>();

  @Test
  void whatCannotBeReadIsToldAndTheRestIsRead() {
    assertThat(documents(false, null, "ok", "bad", "warn", "ok")).hasSize(3);
    assertThat(told).extracting(Problem::what).containsExactly("odd", "broken");
  }

  @Test
  void nothingReadIsAnErrorWithAllProblems() {
    var e = failure(false, null, "bad", "bad");
    assertThat(e.problems()).extracting(Problem::what).containsExactly("broken", "broken");
    assertThat(told).isEmpty();
  }

  @Test
  void noDocumentAndNoProblemIsAnErrorToo() {
    assertThat(failure(false, null, "nothing")).hasMessageContaining("no document");
  }

  @Test
  void strictMakesAnyProblemAnErrorButNoWarning() {
    assertThat(failure(true, null, "ok", "bad").problems()).hasSize(1);
    assertThat(documents(true, null, "ok", "warn")).hasSize(2);
  }

  @Test
  void asOfLeavesOutLaterAndUndatedDocumentsAndCountsTheUndated() {
    assertThat(documents(false, DAY, "day 5", "day 6", "day 7", "ok", "ok"))
        .extracting(Document::id)
        .containsExactly("day 5", "day 6");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).toString()).contains("--as-of 2031-05-06", "2 undated documents are");
  }

  @Test
  void asOfThatLeavesNothingIsAnErrorWithTheCounts() {
    assertThat(failure(false, DAY, "day 7", "ok")).hasMessageContaining("1 later, 1 undated");
  }

  @Test
  void aDocumentThatIsTooLongCannotBeRead() {
    String fits = "x".repeat(LONGEST);
    assertThat(documents(false, null, fits, fits + "x")).extracting(Document::id).hasSize(1);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).toString()).contains("has 41 characters", "at most 40", "split it");
    assertThat(failure(true, null, fits, fits + "x").problems()).hasSize(1);
    assertThat(failure(false, null, fits + "x").problems()).hasSize(1);
  }

  private List<Document> documents(
      boolean strict, @org.jspecify.annotations.Nullable LocalDate asOf, String... inputs) {
    var request = new Reading.Request(List.of(inputs), strict, Optional.ofNullable(asOf), LONGEST);
    return new Reading(ReadingTest::read, told::add).documents(request);
  }

  private InputException failure(
      boolean strict, @org.jspecify.annotations.Nullable LocalDate asOf, String... inputs) {
    return catchThrowableOfType(InputException.class, () -> documents(strict, asOf, inputs));
  }

  /** A source whose inputs say what becomes of them. */
  private static int read(List<String> inputs, parley.extract.format.DocumentSink sink) {
    int count = 0;
    for (String input : inputs) {
      if (input.equals("bad")) {
        sink.skipped(Problem.at(input, "broken"));
      } else if (!input.equals("nothing")) {
        if (input.equals("warn")) {
          sink.warning(Problem.at(input, "odd"));
        }
        sink.document(document(input));
        count++;
      }
    }
    return count;
  }

  private static Document document(String input) {
    Optional<LocalDate> date =
        input.startsWith("day ")
            ? Optional.of(DAY.withDayOfMonth(Integer.parseInt(input.substring(4))))
            : Optional.empty();
    return new Document(input, Optional.empty(), date, Optional.empty(), Optional.empty(), input);
  }
}
