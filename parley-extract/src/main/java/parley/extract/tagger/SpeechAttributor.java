package parley.extract.tagger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.attribution.QuoteRegions;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * Adds what first-person texts say without any reporting expression: each sentence of a speech or
 * of a speaker's turn in a transcript is a statement with an empty cue. In a speech the source is
 * empty too (the document tells who speaks); in a turn it is the name before the colon. Sentences
 * in which the wrapped attributor found something are left to it, but what it found with that colon
 * as its cue is the name's. A quotation signed with a dash and a name is told as that name's.
 */
public final class SpeechAttributor implements Attributor {
  /** How sure one can be that a bare sentence of a speech is its speaker's statement. */
  private static final double CONFIDENCE = 0.6;

  /** How sure one can be that a quotation is by the name that signs it. */
  private static final double SIGNED_CONFIDENCE = 0.8;

  private static final int FEWEST_TOKENS = 5;

  private final Attributor reported;

  /** Adds to what the attributor finds. */
  public SpeechAttributor(Attributor reported) {
    this.reported = reported;
  }

  @Override
  public List<Attribution> attributions(Document document) {
    var text = new TaggedText(document.text());
    var quotes = new QuoteRegions(document.text());
    List<Attribution> found = withSigned(reported.attributions(document), text, quotes);
    List<Turns.Turn> turns = Turns.of(text);
    if (turns.isEmpty()) {
      if (!FirstPerson.speech(text, document.title())) {
        return found;
      }
      turns = List.of(new Turns.Turn(Optional.empty(), 0, text.size()));
    }
    BitSet taken = characters(found);
    var all = new ArrayList<Attribution>();
    for (Attribution a : found) {
      all.add(turnBegunBy(a, turns, text).map(name -> saidInTurn(a, name)).orElse(a));
    }
    for (Turns.Turn turn : turns) {
      for (Span sentence : sentences(text, turn)) {
        if (taken.get(sentence.start(), sentence.end()).isEmpty()) {
          Extent source = turn.name().map(Extent::of).orElse(Extent.NONE);
          Extent content = Extent.of(sentence);
          all.add(
              new Attribution(source, Extent.NONE, content, quotes.typeOf(content), CONFIDENCE));
        }
      }
    }
    all.sort(Comparator.comparingInt(a -> a.content().start()));
    return all;
  }

  /** The name before the attribution's cue, if that is no more than the colon of a turn. */
  private static Optional<Span> turnBegunBy(
      Attribution a, List<Turns.Turn> turns, TaggedText text) {
    return a.cue().isEmpty()
        ? Optional.empty()
        : turns.stream()
            .filter(t -> t.from() < text.size() && a.cue().end() <= text.start[t.from()])
            .flatMap(t -> t.name().stream())
            .filter(name -> a.cue().start() >= name.end())
            .findFirst();
  }

  private static Attribution saidInTurn(Attribution a, Span name) {
    double confidence = Math.max(a.confidence(), CONFIDENCE);
    return new Attribution(Extent.of(name), a.cue(), a.content(), a.type(), confidence);
  }

  /** Adds quotations signed with a dash and a name, in place of what was found to say them. */
  private static List<Attribution> withSigned(
      List<Attribution> found, TaggedText text, QuoteRegions quotes) {
    List<SignedQuotes.Signed> signatures = SignedQuotes.of(text);
    if (signatures.isEmpty()) {
      return found;
    }
    var all = new ArrayList<>(found);
    for (SignedQuotes.Signed signed : signatures) {
      Span words = signed.content();
      // what stands inside the quotation is reported by the one who signs it, and stays
      all.removeIf(
          a ->
              a.content().spans().stream().anyMatch(words::overlaps)
                  && a.cue().spans().stream().noneMatch(words::overlaps));
      Extent content = Extent.of(words);
      all.add(
          new Attribution(
              Extent.of(signed.name()),
              Extent.NONE,
              content,
              quotes.typeOf(content),
              SIGNED_CONFIDENCE));
    }
    all.sort(Comparator.comparingInt(a -> a.content().start()));
    return all;
  }

  @Override
  public String name() {
    return reported.name() + "+speech";
  }

  /** The characters of contents and cues. */
  private static BitSet characters(List<Attribution> found) {
    var characters = new BitSet();
    for (Attribution attribution : found) {
      attribution.content().spans().forEach(s -> characters.set(s.start(), s.end()));
      attribution.cue().spans().forEach(s -> characters.set(s.start(), s.end()));
    }
    return characters;
  }

  private static List<Span> sentences(TaggedText text, Turns.Turn turn) {
    var sentences = new ArrayList<Span>();
    int start = turn.from();
    for (int i = turn.from() + 1; i <= turn.to(); i++) {
      if (i == turn.to() || text.sentence[i] != text.sentence[i - 1]) {
        boolean question = text.lower[i - 1].equals("?");
        if (i - start >= FEWEST_TOKENS && !question) {
          sentences.add(text.span(start, withoutStop(text, start, i - 1)));
        }
        start = i;
      }
    }
    return sentences;
  }

  private static int withoutStop(TaggedText text, int start, int last) {
    return last > start && text.shape[last] == Shape.PUNCTUATION ? last - 1 : last;
  }
}
