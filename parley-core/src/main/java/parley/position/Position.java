package parley.position;

import java.util.Optional;
import parley.explain.Explanation;

/**
 * A side taken on an issue in dispute.
 *
 * @param issue the issue's id in the code book
 * @param proposition the sentence that the stance is toward, worded positively
 * @param stance for, against or neutral
 * @param act what the speaker does by saying it
 * @param strength how firmly
 * @param redLine whether {@link RedLineTest} holds
 * @param condition what it depends on, if the words say so
 * @param confidence that issue, proposition and stance are right, in [0,1]
 * @param because the words, rules and models that led here
 */
public record Position(
    String issue,
    String proposition,
    Stance stance,
    Act act,
    Strength strength,
    boolean redLine,
    Optional<Condition> condition,
    double confidence,
    Explanation because) {
  /** Checks the range of the confidence. */
  public Position {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0,1], is " + confidence);
    }
    if (redLine && strength != Strength.CATEGORICAL) {
      throw new IllegalArgumentException("a red line is categorical, not " + strength);
    }
  }
}
