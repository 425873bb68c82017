package parley.extract.llm;

import java.util.Locale;
import java.util.Optional;
import parley.party.Speaker;
import parley.position.Position;

/** What came of putting one statement before a model. */
public sealed interface Outcome {
  /**
   * It was coded.
   *
   * @param speaker as found, with the party that the model gives
   * @param position the side taken, if one is; spans in UTF-16 units
   */
  record Coded(Speaker speaker, Optional<Position> position) implements Outcome {}

  /** There is no coding. */
  record Uncoded(Reason reason) implements Outcome {}

  /** Why there is no coding. */
  enum Reason {
    /** The words given as evidence do not stand in the text. */
    INVENTED_QUOTE,
    /** The words given as evidence stand in the text, but not in this statement. */
    QUOTE_OF_ANOTHER,
    /** The words given as condition do not stand in the text. */
    INVENTED_CONDITION,
    /** The party is none of those that were offered. */
    UNKNOWN_PARTY,
    /** The code book has no such issue. */
    UNKNOWN_ISSUE,
    /** Stance, act or strength is none of the words that there are, or no proposition is given. */
    UNKNOWN_VALUE,
    /** The model answered the statement twice. */
    ANSWERED_TWICE,
    /** The model left the statement out. */
    NOT_ANSWERED,
    /** The answer was no JSON of the kind asked for. */
    MALFORMED,
    /** The answer stops in the middle. */
    TRUNCATED,
    /** The answer was longer than allowed. */
    OVERSIZED,
    /** The endpoint pointed to another place, which is not followed. */
    REDIRECTED,
    /** The endpoint or the model refused. */
    REFUSED,
    /** The endpoint could not be reached, was busy or too slow. */
    UNREACHABLE,
    /** It was not asked: all requests that were allowed are spent. */
    BUDGET,
    /** It was not asked: too many questions in a row had failed. */
    GIVEN_UP;

    /** Whether the model answered and what it said was refused. */
    public boolean rejected() {
      return compareTo(ANSWERED_TWICE) <= 0;
    }

    /** The word of results. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
