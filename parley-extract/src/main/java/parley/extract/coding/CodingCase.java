package parley.extract.coding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parley.attribution.Attribution;
import parley.extract.coding.CodingLexicon.Sense;
import parley.text.Extent;
import parley.text.Span;

/** A statement to be coded, with its words and what the lexicon says about them. */
final class CodingCase {
  private static final int FARTHEST = 240;

  final String text;
  final CodingUnit unit;
  final NameWords names;
  final Wording source;
  final Wording cue;
  final Wording content;

  /** The content without a condition before it and a reason after it: what it is about. */
  final Wording core;

  /** The words around source and cue in their sentence, content left out. */
  final Wording frame;

  final List<PhraseIndex.Match<Sense>> contentSenses;
  final Set<Sense> cueSenses = EnumSet.noneOf(Sense.class);
  final Set<Sense> frameSenses = EnumSet.noneOf(Sense.class);
  final Set<Sense> sourceSenses = EnumSet.noneOf(Sense.class);

  CodingCase(String text, CodingUnit unit, NameWords names, CodingLexicon lexicon) {
    this.text = text;
    this.unit = unit;
    this.names = names;
    Attribution attribution = unit.attribution();
    source = new Wording(text, attribution.source());
    cue = new Wording(text, attribution.cue());
    content = new Wording(text, attribution.content());
    core = new Wording(text, CoreClause.of(text, content, attribution.content()));
    frame = new Wording(text, frame(text, attribution));
    contentSenses = lexicon.matches(content);
    lexicon.matches(cue).forEach(m -> cueSenses.add(m.value()));
    lexicon.matches(frame).forEach(m -> frameSenses.add(m.value()));
    lexicon.matches(source).forEach(m -> sourceSenses.add(m.value()));
  }

  /** Whether the content has a word of the sense. */
  boolean says(Sense sense) {
    return contentSenses.stream().anyMatch(m -> m.value() == sense);
  }

  /** Whether content or cue has a word of the sense. */
  boolean anywhere(Sense sense) {
    return cueSenses.contains(sense) || says(sense);
  }

  /** Whether the words are a question: a question mark follows or ends the content. */
  boolean asks() {
    int end = unit.attribution().content().end();
    int last = end - 1;
    while (last > 0 && "\"”’') ".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return text.charAt(last) == '?' || (end < text.length() && text.charAt(end) == '?');
  }

  private static Extent frame(String text, Attribution attribution) {
    var spans = new ArrayList<Span>(attribution.source().spans());
    spans.addAll(attribution.cue().spans());
    if (spans.isEmpty()) {
      return Extent.NONE;
    }
    Extent known = Extent.union(spans);
    int from = sentenceStart(text, known.start());
    int to = sentenceEnd(text, known.end());
    var pieces = new ArrayList<Span>();
    int at = from;
    for (Span piece : attribution.content().spans()) {
      if (piece.start() > at && at < to) {
        pieces.add(new Span(at, Math.min(to, piece.start())));
      }
      at = Math.max(at, piece.end());
    }
    if (at < to) {
      pieces.add(new Span(at, to));
    }
    return Extent.union(pieces);
  }

  private static int sentenceStart(String text, int at) {
    int least = Math.max(0, at - FARTHEST);
    int i = at;
    while (i > least && !ends(text, i - 1)) {
      i--;
    }
    return i;
  }

  private static int sentenceEnd(String text, int at) {
    int most = Math.min(text.length(), at + FARTHEST);
    int i = at;
    while (i < most && !ends(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    boolean stop = c == '.' || c == '!' || c == '?';
    return c == '\n'
        || stop && (i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1)));
  }
}
