package parley.ledger.line;

import parley.ledger.duplicate.Utterance;

/** How much a speaker's words count for the party's line, in ascending order. */
public enum Rank {
  /** Hearsay, told inside another's words, or by somebody who speaks for nobody. */
  SECOND_HAND,
  /** First hand, but whether the speaker may speak for the party is unknown. */
  UNKNOWN,
  /** Speaks for the party and does not decide. */
  SPEAKING,
  /** Can bind the party. */
  BINDING;

  /** The rank of an utterance, that of its highest-ranking telling. */
  static Rank of(Utterance utterance) {
    if (utterance.statements().stream().allMatch(s -> s.hearsay() || s.nestedIn().isPresent())) {
      return SECOND_HAND;
    }
    return switch (utterance.coding().speaker().authority()) {
      case BINDING -> BINDING;
      case SPEAKING -> SPEAKING;
      case UNKNOWN -> UNKNOWN;
      case NONE -> SECOND_HAND;
    };
  }

  /** The word of results. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
