package parley.discourse.network;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import parley.discourse.CodedStatement;

/**
 * Of statements with the same row, column and qualifier within a window only the first stays; the
 * qualifier does not matter where the relation ignores it. One hash look-up per statement.
 */
final class DuplicateFilter {
  private DuplicateFilter() {}

  private record Key(long window, int row, int column, int level) {}

  /** The statements that stay. */
  static BitSet kept(StatementTable table, DuplicateRule rule, Relation relation) {
    if (rule == DuplicateRule.INCLUDE) {
      return table.all();
    }
    ToLongFunction<CodedStatement> window = window(rule);
    var kept = new BitSet(table.size());
    Set<Key> seen = new HashSet<>(table.size() * 2);
    for (int s = 0; s < table.size(); s++) {
      int level = relation == Relation.IGNORE ? 0 : table.level(s);
      var key =
          new Key(window.applyAsLong(table.statement(s)), table.row(s), table.column(s), level);
      kept.set(s, seen.add(key));
    }
    return kept;
  }

  private static ToLongFunction<CodedStatement> window(DuplicateRule rule) {
    Map<String, Long> documents = new HashMap<>();
    return switch (rule) {
      case INCLUDE -> throw new IllegalArgumentException("no window");
      case DOCUMENT ->
          s -> documents.computeIfAbsent(s.document().id(), id -> (long) documents.size());
      case WEEK -> s -> isoWeek(utc(s));
      case MONTH -> s -> utc(s).getYear() * 12L + utc(s).getMonthValue();
      case YEAR -> s -> utc(s).getYear();
      case ACROSSRANGE -> s -> 0;
    };
  }

  private static long isoWeek(ZonedDateTime time) {
    return time.get(IsoFields.WEEK_BASED_YEAR) * 54L + time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static ZonedDateTime utc(CodedStatement statement) {
    return statement.time().atZone(ZoneOffset.UTC);
  }
}
