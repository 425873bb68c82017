package parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import parley.explain.Explanation;
import parley.ledger.Coder;
import parley.ledger.LedgerStatement;
import parley.ledger.Reading;
import parley.ledger.Review;
import parley.ledger.StatementQuery;
import parley.ledger.Verdict;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;

/** A ledger of its own for each test, and short words for what tests do with it. */
abstract class OpenLedger {
  static final Coder MACHINE = new Coder(Coder.Kind.MACHINE, "tagger 1", "c0de");

  final TickingClock clock = new TickingClock();

  @SuppressWarnings("NullAway.Init") // opened before each test
  StoredLedger ledger;

  /** The place of an empty ledger of its own for this test. */
  abstract String place();

  @BeforeEach
  void open() {
    ledger = new Ledgers(clock).openOrCreate(place());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  List<LedgerStatement> statements(StatementQuery query) {
    var all = new ArrayList<LedgerStatement>();
    ledger.statements(query, all::add);
    return all;
  }

  List<LedgerStatement> all() {
    return statements(StatementQuery.all());
  }

  LedgerStatement one(String id) {
    return statements(StatementQuery.all().ofId(id)).get(0);
  }

  void add(Reading... readings) {
    ledger.add(List.of(readings), MACHINE, false);
  }

  static Review accept(String id) {
    return new Review(id, Optional.of(Verdict.ACCEPT), Optional.empty(), "", Optional.empty());
  }

  static Review reject(String id, String reason) {
    return new Review(id, Optional.of(Verdict.REJECT), Optional.empty(), reason, Optional.empty());
  }

  static Review correct(String id, String issue) {
    var position =
        new Position(
            issue,
            "other",
            Stance.AGAINST,
            Act.REFUSE,
            Strength.SOFT,
            false,
            Optional.empty(),
            1,
            Explanation.of("by hand"));
    return new Review(
        id,
        Optional.of(Verdict.CORRECT),
        Optional.of(new Review.Correction(Said.speaker("UA"), Optional.of(position))),
        "misread",
        Optional.empty());
  }
}
