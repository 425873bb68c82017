package parley.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.text.Extent;
import parley.text.Span;

/** Turns relations of tokens into attributions of characters. */
final class Attributions {
  private Attributions() {}

  static List<Attribution> of(String stored, TaggedText text, List<RelationChoice.Kept> kept) {
    var quotes = new QuoteRegions(stored);
    var found = new ArrayList<Attribution>();
    for (RelationChoice.Kept one : kept) {
      Extent content = extent(text, one.relation().content());
      found.add(
          new Attribution(
              extent(text, one.relation().source()),
              extent(text, one.relation().cue()),
              content,
              quotes.typeOf(content),
              one.confidence()));
    }
    return found;
  }

  private static Extent extent(TaggedText text, List<int[]> ranges) {
    return Extent.union(
        ranges.stream().map(r -> new Span(text.start[r[0]], text.end[r[1]])).toList());
  }
}
