package parley.discourse.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.discourse.VariableKind;
import parley.error.InputException;

/**
 * The levels of a qualifier in ascending order: always 0 and 1 of a boolean; the distinct numbers
 * of an integer; the distinct words of a text, in UTF-16 order. Without a qualifier there is one
 * level.
 */
final class Levels {
  private final Map<String, Integer> numbers;
  private final double[] values;
  private final boolean numeric;

  private Levels(Map<String, Integer> numbers, double[] values, boolean numeric) {
    this.numbers = numbers;
    this.values = values;
    this.numeric = numeric;
  }

  /** The one level of a network without a qualifier. */
  static Levels none() {
    return new Levels(Map.of("", 0), new double[1], false);
  }

  /**
   * The levels of the values that occur; nothing coded is the lowest level, worth 0.
   *
   * @throws InputException if a value of a boolean or integer is no whole number
   */
  static Levels of(String qualifier, VariableKind kind, Set<String> occurring) {
    if (kind != VariableKind.BOOLEAN && kind != VariableKind.INTEGER) {
      List<String> words = List.copyOf(new TreeSet<>(occurring));
      Map<String, Integer> numbers = new HashMap<>();
      words.forEach(word -> numbers.put(word, numbers.size()));
      return new Levels(numbers, new double[words.size()], false);
    }
    TreeMap<Long, Integer> sorted = new TreeMap<>();
    occurring.forEach(word -> sorted.put(key(qualifier, word), 0));
    if (kind == VariableKind.BOOLEAN) {
      sorted.put(0L, 0);
      sorted.put(1L, 0);
    }
    double[] values = new double[sorted.size()];
    int next = 0;
    for (var level : sorted.entrySet()) {
      values[next] = level.getKey() == Long.MIN_VALUE ? 0 : level.getKey();
      level.setValue(next++);
    }
    Map<String, Integer> numbers = new HashMap<>();
    occurring.forEach(word -> numbers.put(word, sorted.getOrDefault(key(qualifier, word), -1)));
    return new Levels(numbers, values, true);
  }

  private static long key(String qualifier, String value) {
    if (value.isEmpty()) {
      return Long.MIN_VALUE;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InputException(
          qualifier, "'" + value + "' is not a whole number", "choose another qualifier");
    }
  }

  int size() {
    return values.length;
  }

  boolean numeric() {
    return numeric;
  }

  /** The level of a value that occurs. */
  int level(String value) {
    return numbers.getOrDefault(value, -1);
  }

  /** The level as a number; 0 for words. */
  double value(int level) {
    return values[level];
  }

  /** Highest minus lowest level; 1 where they are the same. */
  double range() {
    double range = values.length == 0 ? 0 : values[values.length - 1] - values[0];
    return range == 0 ? 1 : range;
  }
}
