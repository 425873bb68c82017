package parley.ledger.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import parley.text.Extent;
import parley.text.Span;

/**
 * Krippendorff's alpha for unitizing: how far coders agree on where in a text the units of a
 * category are, and how long.
 *
 * <p>After K. Krippendorff, "Measuring the Reliability of Qualitative Text Analysis Data", Quality
 * and Quantity 38 (2004), doi:10.1007/s11135-004-8107-7: overlapping units of two coders differ by
 * the squares of the distances of their ends, a unit in the other's gap by the square of its
 * length. Disagreements, observed and expected, are summed over the categories. A coder's units of
 * one category that overlap or touch count as one. Cost: for each category the units of a coder
 * times the units and gaps of another.
 */
public final class UnitizingAlpha {
  private final double length;
  private final int coders;
  private double observed;
  private double expected;

  private UnitizingAlpha(int length, int coders) {
    this.length = length;
    this.coders = coders;
  }

  /**
   * Alpha: 1 for full agreement, 0 for agreement by chance, below 0 for less; empty when nobody
   * marked anything, for then nothing can be told from chance.
   *
   * @param length of the text, in the unit of the places
   * @param coders the units of each coder, at least two coders
   */
  public static OptionalDouble of(int length, List<List<Unit>> coders) {
    if (coders.size() < 2) {
      throw new IllegalArgumentException("agreement needs two coders, not " + coders.size());
    }
    SortedSet<String> categories = new TreeSet<>();
    coders.forEach(units -> units.forEach(u -> categories.add(u.category())));
    var alpha = new UnitizingAlpha(length, coders.size());
    for (String category : categories) {
      alpha.add(coders.stream().map(units -> sections(length, units, category)).toList());
    }
    return alpha.expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - alpha.observed / alpha.expected);
  }

  /** A stretch of one coder's text: a unit or a gap. */
  private record Section(Span place, boolean unit) {
    double length() {
      return place.length();
    }
  }

  private static List<Section> sections(int length, List<Unit> units, String category) {
    List<Span> places =
        Extent.union(
                units.stream().filter(u -> u.category().equals(category)).map(Unit::place).toList())
            .spans();
    var sections = new ArrayList<Section>();
    int from = 0;
    for (Span place : places) {
      if (place.start() > from) {
        sections.add(new Section(new Span(from, place.start()), false));
      }
      sections.add(new Section(place, true));
      from = place.end();
    }
    if (from > length) {
      throw new IllegalArgumentException("a unit ends at " + from + ", the text at " + length);
    }
    if (from < length) {
      sections.add(new Section(new Span(from, length), false));
    }
    return sections;
  }

  private void add(List<List<Section>> all) {
    double sum = 0;
    for (int i = 0; i < coders; i++) {
      for (int j = 0; j < coders; j++) {
        sum += i == j ? 0 : difference(all.get(i), all.get(j));
      }
    }
    observed += sum / (coders * (coders - 1.0) * length * length);
    expected += expected(all.stream().flatMap(List::stream).toList());
  }

  private static double difference(List<Section> ones, List<Section> others) {
    double sum = 0;
    for (Section one : ones) {
      for (Section other : others) {
        sum += difference(one, other);
      }
    }
    return sum;
  }

  private static double difference(Section one, Section other) {
    if (one.unit() && other.unit()) {
      return one.place().overlaps(other.place())
          ? square(one.place().start() - other.place().start())
              + square(one.place().end() - other.place().end())
          : 0;
    }
    if (one.unit() == other.unit()) {
      return 0;
    }
    Section unit = one.unit() ? one : other;
    Section gap = one.unit() ? other : one;
    return gap.place().contains(unit.place()) ? square(unit.length()) : 0;
  }

  private double expected(List<Section> sections) {
    long units = sections.stream().filter(Section::unit).count();
    double sum = 0;
    double within = 0;
    for (Section unit : sections) {
      if (unit.unit()) {
        double l = unit.length();
        double inGaps =
            sections.stream()
                .filter(s -> !s.unit() && s.length() >= l)
                .mapToDouble(gap -> gap.length() - l + 1)
                .sum();
        sum += (units - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l) + l * l * inGaps;
        within += l * (l - 1);
      }
    }
    double all = coders * length;
    return 2 / length * sum / (all * (all - 1) - within);
  }

  private static double square(double x) {
    return x * x;
  }
}
