package parley.ledger.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.ledger.Anchor;
import parley.ledger.Quote;
import parley.text.CodePoints;
import parley.text.Span;

/**
 * Looks for the exact words of old anchors in a changed text.
 *
 * <p>Of several places with the same words the one nearest to where they are expected is taken: at
 * the old place, shifted as the words before were. Ask in the order of the old text. Cost: linear
 * in the text for each anchor.
 */
public final class Reanchoring {
  private static final int GAP = Quote.GAP.length();
  private static final int NEAR = 600;

  private final String text;
  private final String sha256;
  private final int version;
  private final CodePoints offsets;
  private int shift;

  /** In the text of this version. */
  public Reanchoring(String text, String sha256, int version) {
    this.text = text;
    this.sha256 = sha256;
    this.version = version;
    this.offsets = new CodePoints(text);
  }

  /** The anchor in the changed text; lost, with the old spans and words, when they are gone. */
  public Anchor of(Anchor old) {
    Optional<Quote> content = find(old.content(), Integer.MAX_VALUE);
    if (content.isEmpty()) {
      return new Anchor(version, sha256, Anchor.State.LOST, old.source(), old.cue(), old.content());
    }
    shift = content.get().spans().get(0).start() - old.content().spans().get(0).start();
    Quote source = find(old.source(), NEAR).orElse(Quote.NONE);
    Quote cue = find(old.cue(), NEAR).orElse(Quote.NONE);
    boolean same =
        content.get().equals(old.content()) && source.equals(old.source()) && cue.equals(old.cue());
    return new Anchor(
        version,
        sha256,
        same ? Anchor.State.FOUND : Anchor.State.MOVED,
        source,
        cue,
        content.get());
  }

  private Optional<Quote> find(Quote old, int reach) {
    if (old.isEmpty() || old.text().isEmpty()) {
      return old.isEmpty() && reach == NEAR ? Optional.of(Quote.NONE) : Optional.empty();
    }
    List<String> pieces = pieces(old);
    var spans = new ArrayList<Span>();
    int expected = old.spans().get(0).start() + shift;
    int at = nearest(pieces.get(0), expected);
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        at = text.indexOf(pieces.get(i), at);
      }
      if (at < 0) {
        return Optional.empty();
      }
      var utf16 = new Span(at, at + pieces.get(i).length());
      spans.add(Quote.inCodePoints(utf16, offsets));
      at = utf16.end();
    }
    boolean near = Math.abs((long) spans.get(0).start() - expected) <= reach;
    return near ? Optional.of(new Quote(spans, old.text())) : Optional.empty();
  }

  /** The words between the gaps; a gap's own characters may occur in them, so spans decide. */
  private static List<String> pieces(Quote quote) {
    var pieces = new ArrayList<String>();
    int at = 0;
    for (Span span : quote.spans()) {
      int end = quote.text().offsetByCodePoints(at, span.length());
      pieces.add(quote.text().substring(at, end));
      at = Math.min(quote.text().length(), end + GAP);
    }
    return pieces;
  }

  private int nearest(String words, int expected) {
    int best = -1;
    long distance = Long.MAX_VALUE;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      long away = Math.abs((long) offsets.toCodePoints(at) - expected);
      if (away >= distance) {
        break;
      }
      best = at;
      distance = away;
    }
    return best;
  }
}
