package parley.extract.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.text.Extent;
import parley.text.Span;

/**
 * What a content says, for telling whether another one says it again in other words.
 *
 * <p>Each word counts by its rarity. A word of one text is found in the other if the same word, or
 * one of the same stem, stands there, or to the degree of the cosine of their vectors, from {@value
 * #SOFT} on (aligning words one by one, as T. Zhang and others do with contextual vectors in
 * "BERTScore", ICLR 2020, arXiv:1904.09675). {@link #restates} asks that {@value #SHORTER} of the
 * shorter text is found in the longer, {@value #KEPT} of it in the same words, and {@value #LONGER}
 * of the longer in the shorter, and that nothing keeps them apart, see {@link ContrastingContents}.
 * The thresholds were chosen for few wrong answers, see docs/benchmarks-ledger.md. Cost of a
 * comparison: words times words, but only the words for texts that share few.
 */
public final class ContentMeaning {
  static final float SOFT = 0.45f;
  static final double SHORTER = 0.7;
  static final double LONGER = 0.5;
  static final double KEPT = 0.45;

  /** The weight from which a word tells something: not one of the some three hundred most used. */
  static final double TELLING = 0.85;

  /** The telling weight below which a text is too short to be known again in other words. */
  static final double LEAST = 3;

  private static final int STEM = 4;
  private static final int OPENINGS = 256;
  private static final int ENDING = 3;
  private static final ContrastWords CONTRASTS = ContrastWords.standard();

  /**
   * A word of the text.
   *
   * @param word in lower case
   * @param weight by its rarity, in [0,1]
   * @param vector of any length; empty when it has none
   * @param clause the number of its clause
   * @param name whether its capital letter tells a name
   * @param negated whether a negation stands before it in its clause
   */
  record Word(
      String word, double weight, byte[] vector, int clause, boolean name, boolean negated) {}

  private static final int REACH = 8;

  private final List<Word> words = new ArrayList<>();
  private final List<Word> distinct;
  private final double total;
  // the weights of the distinct words and their openings, apart: most comparisons read nothing else
  private final double[] weights;
  private final int[] openingOf;
  private final BitSet openings = new BitSet(OPENINGS);
  private final Set<String> numbers = new HashSet<>();
  private final Map<Integer, Set<Integer>> sides = new HashMap<>();
  private boolean conditional;

  private ContentMeaning(String text) {
    var wording = new Wording(text, Extent.union(List.of(new Span(0, text.length()))));
    int clause = 0;
    for (int i = 0; i < wording.size(); i++) {
      if (wording.mark(i)) {
        clause++;
      } else {
        boolean opens = wording.opensClause(i);
        for (String part : wording.word(i).split("-")) {
          if (!part.isEmpty()) {
            add(part, clause, wording.capital(i), opens);
          }
        }
      }
    }
    Map<String, Word> once = new LinkedHashMap<>();
    words.forEach(w -> once.putIfAbsent(w.word(), w));
    this.distinct = List.copyOf(once.values());
    this.weights = distinct.stream().mapToDouble(Word::weight).toArray();
    this.openingOf = distinct.stream().mapToInt(ContentMeaning::opening).toArray();
    this.total = Arrays.stream(weights).sum();
    Arrays.stream(openingOf).forEach(openings::set);
  }

  /** The meaning of a content. */
  public static ContentMeaning of(String text) {
    return new ContentMeaning(text);
  }

  private void add(String word, int clause, boolean capital, boolean opens) {
    WordVectors vectors = WordVectors.standard();
    double weight = vectors.weight(word);
    // a capital at the start of a clause tells a name only of a rare word
    boolean name = capital && !word.equals("i") && (!opens || weight >= TELLING);
    words.add(new Word(word, weight, vectors.vector(word), clause, name, negated(clause)));
    CONTRASTS.number(word).ifPresent(numbers::add);
    CONTRASTS
        .sides(word)
        .forEach(s -> sides.computeIfAbsent(s.line(), l -> new HashSet<>()).add(s.side()));
    conditional |= CONTRASTS.conditions(word);
  }

  private boolean negated(int clause) {
    for (int i = words.size() - 1; i >= Math.max(0, words.size() - REACH); i--) {
      if (words.get(i).clause() != clause) {
        return false;
      }
      if (CONTRASTS.negates(words.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** Whether both say the same, as far as words can tell; empty texts say nothing. */
  public boolean restates(ContentMeaning other) {
    ContentMeaning shorter = total <= other.total ? this : other;
    ContentMeaning longer = shorter == this ? other : this;
    return shorter.total >= LEAST
        && shorter.keptAtMost(longer) >= KEPT * shorter.total
        && shorter.kept(longer) >= KEPT * shorter.total
        && shorter.foundIn(longer) >= SHORTER
        && longer.foundIn(shorter) >= LONGER
        && !contrasts(other);
  }

  /** Whether something keeps them apart, however alike their words are. */
  public boolean contrasts(ContentMeaning other) {
    return total <= other.total
        ? new ContrastingContents(this, other).found()
        : new ContrastingContents(other, this).found();
  }

  /** The share of this text's weight that is found in the other, in [0,1]. */
  double foundIn(ContentMeaning other) {
    double found = 0;
    for (Word word : distinct) {
      found += word.weight() * other.nearest(word);
    }
    return total == 0 ? 0 : found / total;
  }

  /** No less than {@link #kept}, by the openings of words alone. */
  private double keptAtMost(ContentMeaning other) {
    double kept = 0;
    for (int i = 0; i < weights.length; i++) {
      kept += other.openings.get(openingOf[i]) ? weights[i] : 0;
    }
    return kept;
  }

  /** The weight of the words that stand in the other text, in whatever form. */
  private double kept(ContentMeaning other) {
    double kept = 0;
    for (Word word : distinct) {
      boolean there = other.distinct.stream().anyMatch(w -> sameStem(word.word(), w.word()));
      kept += there ? word.weight() : 0;
    }
    return kept;
  }

  /** Equal for words of the same stem; mostly not for others. */
  private static int opening(Word word) {
    String text = word.word();
    int hash = text.substring(0, Math.min(STEM, text.length())).hashCode();
    return (hash ^ hash >>> 8 ^ hash >>> 16) & OPENINGS - 1;
  }

  private float nearest(Word word) {
    float best = 0;
    for (Word other : distinct) {
      if (sameStem(word.word(), other.word())) {
        return 1;
      }
      float cosine = cosine(word, other);
      best = cosine >= SOFT ? Math.max(best, cosine) : best;
    }
    return best;
  }

  static float cosine(Word one, Word other) {
    return one.vector().length == 0 || other.vector().length == 0
        ? 0
        : WordVectors.cosine(one.vector(), other.vector());
  }

  /** Whether two words differ in at most their ending. */
  static boolean sameStem(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    if (shorter < STEM || Math.abs(one.length() - other.length()) > ENDING) {
      return false;
    }
    int shared = 0;
    while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared >= Math.max(STEM, shorter - 1);
  }

  /** Its words in their order, marks left out. */
  List<Word> words() {
    return words;
  }

  /** What it counts. */
  Set<String> numbers() {
    return numbers;
  }

  /** The sides it stands on, by the number of the contrast. */
  Map<Integer, Set<Integer>> sides() {
    return sides;
  }

  /** Whether a condition is set. */
  boolean conditional() {
    return conditional;
  }

  /** Whether a word says no to what follows. */
  static boolean negates(Word word) {
    return CONTRASTS.negates(word.word());
  }
}
