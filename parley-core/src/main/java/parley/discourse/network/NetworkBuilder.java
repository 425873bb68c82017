package parley.discourse.network;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;

/**
 * Networks of an event list under rules. Duplicates are filtered once over the whole range; a
 * network may then be built of all that stays or of some of it.
 */
public final class NetworkBuilder {
  private final NetworkRules rules;
  private final StatementTable table;
  private final BitSet kept;

  /**
   * Selects and filters.
   *
   * @throws parley.error.InputException if the event list lacks a variable of the rules, or a
   *     number of the qualifier is none
   */
  public NetworkBuilder(EventList events, NetworkRules rules) {
    this.rules = rules;
    this.table = StatementTable.of(events, rules);
    this.kept = DuplicateFilter.kept(table, rules.duplicates(), rules.relation());
  }

  /** The rules. */
  public NetworkRules rules() {
    return rules;
  }

  /** The statements that count, by time and id. */
  public List<CodedStatement> statements() {
    return kept.stream().mapToObj(table::statement).toList();
  }

  /** The network of all that count. */
  public NetworkMatrix build() {
    return matrix(kept, equal(), shown(kept));
  }

  /**
   * The network of the statements in a window, each with a weight above 0; statements of weight 0
   * are left out.
   */
  public NetworkMatrix build(
      Instant from, Instant before, ToDoubleFunction<CodedStatement> weight) {
    var chosen = new BitSet(table.size());
    double[] weights = new double[table.size()];
    int end = table.firstAt(before);
    for (int s = kept.nextSetBit(table.firstAt(from));
        s >= 0 && s < end;
        s = kept.nextSetBit(s + 1)) {
      weights[s] = weight.applyAsDouble(table.statement(s));
      chosen.set(s, weights[s] > 0);
    }
    return matrix(chosen, weights, shown(chosen));
  }

  /** The labels of the columns that occur in what counts, sorted. */
  public List<String> columnLabels() {
    var used = new BitSet(table.columns().size());
    kept.stream().forEach(s -> used.set(table.column(s)));
    return table.columns().only(used);
  }

  /**
   * The network of the statements on some of the columns, with the rows of the whole: what is left
   * if the others had never been spoken of.
   */
  public NetworkMatrix onColumns(Set<String> columns) {
    var chosen = new BitSet(table.size());
    var names = table.columns().names();
    kept.stream().forEach(s -> chosen.set(s, columns.contains(names.get(table.column(s)))));
    return matrix(chosen, equal(), shown(kept));
  }

  private double[] equal() {
    double[] weights = new double[table.size()];
    Arrays.fill(weights, 1);
    return weights;
  }

  // the rows that a network of the statements has
  private BitSet shown(BitSet statements) {
    var rows = new BitSet(table.rows().size());
    if (rules.isolates()) {
      rows.set(0, table.rows().size());
    } else {
      statements.stream().forEach(s -> rows.set(table.row(s)));
    }
    return rows;
  }

  private NetworkMatrix matrix(BitSet chosen, double[] weights, BitSet rows) {
    var columns = new BitSet(table.columns().size());
    if (rules.isolates()) {
      columns.set(0, table.columns().size());
    } else {
      chosen.stream().forEach(s -> columns.set(table.column(s)));
    }
    AffiliationArray array =
        AffiliationArray.of(
            table,
            chosen,
            weights,
            Numbering.of(rows, table.rows().size()),
            Numbering.of(columns, table.columns().size()));
    List<String> rowLabels = table.rows().only(rows);
    double[] rowTotals = IntStream.range(0, array.rows()).mapToDouble(array::rowTotal).toArray();
    if (rules.mode() == Mode.ONE) {
      return new NetworkMatrix(
          Mode.ONE,
          rowLabels,
          rowLabels,
          new OneMode(array, table, rules).cells(),
          rowTotals,
          rowTotals,
          chosen.cardinality());
    }
    return new NetworkMatrix(
        Mode.TWO,
        rowLabels,
        table.columns().only(columns),
        new TwoMode(array, table, rules).cells(),
        rowTotals,
        IntStream.range(0, array.columns()).mapToDouble(array::columnTotal).toArray(),
        chosen.cardinality());
  }
}
