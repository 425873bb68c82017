package parley.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.text.Extent;
import parley.text.Span;

/**
 * Finds intentions that a text tells of somebody without a verb of saying ("the Talvian government
 * intends to hold two referendums") where nothing else was found. For one thread.
 */
final class StatedIntentions {
  private static final double CONFIDENCE = 0.5;
  private static final int LONGEST_CONTENT = 300;
  private static final int SHORTEST_CONTENT = 12;

  private static final Pattern INTENTION =
      Pattern.compile(
          "((?:[Tt]he|[Aa]n?|[Ii]ts|[Bb]oth|[Oo]ur)?\\s?(?:[\\p{Lu}][\\p{L}'’.-]*|new|government"
              + "|administration|side|party|ministry|union|delegation|parties|company)"
              + "(?:\\s(?:of\\s)?(?:[\\p{Lu}][\\p{L}'’.-]*|government|administration|side|party"
              + "|ministry|union|delegation|parties|company|authorities|team|officials)){0,5})\\s"
              + "((?:(?:also|still|now|further|reportedly|firmly)\\s)?"
              + "(?:intends|intend|plans|plan|aims|aim|seeks|seek|vows|vow|pledges|pledge|refuses"
              + "|refuse|declines|is\\sready|are\\sready|is\\sprepared|are\\sprepared|is\\swilling"
              + "|are\\swilling|wants|want|is\\sdetermined|are\\sdetermined|has\\srefused"
              + "|have\\srefused|has\\spledged|have\\spledged|has\\soffered|have\\soffered"
              + "|has\\sagreed|have\\sagreed|has\\spromised|have\\spromised))\\s"
              + "(?=to\\s\\p{Ll})");

  /** Words that are nobody when they stand alone ("the plans to …"). */
  private static final Set<String> NOBODY =
      Set.of("the", "a", "an", "its", "our", "both", "this", "that", "these", "those", "there");

  private static final Pattern CLAUSE_END =
      Pattern.compile(",\\s(?:although|while|but|which|who|as|because|after|and\\s)|[;:]");

  private final String text;
  private final QuoteRegions quotes;
  private final SentencePlace sentences;

  StatedIntentions(String text, QuoteRegions quotes) {
    this.text = text;
    this.quotes = quotes;
    this.sentences = new SentencePlace(text);
  }

  /** The attributions and the intentions that overlap none of them, in text order. */
  List<Attribution> added(List<Attribution> found) {
    var taken = new BitSet();
    for (Attribution a : found) {
      a.content().spans().forEach(s -> taken.set(s.start(), s.end()));
      a.cue().spans().forEach(s -> taken.set(s.start(), s.end()));
    }
    var all = new ArrayList<>(found);
    Matcher intention = INTENTION.matcher(text);
    while (intention.find()) {
      told(intention)
          .filter(a -> taken.get(a.cue().start(), a.content().end()).isEmpty())
          .ifPresent(all::add);
    }
    all.sort(Comparator.comparingInt(a -> a.content().start()));
    return all;
  }

  private Optional<Attribution> told(Matcher intention) {
    var source = new Span(intention.start(1), intention.end(1)).trimmed(text);
    var cue = new Span(intention.start(2), intention.end(2));
    boolean nobody = NOBODY.contains(source.in(text).toLowerCase(Locale.ROOT));
    if (nobody || quotes.quoted(cue.start())) {
      return Optional.empty();
    }
    Span sentence = sentences.withoutStop(sentences.at(cue.start()));
    if (sentence.end() <= intention.end()) {
      return Optional.empty();
    }
    var rest = new Span(intention.end(), sentence.end());
    Matcher end = CLAUSE_END.matcher(rest.in(text));
    var content = end.find() ? new Span(rest.start(), rest.start() + end.start()) : rest;
    if (content.length() < SHORTEST_CONTENT || content.length() > LONGEST_CONTENT) {
      return Optional.empty();
    }
    return Optional.of(
        new Attribution(
            Extent.of(source),
            Extent.of(cue),
            Extent.of(content),
            quotes.typeOf(Extent.of(content)),
            CONFIDENCE));
  }
}
