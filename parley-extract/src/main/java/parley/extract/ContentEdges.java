package parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.text.Extent;
import parley.text.Span;

/**
 * Trims what is told at its edges, as coded contents are: a "that" belongs to the cue right before
 * it, a stop or comma at the end to nothing, and a quotation mark to nothing whose other one stands
 * elsewhere, because the quotation was parted.
 */
final class ContentEdges {
  private static final Pattern THAT = Pattern.compile("that(?=\\s+\\p{L})");

  /** A mark that ends a sentence or a clause, not the last stop of "U.S.", "Inc." or "…". */
  private static final Pattern STOP =
      Pattern.compile(
          "(?<![.…]|\\b\\p{Lu}|\\b(?:Inc|Ltd|Corp|Co|Jr|Sr|etc|No|St|Dr|Mr|Mrs|p\\.m|a\\.m))[.,;:]\\s*$");

  private static final String STRAIGHT = "\"";
  private static final String OPENING = "“«„";
  private static final String CLOSING = "”»";

  private ContentEdges() {}

  /** The attribution with such edges. */
  static Attribution trimmed(Attribution a, String text) {
    var spans = new ArrayList<>(a.content().spans());
    Extent cue = a.cue();
    Span first = spans.get(0);
    Matcher that = THAT.matcher(text).region(first.start(), first.end());
    // what follows is looked at beyond the region's end, too
    if (that.lookingAt() && follows(cue, first.start(), text)) {
      cue = longer(cue, that.end());
      spans.set(0, new Span(that.end(), first.end()).trimmed(text));
    }
    int last = spans.size() - 1;
    spans.set(0, opened(spans.get(0), a.content(), text));
    spans.set(last, closed(spans.get(last), a.content(), text));
    Extent content = Extent.union(spans);
    boolean same = content.isEmpty() || content.equals(a.content());
    return same ? a : new Attribution(a.source(), cue, content, a.type(), a.confidence());
  }

  private static boolean follows(Extent cue, int start, String text) {
    return !cue.isEmpty() && cue.end() <= start && text.substring(cue.end(), start).isBlank();
  }

  private static Extent longer(Extent cue, int end) {
    List<Span> spans = new ArrayList<>(cue.spans());
    spans.add(new Span(cue.end(), end));
    return Extent.union(spans);
  }

  private static Span opened(Span span, Extent content, String text) {
    String mark = text.substring(span.start(), span.start() + 1);
    boolean lone = alone(content.in(text), mark, STRAIGHT + OPENING, CLOSING);
    return lone ? new Span(span.start() + 1, span.end()).trimmed(text) : span;
  }

  private static Span closed(Span span, Extent content, String text) {
    int end = withoutStop(span.start(), span.end(), text);
    String mark = end > span.start() ? text.substring(end - 1, end) : "";
    boolean lone = alone(content.in(text), mark, STRAIGHT + CLOSING, OPENING);
    // the comma before the mark that goes, too: "to the end of the war,\""
    int last = lone ? withoutStop(span.start(), end - 1, text) : end;
    return new Span(span.start(), last).trimmed(text);
  }

  private static int withoutStop(int start, int end, String text) {
    Matcher stop = STOP.matcher(text).region(start, end);
    stop.useTransparentBounds(true).useAnchoringBounds(true);
    return stop.find() ? stop.start() : end;
  }

  /** Whether the mark is one of these and the content has no other that goes with it. */
  private static boolean alone(String content, String mark, String marks, String others) {
    if (mark.isEmpty() || !marks.contains(mark)) {
      return false;
    }
    return mark.equals(STRAIGHT)
        ? content.chars().filter(c -> c == STRAIGHT.charAt(0)).count() % 2 == 1
        : content.chars().noneMatch(c -> others.indexOf(c) >= 0);
  }
}
