package parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.text.Extent;
import parley.text.Span;

/**
 * Finds stances that a text names as things somebody has: "the union's refusal to return", "a call
 * by Norland for a pause". They mostly stand within what somebody else says or does ("he backed the
 * union's refusal …"), where a reader of statements looks past them. For one thread.
 */
final class StancesAsNouns {
  /** How sure such a reading is. */
  private static final double CONFIDENCE = 0.6;

  private static final int LONGEST_CONTENT = 260;
  private static final int SHORTEST_CONTENT = 8;

  // bounded and without going back: a text may be one word of a million letters
  private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{N}&/-]{0,60}+\\.?";
  private static final String NAME =
      "(?:[Tt]he\\s+)?(?:"
          + NAME_WORD
          + "\\s+(?:of\\s+(?:the\\s+)?)?){0,4}"
          + "(?:"
          + NAME_WORD
          + "|government|cabinet|union|ministry|parliament|opposition|company|coalition)";
  private static final String OWNER =
      "(?:" + NAME + ")(?=['’]s?\\s)|\\b(?:[Hh]is|[Hh]er|[Tt]heir)\\b";

  private static final String DETERMINER =
      "(?:the|an?|its|his|her|their|our|this|that|these|those)";

  private static final String HOW = "(?:(?!own\\b)\\p{Ll}[\\p{Ll}-]+\\s+){0,2}?";

  /** Stances that are told with "to …". */
  private static final String TO_DO =
      "(?:refusal|unwillingness|readiness|willingness|pledge|promise|vow|offer|proposal|demand"
          + "|request|threat|determination|reluctance)s?(?=\\s+to\\s+(?!"
          + DETERMINER
          + "\\b)\\p{Ll})";

  /** Stances that are told with "for …". */
  private static final String FOR =
      "(?:call|appeal|plea|demand|request|support|readiness)s?\\s+for(?=\\s)";

  /** Stances that are told with "to …" or "of …", a thing. */
  private static final String TO_THING =
      "(?:opposition\\s+to|objections?\\s+to|commitment\\s+to|rejection\\s+of|insistence\\s+on"
          + "|support\\s+of)(?=\\s)";

  private static final String CLAUSE = "(?:demand|insistence|pledge|promise)s?\\s+that(?=\\s)";

  private static final Pattern OWNED =
      Pattern.compile(
          "("
              + OWNER
              + ")(?:['’]s?)?\\s+("
              + HOW
              + "(?:"
              + String.join("|", TO_DO, FOR, TO_THING, CLAUSE)
              + "))");

  private static final Pattern BY =
      Pattern.compile(
          "\\b((?:proposal|call|appeal|demand|request|offer|pledge|plea)s?\\s+(?:by|from))\\s+("
              + NAME
              + "(?:\\s+and\\s+"
              + NAME
              + ")?)(?=\\s+(?:to\\s+(?!"
              + DETERMINER
              + "\\b)\\p{Ll}|for\\s|that\\s))(?:\\s+(?:for|that))?");

  /** Where what is wanted ends: a pause, or the verb that the stance is the subject of. */
  private static final Pattern END =
      Pattern.compile(
          "[,;:.!?—–]|\\s[-(]|[\"“”„]|\\s(?:but|while|although|because|as\\s+well\\s+as|which"
              + "|who|is|are|was|were|has|have|had|will|would|did|does|remains?|came|comes)\\s");

  private final String text;
  private final QuoteRegions quotes;
  private final SentencePlace sentences;

  StancesAsNouns(String text, QuoteRegions quotes) {
    this.text = text;
    this.quotes = quotes;
    this.sentences = new SentencePlace(text);
  }

  /** The attributions and the stances that none of them tells, in text order. */
  List<Attribution> added(List<Attribution> found) {
    var all = new ArrayList<>(found);
    Matcher owned = OWNED.matcher(text);
    while (owned.find()) {
      put(
          new Span(owned.start(1), owned.end(1)),
          new Span(owned.start(2), owned.end(2)),
          owned.end(),
          all);
    }
    Matcher by = BY.matcher(text);
    while (by.find()) {
      put(new Span(by.start(2), by.end(2)), new Span(by.start(1), by.end(1)), by.end(), all);
    }
    all.sort(Comparator.comparingInt(a -> a.content().start()));
    return all;
  }

  private void put(Span source, Span cue, int from, List<Attribution> all) {
    content(from)
        .map(
            content ->
                new Attribution(
                    Extent.of(source),
                    Extent.of(cue),
                    Extent.of(content),
                    quotes.typeOf(Extent.of(content)),
                    CONFIDENCE))
        .filter(told -> all.stream().noneMatch(a -> same(a, told)))
        .ifPresent(all::add);
  }

  /** Whether the attribution tells the stance already, or takes the stance's words for a cue. */
  private static boolean same(Attribution a, Attribution told) {
    return a.cue().overlaps(told.cue())
        || a.source().overlaps(told.source()) && a.content().overlaps(told.content());
  }

  private Optional<Span> content(int from) {
    Span sentence = sentences.withoutStop(sentences.at(from - 1));
    if (sentence.end() <= from) {
      return Optional.empty();
    }
    Span rest = new Span(from, sentence.end()).trimmed(text);
    Matcher end = END.matcher(rest.in(text));
    Span content = end.find() ? new Span(rest.start(), rest.start() + end.start()) : rest;
    return Optional.of(content)
        .filter(c -> c.length() >= SHORTEST_CONTENT && c.length() <= LONGEST_CONTENT);
  }
}
