package parley.ledger.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import parley.text.Span;

/**
 * How far two coders mark the same words as the same.
 *
 * @param texts how many texts both looked at
 * @param one how many units the first marked
 * @param other how many the second marked
 * @param exact how many units are the same, from end to end
 * @param overlapping how many pairs of units share words; each unit is in one pair at most
 * @param wordsOfOne how many words the first marked, by category
 * @param wordsOfOther how many the second marked
 * @param wordsOfBoth how many both marked as the same
 * @param alpha {@link UnitizingAlpha} of the texts laid one after another
 */
public record SpanAgreement(
    int texts,
    int one,
    int other,
    int exact,
    int overlapping,
    int wordsOfOne,
    int wordsOfOther,
    int wordsOfBoth,
    OptionalDouble alpha) {
  /**
   * A text that two coders looked at.
   *
   * @param length in code points
   * @param words their places in code points, ascending; none when the text is not there: then
   *     every code point counts as a word
   * @param one the first coder's units
   * @param other the second's
   */
  public record Text(int length, List<Span> words, List<Unit> one, List<Unit> other) {
    /** Copies the lists. */
    public Text {
      words = List.copyOf(words);
      one = List.copyOf(one);
      other = List.copyOf(other);
    }
  }

  /** Compares; cost: the pairs of units of a text, and its words for each category. */
  public static SpanAgreement of(List<Text> texts) {
    var counts = new int[7];
    var ones = new ArrayList<Unit>();
    var others = new ArrayList<Unit>();
    int length = 0;
    for (Text text : texts) {
      counts[0] += new HashSet<>(text.one()).size();
      counts[1] += new HashSet<>(text.other()).size();
      Set<Unit> same = new HashSet<>(text.one());
      same.retainAll(new HashSet<>(text.other()));
      counts[2] += same.size();
      for (String category : categories(text)) {
        List<Span> first = places(text.one(), category);
        List<Span> second = places(text.other(), category);
        counts[3] += overlapping(first, second);
        BitSet marked = words(text, first);
        BitSet also = words(text, second);
        counts[4] += marked.cardinality();
        counts[5] += also.cardinality();
        marked.and(also);
        counts[6] += marked.cardinality();
      }
      ones.addAll(moved(text.one(), length));
      others.addAll(moved(text.other(), length));
      length += text.length();
    }
    return new SpanAgreement(
        texts.size(),
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        counts[6],
        UnitizingAlpha.of(length, List.of(ones, others)));
  }

  private static Set<String> categories(Text text) {
    Set<String> categories = new HashSet<>();
    text.one().forEach(u -> categories.add(u.category()));
    text.other().forEach(u -> categories.add(u.category()));
    return categories;
  }

  private static List<Span> places(List<Unit> units, String category) {
    return units.stream()
        .filter(u -> u.category().equals(category))
        .map(Unit::place)
        .distinct()
        .sorted(Comparator.comparingInt(Span::end).thenComparingInt(Span::start))
        .toList();
  }

  /** Pairs each with the first free one that shares words, which of disjoint units pairs most. */
  private static int overlapping(List<Span> ones, List<Span> others) {
    var taken = new BitSet();
    for (Span one : ones) {
      for (int i = taken.nextClearBit(0); i < others.size(); i = taken.nextClearBit(i + 1)) {
        if (others.get(i).overlaps(one)) {
          taken.set(i);
          break;
        }
      }
    }
    return taken.cardinality();
  }

  /** Which words have a code point in one of the places. */
  private static BitSet words(Text text, List<Span> places) {
    var marked = new BitSet();
    for (Span place : places) {
      if (text.words().isEmpty()) {
        marked.set(place.start(), place.end());
      } else {
        for (int i = 0; i < text.words().size(); i++) {
          if (text.words().get(i).overlaps(place)) {
            marked.set(i);
          }
        }
      }
    }
    return marked;
  }

  private static List<Unit> moved(List<Unit> units, int by) {
    return units.stream()
        .map(u -> new Unit(new Span(u.place().start() + by, u.place().end() + by), u.category()))
        .toList();
  }

  /** F1 of units that are the same from end to end; empty when nobody marked any. */
  public OptionalDouble exactF1() {
    return f1(exact, one, other);
  }

  /** F1 of units that share words. */
  public OptionalDouble overlapF1() {
    return f1(overlapping, one, other);
  }

  /** F1 of the marked words. */
  public OptionalDouble wordF1() {
    return f1(wordsOfBoth, wordsOfOne, wordsOfOther);
  }

  private static OptionalDouble f1(int both, int one, int other) {
    return one + other == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(2.0 * both / (one + other));
  }
}
