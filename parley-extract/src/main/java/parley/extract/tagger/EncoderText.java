package parley.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parley.extract.encoder.WordPieces;

/** A text in words and WordPieces, cut into windows of whole sentences that an encoder reads. */
final class EncoderText {
  /** The longest input, the pieces that begin and end it included. */
  static final int LONGEST = 256;

  private static final int ROOM = LONGEST - 2;
  private static final int SHORTEST = 64;

  /** How much of a window is read for its own sake; the rest shows what stands around it. */
  private static final int CORE = 128;

  private final TaggedText text;
  private final WordPieces vocabulary;
  private final int begin;
  private final int[] ids;
  private final int[] firstPiece;
  private final int[] sentenceStart;

  /**
   * The text, to be marked by the scheme: the first piece of each input tells the encoder which.
   */
  EncoderText(TaggedText text, WordPieces vocabulary, MarkingScheme scheme) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.begin =
        switch (scheme) {
          case ATTRIBUTIONS -> vocabulary.first();
          case STATEMENTS -> vocabulary.firstOtherwise();
        };
    WordPieces.Pieces pieces = vocabulary.of(WordPieces.plainMarks(text.text()));
    this.ids = pieces.ids();
    this.firstPiece = new int[text.size() + 1];
    int piece = 0;
    for (int w = 0; w < text.size(); w++) {
      while (piece < ids.length && pieces.start()[piece] < text.start[w]) {
        piece++;
      }
      firstPiece[w] = piece;
    }
    firstPiece[text.size()] = ids.length;
    this.sentenceStart = sentenceStarts();
  }

  /** A window: words {@code [from,to)}, of which {@code [coreFrom,coreTo)} are read from it. */
  record Window(int from, int to, int coreFrom, int coreTo) {}

  TaggedText text() {
    return text;
  }

  private int[] sentenceStarts() {
    var starts = new ArrayList<Integer>();
    for (int w = 0; w < text.size(); w++) {
      boolean begins = w == 0 || text.sentence[w] != text.sentence[w - 1];
      // a sentence longer than the core is cut, so that every part of it is seen with some context
      if (begins || cost(starts.get(starts.size() - 1), w + 1) > CORE) {
        starts.add(w);
      }
    }
    starts.add(text.size());
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The pieces that the words need, separators between paragraphs included. */
  private int cost(int from, int to) {
    int paragraphs = text.paragraph[to - 1] - text.paragraph[from];
    int missing = 0;
    for (int w = from; w < to; w++) {
      missing += firstPiece[w] == firstPiece[w + 1] ? 1 : 0;
    }
    return firstPiece[to] - firstPiece[from] + missing + paragraphs;
  }

  /** Windows for reading: each word in the core of one window, with text around it. */
  List<Window> windows() {
    var windows = new ArrayList<Window>();
    int sentences = sentenceStart.length - 1;
    int s = 0;
    while (s < sentences) {
      int e = s + 1;
      while (e < sentences && cost(sentenceStart[s], sentenceStart[e + 1]) <= CORE) {
        e++;
      }
      windows.add(around(s, e));
      s = e;
    }
    return windows;
  }

  private Window around(int s, int e) {
    int left = s;
    int right = e;
    int half = (ROOM + cost(sentenceStart[s], sentenceStart[e])) / 2;
    while (left > 0 && cost(sentenceStart[left - 1], sentenceStart[e]) <= half) {
      left--;
    }
    while (right < sentenceStart.length - 1
        && cost(sentenceStart[left], sentenceStart[right + 1]) <= ROOM) {
      right++;
    }
    while (left > 0 && cost(sentenceStart[left - 1], sentenceStart[right]) <= ROOM) {
      left--;
    }
    return new Window(
        sentenceStart[left], sentenceStart[right], sentenceStart[s], sentenceStart[e]);
  }

  /** Windows for learning: each word in one window, the first of them of random length. */
  List<Window> windows(Random random) {
    var windows = new ArrayList<Window>();
    int room = SHORTEST + random.nextInt(ROOM - SHORTEST);
    int from = 0;
    for (int s = 1; s < sentenceStart.length; s++) {
      int start = sentenceStart[s - 1];
      if (start > from && cost(from, sentenceStart[s]) > room) {
        windows.add(new Window(from, start, from, start));
        from = start;
        room = ROOM;
      }
    }
    if (from < text.size()) {
      windows.add(new Window(from, text.size(), from, text.size()));
    }
    return windows;
  }

  /** What the encoder reads of the window. */
  EncoderInput input(Window window) {
    int length = cost(window.from(), window.to()) + 2;
    var pieces = new int[length];
    var shapes = new int[length];
    var quotes = new int[length];
    var firsts = new int[window.to() - window.from()];
    java.util.Arrays.fill(shapes, EncoderInput.SHAPES - 1);
    int at = 0;
    pieces[at++] = begin;
    for (int w = window.from(); w < window.to(); w++) {
      if (w > window.from() && text.paragraph[w] != text.paragraph[w - 1]) {
        for (int p = text.paragraph[w - 1]; p < text.paragraph[w]; p++) {
          pieces[at++] = vocabulary.separator();
        }
      }
      firsts[w - window.from()] = at;
      int start = at;
      for (int p = firstPiece[w]; p < firstPiece[w + 1]; p++) {
        pieces[at++] = ids[p];
      }
      if (at == start) {
        pieces[at++] = vocabulary.unknown();
      }
      java.util.Arrays.fill(shapes, start, at, text.shape[w]);
      java.util.Arrays.fill(quotes, start, at, text.quote[w]);
    }
    pieces[at] = vocabulary.separator();
    return new EncoderInput(pieces, shapes, quotes, firsts);
  }
}
