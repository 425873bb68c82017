package parley.ledger.learn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as vectors of their words and pairs of words, each with weight 1 times its inverse document
 * frequency {@code ln((1 + N) / (1 + n)) + 1}, of length 1 (Salton and Buckley 1988, Term-weighting
 * approaches in automatic text retrieval, DOI 10.1016/0306-4573(88)90021-0; the smoothing is that
 * of scikit-learn). A term that no example has counts as if one had it.
 */
final class WordVectors {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Map<String, Integer> documents = new HashMap<>();
  private final int size;

  /** Counts the terms of texts. */
  WordVectors(Collection<String> texts) {
    this.size = texts.size();
    for (String text : texts) {
      new HashSet<>(terms(text)).forEach(term -> documents.merge(term, 1, Integer::sum));
    }
  }

  /** The vector of a text; empty when it has no words. */
  Map<String, Double> vector(String text) {
    Map<String, Double> vector = new HashMap<>();
    for (String term : new HashSet<>(terms(text))) {
      vector.put(term, Math.log((1.0 + size) / (1 + documents.getOrDefault(term, 1))) + 1);
    }
    double length = Math.sqrt(vector.values().stream().mapToDouble(w -> w * w).sum());
    vector.replaceAll((term, weight) -> weight / length);
    return vector;
  }

  /** The cosine of two vectors, in [0,1]. */
  static double cosine(Map<String, Double> one, Map<String, Double> other) {
    Map<String, Double> shorter = one.size() <= other.size() ? one : other;
    Map<String, Double> longer = shorter == one ? other : one;
    double sum = 0;
    for (Map.Entry<String, Double> term : shorter.entrySet()) {
      sum += term.getValue() * longer.getOrDefault(term.getKey(), 0.0);
    }
    return Math.min(1, sum);
  }

  private static List<String> terms(String text) {
    var terms = new ArrayList<String>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    String before = "";
    while (words.find()) {
      terms.add(words.group());
      if (!before.isEmpty()) {
        terms.add(before + " " + words.group());
      }
      before = words.group();
    }
    return terms;
  }
}
