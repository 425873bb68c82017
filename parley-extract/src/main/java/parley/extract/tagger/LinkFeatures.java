package parley.extract.tagger;

/** How a token stands to a given cue: the features of the second pass. */
final class LinkFeatures {
  private static final int BEFORE = 0;
  private static final int AT = 1;
  private static final int AFTER = 2;
  private static final int BASE = 64;

  private final TaggedText text;
  private final WordFeatures words;
  private final RoleTagger.Tags tags;
  private final int[] commas;
  private final int[] quoteMarks;
  private final int[] cues;
  private final int[] sources;
  private final int[] contents;

  LinkFeatures(TaggedText text, WordFeatures words, RoleTagger.Tags tags) {
    this.text = text;
    this.words = words;
    this.tags = tags;
    int n = text.size();
    this.commas = new int[n + 1];
    this.quoteMarks = new int[n + 1];
    this.cues = new int[n + 1];
    this.sources = new int[n + 1];
    this.contents = new int[n + 1];
    for (int i = 0; i < n; i++) {
      byte quote = text.quote[i];
      boolean mark = quote == TaggedText.OPENS || quote == TaggedText.CLOSES;
      commas[i + 1] = commas[i] + (text.lower[i].equals(",") ? 1 : 0);
      quoteMarks[i + 1] = quoteMarks[i] + (mark ? 1 : 0);
      cues[i + 1] = cues[i] + (tags.cueLabels()[i] == Labels.first(RoleTagger.CUE) ? 1 : 0);
      sources[i + 1] = sources[i] + (tags.labels()[i] == Labels.first(RoleTagger.SOURCE) ? 1 : 0);
      contents[i + 1] =
          contents[i] + (tags.labels()[i] == Labels.first(RoleTagger.CONTENT) ? 1 : 0);
    }
  }

  /** Replaces the features by those of the token in the cue's window. */
  void of(int i, CueWindow window, Features out) {
    out.clear();
    int first = window.cueFirst();
    int last = window.cueLast();
    int dir = i < first ? BEFORE : i <= last ? AT : AFTER;
    int distance = dir == BEFORE ? first - i : dir == AFTER ? i - last : 0;
    int near = bucket(distance);
    int label = tags.labels()[i];
    int cueStem = words.stem(last);
    int a = dir == BEFORE ? i : last + 1;
    int b = dir == BEFORE ? first : i;
    int between = dir == AT ? 0 : Math.min(3, marks(cues, a, b));
    int commaCount = dir == AT ? 0 : Math.min(3, marks(commas, a, b));
    int quoteCount = dir == AT ? 0 : Math.min(4, marks(quoteMarks, a, b));
    int sentences = text.sentence[i] - text.sentence[first];
    int quote = text.quote[i];
    int sourceRank = rank(sources, dir, i, first, last);
    int contentRank = rank(contents, dir, i, first, last);
    out.add(BASE, dir, near);
    out.add(BASE + 1, dir, label);
    out.add(BASE + 2, dir * 8 + label, near);
    out.add(BASE + 3, dir * 8 + label, sourceRank, between);
    out.add(BASE + 4, dir * 8 + label, contentRank, between);
    out.add(BASE + 5, dir * 8 + between, near);
    out.add(BASE + 6, dir * 8 + label, cueStem);
    out.add(BASE + 7, dir * 16 + near, cueStem);
    out.add(BASE + 8, dir, words.word(i));
    out.add(BASE + 9, dir, words.word(i - 1));
    out.add(BASE + 10, dir, words.word(i + 1));
    out.add(BASE + 11, dir * 4 + commaCount, quoteCount, label);
    out.add(BASE + 12, dir * 16 + sentences, quote, label);
    out.add(BASE + 13, dir * 16 + sentences, quoteCount, label);
    out.add(BASE + 14, dir * 8 + label, words.word(last + 1));
    out.add(BASE + 15, dir * 4 + text.quote[first], quote, quoteCount);
    out.add(BASE + 16, dir * 16 + near, cueStem, words.word(i));
    out.add(BASE + 17, dir, labels(i));
    out.add(BASE + 18, dir * 16 + sentences, sourceRank * 8 + contentRank, between);
    out.add(BASE + 19, dir * 8 + label, around(first, last));
    out.add(BASE + 20, dir * 8 + quote, around(first, last), quoteCount);
    out.add(BASE + 21, dir, probability(i, RoleTagger.SOURCE), sourceRank);
    out.add(BASE + 22, dir, probability(i, RoleTagger.CONTENT), contentRank);
    out.add(BASE + 23, dir * 8 + label, words.word(first - 1));
    out.add(BASE + 24, dir * 8 + label, words.word(first), quoteCount);
    out.add(BASE + 25, dir * 16 + near, words.word(i - 1), words.word(i));
    out.add(BASE + 26, dir * 8 + label, commaCount, between);
    out.add(BASE + 27, dir * 8 + label, words.fine(last));
    out.add(BASE + 28, dir * 16 + near, words.fine(last), words.coarse(i));
    out.add(BASE + 29, dir * 8 + label, words.fine(last), words.word(last + 1));
  }

  private static int marks(int[] prefix, int from, int to) {
    return prefix[Math.max(from, to)] - prefix[Math.min(from, to)];
  }

  /** The how-manieth span of a role from the cue outward the token could belong to, up to 4. */
  private static int rank(int[] prefix, int dir, int i, int first, int last) {
    int count =
        switch (dir) {
          case BEFORE -> prefix[first] - prefix[i + 1] + 1;
          case AFTER -> prefix[i + 1] - prefix[last + 1];
          default -> 0;
        };
    return Math.min(4, Math.max(0, count));
  }

  private int labels(int i) {
    int before = i > 0 ? tags.labels()[i - 1] : 7;
    int after = i + 1 < text.size() ? tags.labels()[i + 1] : 7;
    return (before * 8 + tags.labels()[i]) * 8 + after;
  }

  /** Which roles the first pass sees in the cue's sentence before and after it. */
  private int around(int first, int last) {
    int s = first;
    while (s > 0 && text.sentence[s - 1] == text.sentence[first] && first - s < 80) {
      s--;
    }
    int e = last + 1;
    while (e < text.size() && text.sentence[e] == text.sentence[last] && e - last < 80) {
      e++;
    }
    int flags = marks(sources, s, first) > 0 ? 1 : 0;
    flags += marks(sources, last + 1, e) > 0 ? 2 : 0;
    flags += marks(contents, s, first) > 0 ? 4 : 0;
    return flags + (marks(contents, last + 1, e) > 0 ? 8 : 0);
  }

  private int probability(int i, int role) {
    float p = tags.probability(i, role);
    return p < 0.05 ? 0 : p < 0.2 ? 1 : p < 0.5 ? 2 : p < 0.8 ? 3 : p < 0.95 ? 4 : 5;
  }

  private static int bucket(int distance) {
    if (distance <= 4) {
      return distance;
    }
    return distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : distance <= 24 ? 8 : 9;
  }
}
