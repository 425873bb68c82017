package parley.extract.coding;

import java.util.Optional;
import parley.extract.coding.CodingLexicon.Sense;
import parley.position.Strength;

/**
 * Reads from fixed expressions what a model of few examples misses: absolute wordings, doors left
 * open and lines given up.
 */
final class Firmness {
  /** Words of a content that says one thing. */
  private static final int SHORT = 12;

  private Firmness() {}

  /** Whether the door is left open ("does not rule out", "refused to exclude", "no red line"). */
  static boolean leavesOpen(CodingCase c) {
    return c.anywhere(Sense.NOT_EXCLUDED);
  }

  /** Whether somebody declines to say anything ("declined to comment"). */
  static boolean silent(CodingCase c) {
    return c.cueSenses.contains(Sense.REFUSAL)
        && c.contentSenses.stream().anyMatch(m -> m.value() == Sense.SILENCE && m.from() == 0);
  }

  /** Whether an outcome is said to be open, and no more ("an agreement is not guaranteed"). */
  static boolean onlyUncertain(CodingCase c) {
    return c.says(Sense.UNCERTAIN)
        && c.content.size() <= SHORT
        && !c.says(Sense.DEMAND)
        && !c.says(Sense.REFUSAL);
  }

  /**
   * Whether a flat no is said to what the content names ("can forget about", "will not happen").
   */
  static boolean flatNo(CodingCase c) {
    return c.says(Sense.FLAT_NO) && !weakened(c);
  }

  /** Whether the cue says that an earlier line is given up ("dropped", "no longer asks"). */
  static boolean givesUp(CodingCase c) {
    return c.cueSenses.contains(Sense.DROPPED);
  }

  /** Whether the cue itself says that the matter is closed ("considered non-negotiable by"). */
  static boolean declaresClosed(CodingCase c) {
    return c.cueSenses.contains(Sense.VERDICT)
        && !c.cueSenses.contains(Sense.DROPPED)
        && !c.cueSenses.contains(Sense.TIME_BOUND)
        && !c.cueSenses.contains(Sense.NOT_EXCLUDED);
  }

  /** Whether the cue says that what the content tells is to stay so ("considered final by"). */
  static boolean declaresKept(CodingCase c) {
    return declaresClosed(c) && c.cueSenses.contains(Sense.KEPT);
  }

  /** Whether agreement hangs on one thing only ("no deal without", "only after … leave"). */
  static boolean requires(CodingCase c) {
    return c.says(Sense.EXCLUSIVE_CONDITION)
        && (c.says(Sense.OWN_STEP) || c.says(Sense.CATEGORICAL));
  }

  /** Whether the wording is absolute and about what will be, not about what was. */
  static boolean absolute(CodingCase c) {
    boolean said =
        c.cueSenses.contains(Sense.CATEGORICAL) || c.says(Sense.CATEGORICAL) || requires(c);
    boolean past = c.says(Sense.ABSOLUTE_FACT) && !c.says(Sense.COMMITMENT);
    return said && !past && !weakened(c);
  }

  /** Whether something takes the edge off: a time limit, an open door, a line given up. */
  static boolean weakened(CodingCase c) {
    return c.anywhere(Sense.TIME_BOUND) || leavesOpen(c) || c.anywhere(Sense.DROPPED);
  }

  /** The words that decided, for an explanation. */
  static String expression(CodingCase c) {
    Sense sense = leavesOpen(c) ? Sense.NOT_EXCLUDED : Sense.CATEGORICAL;
    return c.contentSenses.stream()
        .filter(m -> m.value() == sense)
        .findFirst()
        .map(m -> "'" + c.content.between(m.from(), m.to()) + "'")
        .orElse(c.cueSenses.contains(sense) ? "the cue" : "a condition of agreement");
  }

  /** What the expressions say about the strength, if they say anything. */
  static Optional<Strength> of(CodingCase c) {
    if (leavesOpen(c)) {
      return Optional.of(Strength.SOFT);
    }
    return absolute(c) || declaresClosed(c) ? Optional.of(Strength.CATEGORICAL) : Optional.empty();
  }
}
