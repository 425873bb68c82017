package parley.store;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.ledger.AsOf;
import parley.ledger.Entry;
import parley.ledger.Reading;
import parley.ledger.Review;
import parley.ledger.Verdict;

/**
 * A process that adds documents and reviews to a ledger until it is killed or nobody listens any
 * more, and tells each write on standard output as soon as the ledger has acknowledged it: {@code
 * add ID} or {@code review N}.
 */
final class Writer {
  static final int REVIEWED_TOGETHER = 3;

  private Writer() {}

  public static void main(String[] args) {
    PrintStream out = System.out;
    try (var ledger = new Ledgers(Clock.systemUTC()).open(args[0])) {
      int next = ledger.documents(AsOf.NOW).size();
      while (!out.checkError()) {
        Reading reading = reading(next);
        ledger.add(List.of(reading), OpenLedger.MACHINE, false);
        out.println("add " + reading.document().id());
        out.flush();
        Entry entry = ledger.review(reviews(reading.document().id(), next), "Ada");
        out.println("review " + entry.number());
        out.flush();
        next++;
      }
    }
  }

  /** The document of a number, with 3 to 40 statements. */
  static Reading reading(int number) {
    var sentences = new ArrayList<Said>();
    int count = REVIEWED_TOGETHER + number * 7 % 38;
    for (int i = 0; i < count; i++) {
      sentences.add(Said.of(i % 2 == 0 ? "RU" : "UA", "point " + number + " " + i));
    }
    return Said.reading("d" + number, "2022-03-01", sentences.toArray(Said[]::new));
  }

  private static List<Review> reviews(String document, int number) {
    var reviews = new ArrayList<Review>();
    for (int i = 1; i <= REVIEWED_TOGETHER; i++) {
      reviews.add(
          new Review(
              document + "/s" + i,
              Optional.of(i % 2 == 0 ? Verdict.ACCEPT : Verdict.REJECT),
              Optional.empty(),
              "round " + number,
              Optional.empty()));
    }
    return reviews;
  }
}
