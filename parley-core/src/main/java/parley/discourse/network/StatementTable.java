package parley.discourse.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;
import parley.discourse.VariableKind;

/**
 * The statements in range as numbers: one row, column and level each, in the order of time and id.
 * A statement without a row or column label is dropped, and so is one without a qualifier where the
 * relation looks at it. Costs one pass and a few numbers per statement.
 */
final class StatementTable {
  private final Labels rows;
  private final Labels columns;
  private final Levels levels;
  private final VariableKind qualifierKind;
  private final List<CodedStatement> kept;
  private final int[] row;
  private final int[] column;
  private final int[] level;

  private StatementTable(
      Labels rows, Labels columns, Levels levels, VariableKind kind, List<CodedStatement> kept) {
    this.rows = rows;
    this.columns = columns;
    this.levels = levels;
    this.qualifierKind = kind;
    this.kept = kept;
    this.row = new int[kept.size()];
    this.column = new int[kept.size()];
    this.level = new int[kept.size()];
  }

  /**
   * The table of the statements that the rules let in, before duplicates are looked at.
   *
   * @throws parley.error.InputException if a variable of the rules does not exist or a number is
   *     none
   */
  static StatementTable of(EventList events, NetworkRules rules) {
    var rowOf = events.field(rules.rows(), "--rows");
    var columnOf = events.field(rules.columns(), "--columns");
    Function<CodedStatement, String> levelOf =
        rules.qualifier().map(q -> events.field(q, "--qualifier")).orElse(s -> "");
    boolean needed = rules.relation() != Relation.IGNORE;
    Set<String> rowNames = new HashSet<>();
    Set<String> columnNames = new HashSet<>();
    Set<String> levelNames = new HashSet<>();
    List<CodedStatement> kept = new ArrayList<>();
    Predicate<CodedStatement> wanted = wanted(events, rules);
    for (CodedStatement statement : events.statements()) {
      if (!wanted.test(statement)) {
        continue;
      }
      String r = rowOf.apply(statement);
      String c = columnOf.apply(statement);
      String q = levelOf.apply(statement);
      rowNames.add(r);
      columnNames.add(c);
      if (!r.isEmpty() && !c.isEmpty() && !(needed && q.isEmpty())) {
        levelNames.add(q);
        kept.add(statement);
      }
    }
    rowNames.remove("");
    columnNames.remove("");
    VariableKind kind = rules.qualifier().map(events::kind).orElse(VariableKind.SHORT_TEXT);
    Levels levels =
        rules.qualifier().map(q -> Levels.of(q, kind, levelNames)).orElseGet(Levels::none);
    var table =
        new StatementTable(
            new Labels(rowNames), new Labels(columnNames), levels, kind, List.copyOf(kept));
    for (int s = 0; s < kept.size(); s++) {
      table.row[s] = table.rows.number(rowOf.apply(kept.get(s)));
      table.column[s] = table.columns.number(columnOf.apply(kept.get(s)));
      table.level[s] = levels.level(levelOf.apply(kept.get(s)));
    }
    return table;
  }

  private static Predicate<CodedStatement> wanted(EventList events, NetworkRules rules) {
    Instant from = rules.from().orElse(Instant.MIN);
    Instant to = rules.to().orElse(Instant.MAX);
    Predicate<CodedStatement> wanted = s -> !s.time().isBefore(from) && !s.time().isAfter(to);
    for (Map.Entry<String, Set<String>> out : rules.excluded().entrySet()) {
      var field = events.field(out.getKey(), "--exclude");
      wanted = wanted.and(s -> !out.getValue().contains(field.apply(s)));
    }
    return wanted;
  }

  /** How many statements. */
  int size() {
    return kept.size();
  }

  Labels rows() {
    return rows;
  }

  Labels columns() {
    return columns;
  }

  Levels levels() {
    return levels;
  }

  boolean booleanQualifier() {
    return qualifierKind == VariableKind.BOOLEAN;
  }

  CodedStatement statement(int s) {
    return kept.get(s);
  }

  int row(int s) {
    return row[s];
  }

  int column(int s) {
    return column[s];
  }

  int level(int s) {
    return level[s];
  }

  /** The first statement that is not before the instant. */
  int firstAt(Instant instant) {
    int low = 0;
    int high = kept.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kept.get(middle).time().isBefore(instant)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Every statement. */
  BitSet all() {
    var all = new BitSet(size());
    all.set(0, size());
    return all;
  }
}
