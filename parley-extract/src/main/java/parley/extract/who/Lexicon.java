package parley.extract.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of the tables as a trie over folded words. A phrase written with capitals matches only
 * capitalised words ("Turkey" is no turkey); a short one in capitals only such ("US" is not "us").
 * The longest phrase from the left wins; linear in the text for phrases of bounded length.
 */
final class Lexicon {
  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final List<Entry> entries = new ArrayList<>(1);
  }

  private record Entry(Term term, List<Words.Shape> shapes) {
    boolean fits(Words words, int from) {
      for (int i = 0; i < shapes.size(); i++) {
        Words.Shape shape = words.shape(from + i);
        boolean ok =
            switch (shapes.get(i)) {
              case UPPER -> shape == Words.Shape.UPPER;
              case CAPITAL -> shape == Words.Shape.UPPER || shape == Words.Shape.CAPITAL;
              default -> true;
            };
        if (!ok) {
          return false;
        }
      }
      return true;
    }
  }

  private static final int SHORT = 5;

  private final Node root = new Node();

  /** Adds a phrase; of two with the same words and shapes the first added wins. */
  void add(String phrase, Term term) {
    var words = new Words(phrase);
    Node node = root;
    var shapes = new ArrayList<Words.Shape>();
    for (int i = 0; i < words.size(); i++) {
      node = node.next.computeIfAbsent(words.at(i), word -> new Node());
      boolean longWord = words.at(i).length() > SHORT;
      shapes.add(
          words.shape(i) == Words.Shape.UPPER && longWord ? Words.Shape.CAPITAL : words.shape(i));
    }
    if (words.size() > 0) {
      node.entries.add(new Entry(term, List.copyOf(shapes)));
    }
  }

  /** All phrases of the text, the longest from the left, not overlapping. */
  Matches match(Words words) {
    var matches = new Matches(words.size());
    int i = 0;
    while (i < words.size()) {
      int stop = i;
      Term found = null;
      Node node = root;
      for (int j = i; j < words.size(); j++) {
        node = node.next.get(words.at(j));
        if (node == null) {
          break;
        }
        Term term = fitting(node, words, i);
        if (term != null) {
          stop = j + 1;
          found = term;
        }
      }
      if (found != null) {
        matches.put(i, stop, found);
        i = stop;
      } else {
        i++;
      }
    }
    return matches;
  }

  private static @Nullable Term fitting(Node node, Words words, int from) {
    for (Entry entry : node.entries) {
      if (entry.fits(words, from)) {
        return entry.term();
      }
    }
    return null;
  }
}
