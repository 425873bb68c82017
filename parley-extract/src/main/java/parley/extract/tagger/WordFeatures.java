package parley.extract.tagger;

/**
 * What a token shows by itself and by its neighbours: words, endings, shapes, quotation, place in
 * sentence and paragraph. The same features feed both taggers.
 */
final class WordFeatures {
  private static final int EDGE = "<edge>".hashCode();

  private final TaggedText text;
  private final int[] word;
  private final int[] suffix;
  private final int[] stem;
  private final int[] coarse;
  private final int[] fine;
  private final int[] reportingBefore;
  private final int[] reportingAfter;
  private final boolean[] sentenceHasQuote;
  private final boolean[] paragraphOpensQuoted;

  WordFeatures(TaggedText text, ReportingWords reporting) {
    this.text = text;
    int n = text.size();
    this.reportingBefore = new int[n];
    this.reportingAfter = new int[n];
    this.word = new int[n];
    this.suffix = new int[n];
    this.stem = new int[n];
    this.coarse = new int[n];
    this.fine = new int[n];
    var clusters = WordClusters.standard();
    this.sentenceHasQuote = new boolean[n == 0 ? 0 : text.sentence[n - 1] + 1];
    this.paragraphOpensQuoted = new boolean[n == 0 ? 0 : text.paragraph[n - 1] + 1];
    for (int i = 0; i < n; i++) {
      String w = text.lower[i];
      word[i] = w.hashCode();
      suffix[i] = w.substring(Math.max(0, w.length() - 3)).hashCode();
      stem[i] = Stem.of(w).hashCode();
      coarse[i] = clusters.coarse(w);
      fine[i] = clusters.fine(w);
      sentenceHasQuote[text.sentence[i]] |= text.quote[i] != TaggedText.OUTSIDE;
      if (i == 0 || text.paragraph[i] != text.paragraph[i - 1]) {
        paragraphOpensQuoted[text.paragraph[i]] = text.quote[i] == TaggedText.OPENS;
      }
    }
    findReporting(reporting);
  }

  /** For each token the nearest reporting word before and after it in its sentence, else -1. */
  private void findReporting(ReportingWords reporting) {
    int n = text.size();
    var marked = new boolean[n];
    int last = -1;
    for (int i = 0; i < n; i++) {
      marked[i] = reporting.contains(text.lower[i]);
      reportingBefore[i] = last >= 0 && text.sentence[last] == text.sentence[i] ? last : -1;
      last = marked[i] ? i : last;
    }
    int next = -1;
    for (int i = n - 1; i >= 0; i--) {
      reportingAfter[i] = next >= 0 && text.sentence[next] == text.sentence[i] ? next : -1;
      next = marked[i] ? i : next;
    }
  }

  int word(int i) {
    return i < 0 || i >= word.length ? EDGE : word[i];
  }

  int stem(int i) {
    return i < 0 || i >= stem.length ? EDGE : stem[i];
  }

  int fine(int i) {
    return i < 0 || i >= fine.length ? -2 : fine[i];
  }

  int coarse(int i) {
    return i < 0 || i >= coarse.length ? -2 : coarse[i];
  }

  private int shape(int i) {
    return i < 0 || i >= word.length ? -1 : text.shape[i];
  }

  private int quote(int i) {
    return i < 0 || i >= word.length ? -1 : text.quote[i];
  }

  /** Replaces the features by those of the token. */
  void of(int i, Features out) {
    out.clear();
    int w = word(i);
    int q = quote(i);
    out.add(0, 1);
    out.add(1, w);
    out.add(2, word(i - 1));
    out.add(3, word(i + 1));
    out.add(4, word(i - 2));
    out.add(5, word(i + 2));
    out.add(6, word(i - 1), w);
    out.add(7, w, word(i + 1));
    out.add(8, word(i - 2), word(i - 1));
    out.add(9, word(i + 1), word(i + 2));
    out.add(10, word(i - 1), w, word(i + 1));
    out.add(11, suffix[i]);
    out.add(12, stem(i));
    out.add(13, shape(i), shape(i - 1), shape(i + 1));
    out.add(14, shape(i - 2) * 8 + shape(i - 1), shape(i));
    out.add(15, shape(i) * 8 + shape(i + 1), shape(i + 2));
    out.add(16, q, quote(i - 1), quote(i + 1));
    out.add(17, q, w);
    out.add(18, stem(i - 1), stem(i + 1));
    out.add(19, word(i - 3));
    out.add(20, word(i + 3));
    out.add(21, q, shape(i), word(i - 1));
    out.add(22, stem(i), word(i + 1), q);
    out.add(23, stem(i - 1), word(i));
    place(i, out);
    reporting(i, out);
    clusters(i, out);
  }

  private void clusters(int i, Features out) {
    out.add(40, fine(i));
    out.add(41, fine(i - 1));
    out.add(42, fine(i + 1));
    out.add(43, coarse(i), coarse(i - 1), coarse(i + 1));
    out.add(44, fine(i), quote(i));
    out.add(45, fine(i), word(i + 1));
    out.add(46, word(i - 1), fine(i));
    out.add(47, fine(i - 1), fine(i));
    out.add(48, fine(i), fine(i + 1));
    out.add(49, coarse(i - 2), coarse(i - 1), coarse(i));
    out.add(50, fine(i - 2));
    out.add(51, fine(i + 2));
    out.add(52, reportingBefore[i] < 0 ? -3 : fine(reportingBefore[i]), coarse(i));
    out.add(53, reportingAfter[i] < 0 ? -3 : fine(reportingAfter[i]), coarse(i));
  }

  private void place(int i, Features out) {
    boolean first = i == 0 || text.sentence[i] != text.sentence[i - 1];
    boolean last = i + 1 == text.size() || text.sentence[i] != text.sentence[i + 1];
    int edges = (first ? 1 : 0) + (last ? 2 : 0);
    int state = sentenceHasQuote[text.sentence[i]] ? 1 : 0;
    state += paragraphOpensQuoted[text.paragraph[i]] ? 2 : 0;
    out.add(24, edges, shape(i), quote(i));
    out.add(25, state, quote(i), shape(i));
    out.add(26, state, word(i));
    out.add(27, edges, word(i));
    out.add(28, firstOfSentence(i), quote(i));
    out.add(29, afterQuotation(i), word(i));
    out.add(30, afterQuotation(i), shape(i));
    out.add(31, beforeQuotation(i), word(i));
  }

  private void reporting(int i, Features out) {
    int before = reportingBefore[i];
    int after = reportingAfter[i];
    int left = before < 0 ? 0 : distance(i - before);
    int right = after < 0 ? 0 : distance(after - i);
    int wordBefore = before < 0 ? 0 : stem(before);
    int wordAfter = after < 0 ? 0 : stem(after);
    int tail = after < 0 ? 0 : endsSentence(after);
    int state = quote(i);
    out.add(32, left, right, state);
    out.add(33, wordBefore, left);
    out.add(34, wordAfter, right);
    out.add(35, wordBefore, state, before < 0 ? 0 : word(before + 1));
    out.add(36, wordAfter, tail, state);
    out.add(37, left * 8 + right, tail, shape(i));
    out.add(38, wordBefore, word(i));
    out.add(39, wordAfter, word(i), right);
  }

  private static int distance(int d) {
    return d <= 3 ? d : d <= 6 ? 4 : d <= 12 ? 5 : d <= 25 ? 6 : 7;
  }

  /** How near the token is to its sentence's end: 1 next to it, 2 within four tokens, 3 farther. */
  private int endsSentence(int token) {
    int home = text.sentence[token];
    for (int d = 1; d <= 6; d++) {
      if (token + d >= text.size() || text.sentence[token + d] != home) {
        return d <= 2 ? 1 : 2;
      }
    }
    return 3;
  }

  private int firstOfSentence(int i) {
    int j = i;
    while (j > 0 && text.sentence[j - 1] == text.sentence[i] && i - j < 60) {
      j--;
    }
    return word(j);
  }

  /** How many tokens ago a quotation closed in this paragraph, up to 6; 7 if none did. */
  private int afterQuotation(int i) {
    for (int d = 1; d <= 6 && i - d >= 0; d++) {
      if (text.paragraph[i - d] != text.paragraph[i]) {
        break;
      }
      if (text.quote[i - d] == TaggedText.CLOSES) {
        return d;
      }
    }
    return 7;
  }

  /** In how many tokens a quotation opens in this paragraph, up to 6; 7 if none does. */
  private int beforeQuotation(int i) {
    for (int d = 1; d <= 6 && i + d < text.size(); d++) {
      if (text.paragraph[i + d] != text.paragraph[i]) {
        break;
      }
      if (text.quote[i + d] == TaggedText.OPENS) {
        return d;
      }
    }
    return 7;
  }
}
