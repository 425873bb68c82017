package parley.extract.coding;

import java.util.ArrayList;
import java.util.List;
import parley.attribution.Attribution;
import parley.extract.encoder.WordPieces;
import parley.text.Document;
import parley.text.Extent;

/** A document in WordPieces, from which the inputs of its statements are cut. */
public final class CodingText {
  private static final int TITLE = 16;
  private static final int FRAME = 24;
  private static final int BEFORE = 24;
  private static final int AFTER = 12;
  private static final int CONTENT = 128;

  private final WordPieces vocabulary;
  private final WordPieces.Pieces pieces;
  private final int[] title;

  /** Cuts the text into pieces once. */
  public CodingText(Document document, WordPieces vocabulary) {
    this.vocabulary = vocabulary;
    this.pieces = vocabulary.of(WordPieces.plainMarks(document.text()));
    this.title = vocabulary.of(WordPieces.plainMarks(document.title().orElse(""))).ids();
  }

  /** What is read of the statement; its content is cut after 128 pieces. */
  public CodingInput input(CodingUnit unit) {
    Attribution attribution = unit.attribution();
    Extent content = attribution.content();
    int from = pieceAt(content.start());
    int to = Math.min(from + CONTENT, pieceAt(content.end()));
    var input = new Builder();
    input.add(vocabulary.first(), 0);
    for (int i = 0; i < Math.min(TITLE, title.length); i++) {
      input.add(title[i], 0);
    }
    input.add(vocabulary.separator(), 0);
    input.addAll(attribution.source(), CodingInput.SOURCE);
    input.addAll(attribution.cue(), CodingInput.CUE);
    input.add(vocabulary.separator(), 0);
    int most = pieces.ids().length;
    for (int i = Math.max(0, from - BEFORE); i < Math.min(most, to + AFTER); i++) {
      input.add(pieces.ids()[i], mark(attribution, i));
    }
    input.add(vocabulary.separator(), 0);
    return input.built();
  }

  private int mark(Attribution attribution, int piece) {
    int at = pieces.start()[piece];
    if (holds(attribution.content(), at)) {
      return CodingInput.CONTENT;
    }
    return holds(attribution.cue(), at)
        ? CodingInput.CUE
        : holds(attribution.source(), at) ? CodingInput.SOURCE : 0;
  }

  private static boolean holds(Extent extent, int at) {
    return extent.spans().stream().anyMatch(s -> s.contains(at));
  }

  /** The first piece that does not begin before the offset. */
  private int pieceAt(int offset) {
    int low = 0;
    int high = pieces.start().length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.start()[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** An input in the making. */
  private final class Builder {
    private final List<Integer> ids = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();

    void add(int id, int mark) {
      ids.add(id);
      marks.add(mark);
    }

    void addAll(Extent extent, int mark) {
      int left = FRAME;
      for (var span : extent.spans()) {
        int end = pieceAt(span.end());
        for (int i = pieceAt(span.start()); i < end && left > 0; i++, left--) {
          add(pieces.ids()[i], mark);
        }
      }
    }

    CodingInput built() {
      int length = ids.size();
      var means = new float[CodingInput.POOLS * length];
      means[0] = 1;
      fill(means, 1, CodingInput.CONTENT);
      fill(means, 2, CodingInput.CUE);
      return new CodingInput(numbers(ids), numbers(marks), means);
    }

    private void fill(float[] means, int row, int mark) {
      long count = marks.stream().filter(m -> m == mark).count();
      for (int i = 0; i < marks.size(); i++) {
        if (marks.get(i) == mark) {
          means[row * marks.size() + i] = 1f / count;
        }
      }
    }
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
