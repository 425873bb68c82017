package parley.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;

/**
 * Statements that were read lately, kept because a page asks for the same ones again and again. At
 * most {@value #KEPT}, some 2 KB each, all as of one entry: whatever is recorded, redaction
 * included, comes with a later one, and they are forgotten. Not for several threads.
 */
final class RecentStatements {
  private static final int KEPT = 8192;

  /** What they hold depends on: the last entry that counts, and whether reasons were read. */
  private record View(long upTo, boolean reasons) {}

  private final Map<Long, LedgerStatement> statements = new HashMap<>();
  private View view = new View(-1, false);

  /**
   * Hands on the statements that match, in the order of their ids; reads those it does not know.
   */
  void read(StatementReader reader, StatementQuery query, Consumer<LedgerStatement> sink) {
    List<Long> numbers = reader.numbers(query);
    if (numbers.size() > KEPT) {
      reader.read(numbers, sink);
      return;
    }
    var asked = new View(reader.upTo(), reader.reasons());
    List<Long> unknown = unknown(numbers, asked);
    if (statements.size() + unknown.size() > KEPT) {
      statements.clear();
      unknown = numbers;
    }
    reader.each(unknown, statements::put);
    for (long number : numbers) {
      Optional.ofNullable(statements.get(number)).ifPresent(sink);
    }
  }

  private List<Long> unknown(List<Long> numbers, View asked) {
    if (!asked.equals(view)) {
      statements.clear();
      view = asked;
      return numbers;
    }
    var unknown = new ArrayList<Long>();
    for (Long number : numbers) {
      if (!statements.containsKey(number)) {
        unknown.add(number);
      }
    }
    return unknown;
  }
}
