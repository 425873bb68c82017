package parley.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parley.error.InputException;
import parley.error.Problem;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.StatementQuery;
import parley.ledger.Verdict;

/** One transaction that records what a coder codes and, if it is a person, decides. */
final class Reviewing {
  private final Handle handle;
  private final Clock clock;
  private final Coder coder;
  private final StatementReader reader;
  private final List<Problem> problems = new ArrayList<>();

  Reviewing(Handle handle, Clock clock, Coder coder) {
    this.handle = handle;
    this.clock = clock;
    this.coder = coder;
    this.reader = new StatementReader(handle, Long.MAX_VALUE, false);
  }

  private record Found(Review review, long row, LedgerStatement statement) {}

  Entry all(List<Review> reviews) {
    if (coder.kind() == Coder.Kind.MACHINE
        && reviews.stream().anyMatch(r -> r.verdict().isPresent())) {
      throw new IllegalArgumentException("a machine decides nothing: " + coder.name());
    }
    var found = new ArrayList<Found>();
    reviews.forEach(r -> find(r).ifPresent(found::add));
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    Entry entry = EntryTable.add(handle, clock, Entry.Kind.REVIEW, coder.name(), "");
    var batch = new StatementBatch(handle);
    found.forEach(f -> write(f, entry, batch));
    batch.write();
    return entry;
  }

  private Optional<Found> find(Review review) {
    String id = review.statementId();
    List<Long> rows = reader.numbers(StatementQuery.all().ofId(id));
    if (rows.isEmpty()) {
      problems.add(new Problem(id, "there is no such statement", "see 'parley ledger list'"));
      return Optional.empty();
    }
    var statements = new ArrayList<LedgerStatement>();
    reader.read(rows, statements::add);
    LedgerStatement statement = statements.get(0);
    // a coding that decides nothing takes nothing from anybody: coders need not see each other
    if (review.verdict().isPresent()
        && review.seen().isPresent()
        && statement.lastEntry() > review.seen().get()) {
      problems.add(conflict(statement));
      return Optional.empty();
    }
    if (review.verdict().filter(v -> v == Verdict.ACCEPT).isPresent()
        && statement.shown().isEmpty()) {
      problems.add(new Problem(id, "has no coding to accept", "correct it, or reject it"));
      return Optional.empty();
    }
    return Optional.of(new Found(review, rows.get(0), statement));
  }

  private static Problem conflict(LedgerStatement statement) {
    List<Entry> entries = statement.entries();
    Entry last = entries.get(entries.size() - 1);
    return new Problem(
        statement.id(),
        "was changed meanwhile by "
            + last.by()
            + " (entry "
            + last.number()
            + ", now "
            + statement.state().word()
            + ")",
        "look at it again and review it anew; nothing of this review was stored");
  }

  private void write(Found found, Entry entry, StatementBatch batch) {
    Optional<Long> own =
        found
            .review()
            .correction()
            .map(
                c ->
                    batch.coding(
                        found.row(), entry, coder, new CodedWords(c.speaker(), c.position())));
    found
        .review()
        .verdict()
        .ifPresent(
            verdict -> {
              Optional<Long> holding =
                  switch (verdict) {
                    case ACCEPT -> found.statement().shown().map(Coding::number);
                    case CORRECT -> own;
                    case REJECT -> Optional.empty();
                  };
              batch.decision(
                  found.row(),
                  entry,
                  new StatementBatch.Decided(verdict, holding, found.review().reason()));
            });
  }
}
