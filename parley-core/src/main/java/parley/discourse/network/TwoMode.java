package parley.discourse.network;

import java.util.Arrays;
import parley.error.InputException;

/**
 * Cells of row entities with column entities: {@code ignore} the statements; {@code subtract} for a
 * boolean those of level 1 minus those of level 0, for an integer the levels added up, for a text
 * the statements; {@code combine} the sum of 2^(K-p-1) over the levels p of K that occur. Divided
 * by the statements of the row ({@code activity}) or column ({@code prominence}). O(entries).
 */
final class TwoMode {
  // beyond this, powers of two no longer add up exactly in a double
  private static final int MOST_COMBINED = 52;

  private final AffiliationArray array;
  private final Levels levels;
  private final boolean binary;
  private final NetworkRules rules;

  TwoMode(AffiliationArray array, StatementTable table, NetworkRules rules) {
    this.array = array;
    this.levels = table.levels();
    this.binary = table.booleanQualifier();
    this.rules = rules;
    if (rules.relation() == Relation.COMBINE && levels.size() > MOST_COMBINED) {
      throw new InputException(
          "--relation combine",
          "the qualifier has " + levels.size() + " levels, more than " + MOST_COMBINED,
          "choose another relation or qualifier");
    }
  }

  NetworkMatrix.Cells cells() {
    int[] first = new int[array.rows() + 1];
    int[] column = new int[array.first(array.rows())];
    double[] value = new double[column.length];
    int next = 0;
    for (int i = 0; i < array.rows(); i++) {
      first[i] = next;
      int e = array.first(i);
      while (e < array.first(i + 1)) {
        int j = array.column(e);
        double cell = 0;
        for (; e < array.first(i + 1) && array.column(e) == j; e++) {
          cell += weight(array.level(e), array.count(e));
        }
        if (cell != 0) {
          column[next] = j;
          value[next++] = normalised(cell, i, j);
        }
      }
    }
    first[array.rows()] = next;
    return new NetworkMatrix.Cells(first, Arrays.copyOf(column, next), Arrays.copyOf(value, next));
  }

  private double weight(int level, double count) {
    return switch (rules.relation()) {
      case COMBINE -> Math.scalb(1.0, levels.size() - level - 1);
      case SUBTRACT -> {
        if (!levels.numeric()) {
          yield count;
        }
        yield binary ? (levels.value(level) == 1 ? count : -count) : levels.value(level) * count;
      }
      default -> count;
    };
  }

  private double normalised(double cell, int i, int j) {
    return switch (rules.normalisation()) {
      case ACTIVITY -> cell / array.rowTotal(i);
      case PROMINENCE -> cell / array.columnTotal(j);
      default -> cell;
    };
  }
}
