package parley.extract.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.text.Extent;
import parley.text.Span;

/** The gold relations of a document in tokens, as labels for both passes. */
final class GoldTokens {
  private final TaggedText text;
  private final List<GoldDocument.Gold> relations;

  GoldTokens(TaggedText text, List<GoldDocument.Gold> relations) {
    this.text = text;
    this.relations = relations;
  }

  List<GoldDocument.Gold> relations() {
    return relations;
  }

  /** The token ranges whose tokens lie inside the extent, marks of punctuation at the ends kept. */
  List<int[]> ranges(Extent extent) {
    var ranges = new ArrayList<int[]>();
    for (Span span : extent.spans()) {
      int first = lowerBound(text.end, span.start() + 1);
      int last = lowerBound(text.start, span.end()) - 1;
      if (first <= last) {
        ranges.add(new int[] {first, last});
      }
    }
    return ranges;
  }

  private static int lowerBound(int[] sorted, int value) {
    int at = Arrays.binarySearch(sorted, value);
    return at >= 0 ? at : -at - 1;
  }

  /**
   * First-pass labels. Where roles clash the cue wins, then the source; of nested contents only the
   * outer one is a span.
   */
  byte[] roleLabels() {
    var labels = new byte[text.size()];
    mark(labels, RoleTagger.CONTENT, relations.stream().map(GoldDocument.Gold::content).toList());
    mark(labels, RoleTagger.SOURCE, relations.stream().map(GoldDocument.Gold::source).toList());
    mark(labels, RoleTagger.CUE, relations.stream().map(GoldDocument.Gold::cue).toList());
    repair(labels);
    return labels;
  }

  private void mark(byte[] labels, int role, List<Extent> extents) {
    var byLength = new ArrayList<>(extents);
    byLength.sort(java.util.Comparator.comparingInt(Extent::length));
    for (Extent extent : byLength) {
      for (int[] range : ranges(extent)) {
        fill(labels, role, range, 0);
      }
    }
  }

  private static void fill(byte[] labels, int role, int[] range, int shift) {
    for (int i = range[0]; i <= range[1]; i++) {
      int at = i - shift;
      if (at >= 0 && at < labels.length) {
        labels[at] = (byte) (i == range[0] ? Labels.first(role) : Labels.inner(role));
      }
    }
  }

  /** Makes every inner label that follows another role the first of a span. */
  static void repair(byte[] labels) {
    for (int i = 0; i < labels.length; i++) {
      int before = i == 0 ? Labels.OUTSIDE : labels[i - 1];
      if (!Labels.allowed(before, labels[i])) {
        labels[i] = (byte) Labels.first(Labels.role(labels[i]));
      }
    }
  }

  /** Second-pass labels in the window of a cue; all outside when no relation is given. */
  byte[] linkLabels(CueWindow window, List<GoldDocument.Gold> owners) {
    var labels = new byte[window.length()];
    for (GoldDocument.Gold owner : owners) {
      for (int[] range : ranges(owner.content())) {
        fill(labels, LinkTagger.CONTENT, range, window.from());
      }
      for (int[] range : ranges(owner.source())) {
        fill(labels, LinkTagger.SOURCE, range, window.from());
      }
    }
    repair(labels);
    return labels;
  }

  /** The relations whose cue shares a token with the range. */
  List<GoldDocument.Gold> withCueAt(int first, int last) {
    return relations.stream()
        .filter(r -> ranges(r.cue()).stream().anyMatch(c -> c[0] <= last && first <= c[1]))
        .toList();
  }
}
