package parley.extract.coding;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What keeps two contents apart: a condition in one only, a number or name that the longer one
 * lacks, words on two sides of a contrast, a negation of what the other does not negate, or another
 * word in the same place.
 *
 * @param shorter the one that tells less
 * @param longer the other
 */
record ContrastingContents(ContentMeaning shorter, ContentMeaning longer) {
  /** The cosine below which two words in the same place are different things. */
  private static final float OTHER_THING = 0.45f;

  /** The weight from which a negated word is looked for in the other text. */
  private static final double NEGATED = 0.7;

  boolean found() {
    return shorter.conditional() != longer.conditional()
        || !longer.numbers().containsAll(shorter.numbers())
        || shorter.words().stream().anyMatch(w -> w.name() && !stands(w, longer))
        || opposed()
        || negatedInOne(shorter, longer)
        || negatedInOne(longer, shorter)
        || exchanged();
  }

  private static boolean stands(ContentMeaning.Word word, ContentMeaning in) {
    return in.words().stream().anyMatch(w -> ContentMeaning.sameStem(word.word(), w.word()));
  }

  private boolean opposed() {
    for (Map.Entry<Integer, Set<Integer>> line : shorter.sides().entrySet()) {
      Set<Integer> others = longer.sides().getOrDefault(line.getKey(), Set.of());
      if (!others.isEmpty() && Collections.disjoint(line.getValue(), others)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first word after a negation that both have is negated in one of them only. */
  private static boolean negatedInOne(ContentMeaning one, ContentMeaning other) {
    List<ContentMeaning.Word> words = one.words();
    for (int i = 0; i < words.size(); i++) {
      if (ContentMeaning.negates(words.get(i)) && !alsoNegated(words, i, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean alsoNegated(List<ContentMeaning.Word> words, int at, ContentMeaning in) {
    for (int j = at + 1; j < words.size(); j++) {
      ContentMeaning.Word word = words.get(j);
      if (word.clause() != words.get(at).clause() || !word.negated()) {
        return true;
      }
      if (word.weight() >= NEGATED && !ContentMeaning.negates(word)) {
        List<ContentMeaning.Word> same =
            in.words().stream()
                .filter(w -> ContentMeaning.sameStem(word.word(), w.word()))
                .toList();
        if (!same.isEmpty()) {
          return same.stream().anyMatch(ContentMeaning.Word::negated);
        }
      }
    }
    return true;
  }

  /** Whether two telling words of unlike meaning stand beside the same word, each in one only. */
  private boolean exchanged() {
    List<ContentMeaning.Word> ours = shorter.words();
    List<ContentMeaning.Word> theirs = longer.words();
    for (int i = 0; i < ours.size(); i++) {
      if (ours.get(i).weight() >= ContentMeaning.TELLING && !stands(ours.get(i), longer)) {
        for (int j = 0; j < theirs.size(); j++) {
          if (theirs.get(j).weight() >= ContentMeaning.TELLING
              && (same(ours, i - 1, theirs, j - 1) || same(ours, i + 1, theirs, j + 1))
              && ContentMeaning.cosine(ours.get(i), theirs.get(j)) < OTHER_THING
              && !stands(theirs.get(j), shorter)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean same(
      List<ContentMeaning.Word> ours, int i, List<ContentMeaning.Word> theirs, int j) {
    return i >= 0
        && j >= 0
        && i < ours.size()
        && j < theirs.size()
        && ours.get(i).word().equals(theirs.get(j).word());
  }
}
