package parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

/**
 * Finds what a text says in passing that somebody thinks of what it tells: "the islanders have
 * voted to secede, a step rejected by Talvia but considered final by Norland" holds a statement of
 * Talvia and one of Norland about the vote. For one thread.
 */
final class VerdictsInPassing {
  /** How sure such a reading is. */
  private static final double CONFIDENCE = 0.6;

  private static final int SHORTEST = 15;

  private static final String NAME =
      "(?:the\\s+)?\\p{Lu}[\\p{L}'’-]*(?:\\s+(?:(?:of|the|and)\\s+)?\\p{Lu}[\\p{L}'’-]*){0,4}";

  private static final Pattern VERDICT =
      Pattern.compile(
          "\\b((?:(?:flatly|firmly|categorically|repeatedly|strongly|widely)\\s+)?"
              + "(?:rejected|denied|disputed|opposed|condemned|denounced|dismissed|supported|backed"
              + "|endorsed|welcomed|accepted|contested"
              + "|(?:considered|regarded|seen|viewed|described|deemed|called)(?:\\s+as)?"
              + "(?:\\s+[\\p{Ll}-]+){1,5})\\s+by)\\s+("
              + NAME
              + ")");

  /** What may stand before a verdict in passing: a comma or "and" and what sums up the clause. */
  private static final Pattern SUMMED_UP =
      Pattern.compile(
          "[,–—-]\\s*(?:an?|the|its|a\\s+unilateral)?\\s*(?:[\\p{Ll}-]+\\s+)?"
              + "(?:move|step|decision|claim|demand|proposal|plan|idea|condition|position|vote|view"
              + "|result|outcome|assertion|allegation|accusation|offer|charge|line|policy|measure"
              + "|referendum|annexation|action)\\s+(?:that\\s+(?:is|was|has\\s+been)\\s+)?$");

  private static final Pattern AND_ALSO =
      Pattern.compile("^\\s*,?\\s*(?:and|but|yet)\\s+(?:is\\s+)?$");
  private static final Pattern WHEN =
      Pattern.compile(
          "^(?:Since|In|On|After|Before|During|Following|By|Until|At)\\s[^,]{2,60},\\s+");

  private final String text;
  private final QuoteRegions quotes;
  private final SentencePlace sentences;

  VerdictsInPassing(String text, QuoteRegions quotes) {
    this.text = text;
    this.quotes = quotes;
    this.sentences = new SentencePlace(text);
  }

  /**
   * The attributions and those found in passing whose source none of them has, in text order. One
   * that was found with the noun that sums the clause up in its content gets the clause itself.
   */
  List<Attribution> added(List<Attribution> found) {
    var all = new ArrayList<>(found);
    Matcher verdict = VERDICT.matcher(text);
    Optional<Told> last = Optional.empty();
    while (verdict.find()) {
      last = told(verdict, last);
      last.ifPresent(told -> put(told, all));
    }
    all.sort(Comparator.comparingInt(a -> a.content().start()));
    return all;
  }

  private static void put(Told told, List<Attribution> all) {
    Attribution verdict = told.attribution();
    if (all.stream().noneMatch(a -> a.source().overlaps(verdict.source()))) {
      all.add(verdict);
    }
    all.replaceAll(
        a ->
            a.source().overlaps(verdict.source())
                    && a.cue().overlaps(verdict.cue())
                    && a.content().overlaps(told.summedUp())
                ? new Attribution(
                    a.source(), a.cue(), verdict.content(), verdict.type(), a.confidence())
                : a);
  }

  /**
   * A verdict and what it is about.
   *
   * @param summedUp the words that sum the clause up ("a step")
   * @param end where its source ends
   */
  private record Told(Attribution attribution, Extent summedUp, int end) {}

  private Optional<Told> told(Matcher verdict, Optional<Told> last) {
    int at = verdict.start();
    if (quotes.quoted(at)) {
      return Optional.empty();
    }
    Extent source = Extent.of(new Span(verdict.start(2), verdict.end(2)));
    Extent cue = Extent.of(new Span(verdict.start(1), verdict.end(1)));
    if (last.isPresent() && AND_ALSO.matcher(text.substring(last.get().end(), at)).find()) {
      Extent content = last.get().attribution().content();
      return Optional.of(told(source, cue, content, last.get().summedUp()));
    }
    Span sentence = sentences.at(at);
    Matcher summed = SUMMED_UP.matcher(text.substring(sentence.start(), at));
    if (!summed.find()) {
      return Optional.empty();
    }
    int from = sentence.start();
    Matcher when = WHEN.matcher(sentence.in(text));
    if (when.find() && when.end() < summed.start()) {
      from += when.end();
    }
    var clause = new Span(from, sentence.start() + summed.start());
    Extent summedUp = Extent.of(new Span(clause.end(), at));
    return clause.length() < SHORTEST
        ? Optional.empty()
        : Optional.of(told(source, cue, Extent.of(clause), summedUp));
  }

  private static Told told(Extent source, Extent cue, Extent content, Extent summedUp) {
    return new Told(
        new Attribution(source, cue, content, QuoteType.INDIRECT, CONFIDENCE),
        summedUp,
        source.end());
  }
}
