package parley.position;

import parley.party.Authority;

/**
 * The parts of the definition of a red line, each on its own, so that every verdict can be
 * explained: a categorical position on the party's own acceptance of a settlement term, by someone
 * who can bind it, named, neither hearsay nor nested.
 *
 * @param strength how firmly the position is worded
 * @param ownAcceptance whether it is about the party's own acceptance (not a forecast, not a demand
 *     that others can meet without the party giving anything up)
 * @param settlementTerm whether the issue is one that a settlement would hold a term on
 * @param authority whether the speaker can bind the party
 * @param partyKnown whether the party is known
 * @param hearsay whether the text tells it second hand
 * @param nested whether it is told inside another's statement
 */
public record RedLineTest(
    Strength strength,
    boolean ownAcceptance,
    boolean settlementTerm,
    Authority authority,
    boolean partyKnown,
    boolean hearsay,
    boolean nested) {
  /** Whether all parts hold. */
  public boolean holds() {
    return strength == Strength.CATEGORICAL
        && ownAcceptance
        && settlementTerm
        && authority == Authority.BINDING
        && partyKnown
        && !hearsay
        && !nested;
  }
}
