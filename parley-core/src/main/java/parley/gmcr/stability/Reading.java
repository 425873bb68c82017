package parley.gmcr.stability;

import parley.gmcr.model.GraphModel;

/**
 * How preferences that are unknown or strong count in a stability test.
 *
 * <p>Versions A to D are those of Li, Hipel, Kilgour and Fang (2004): they differ in which moves
 * tempt and which outcomes deter. {@link #NECESSARY} and {@link #POSSIBLE} look at all completions
 * of the unknown pairs, each pair on its own. A verdict only ever compares the focal decision
 * maker's start with another state and counts the opponents' improvements as sanctions, so it is
 * monotone in both: taking every own unknown pair for worse temptation and every opponents' unknown
 * pair for no improvement gives exactly the states stable in every completion. For the other end
 * the opponents' pairs would have to point both ways at once; {@code POSSIBLE} is therefore exact
 * for R, GMR and SMR, and an upper bound for SEQ and SSEQ, which {@link PossibleStability} makes
 * exact where it can. {@link #STRONG} asks that every improvement be answered by something much
 * worse (Hamouda, Kilgour and Hipel 2004).
 */
public enum Reading {
  /** Unknown pairs count as neither better nor worse; for models without any. */
  SIMPLE(false, false, false, false),
  /** Leaves for unknown outcomes; deterred only by what is surely not better. */
  A(true, true, true, false),
  /** Leaves for sure improvements; deterred only by what is surely not better. */
  B(false, true, true, false),
  /** Leaves for unknown outcomes; deterred by what is not surely better. */
  C(true, false, true, false),
  /** Leaves for sure improvements; deterred by what is not surely better. */
  D(false, false, true, false),
  /** Stable whatever the unknown preferences turn out to be; exact. */
  NECESSARY(true, true, false, false),
  /** Stable for some way the unknown preferences may turn out; exact for R, GMR, SMR. */
  POSSIBLE(false, false, true, false),
  /** Strongly stable: every improvement meets a sanction by a strong gap. */
  STRONG(false, false, false, true);

  private final boolean temptedByUnknown;
  private final boolean unknownEscapes;
  private final boolean opponentsTryUnknown;
  private final boolean strongSanction;

  Reading(
      boolean temptedByUnknown,
      boolean unknownEscapes,
      boolean opponentsTryUnknown,
      boolean strongSanction) {
    this.temptedByUnknown = temptedByUnknown;
    this.unknownEscapes = unknownEscapes;
    this.opponentsTryUnknown = opponentsTryUnknown;
    this.strongSanction = strongSanction;
  }

  /** Whether the move from s to t tempts the focal decision maker. */
  public boolean tempts(GraphModel model, int dm, int s, int t) {
    var p = model.preferences().get(dm);
    return p.prefers(t, s) || (temptedByUnknown && p.unknown(s, t));
  }

  /** Whether ending in x deters a move that started in s. */
  boolean deters(GraphModel model, int dm, int s, int x) {
    var p = model.preferences().get(dm);
    if (strongSanction) {
      return p.muchPrefers(s, x);
    }
    return !p.prefers(x, s) && !(unknownEscapes && p.unknown(s, x));
  }

  /** Whether an opponent counts the move from x to y as an improvement. */
  boolean improves(GraphModel model, int dm, int x, int y) {
    var p = model.preferences().get(dm);
    return p.prefers(y, x) || (opponentsTryUnknown && p.unknown(x, y));
  }
}
