package parley.extract.who;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where phrases of the tables stand in a text, by word. */
final class Matches {
  private final int[] startOf;
  private final int[] endOf;
  private final @Nullable Term[] terms;

  Matches(int words) {
    startOf = new int[words];
    endOf = new int[words];
    terms = new @Nullable Term[words];
    Arrays.fill(startOf, -1);
  }

  void put(int from, int to, Term term) {
    for (int i = from; i < to; i++) {
      startOf[i] = from;
    }
    endOf[from] = to;
    terms[from] = term;
  }

  /** Forgets the phrase that starts here: the words turned out to be a person's name. */
  void drop(int from) {
    if (terms[from] != null) {
      Arrays.fill(startOf, from, endOf[from], -1);
      terms[from] = null;
    }
  }

  /** The phrase that starts at the word, if one does. */
  @Nullable Term starting(int i) {
    return i < 0 || i >= terms.length ? null : terms[i];
  }

  /** The phrase that covers the word, if one does. */
  @Nullable Term covering(int i) {
    int start = start(i);
    return start < 0 ? null : terms[start];
  }

  /** Where the phrase that covers the word starts; -1 when none does. */
  int start(int i) {
    return i < 0 || i >= startOf.length ? -1 : startOf[i];
  }

  /** After the last word of the phrase that starts at the word. */
  int end(int from) {
    return endOf[from];
  }
}
