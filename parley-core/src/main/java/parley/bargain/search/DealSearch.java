package parley.bargain.search;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parley.bargain.SettlementModel;

/** Searches a settlement space for one outcome. Implementations may be used by one thread. */
public interface DealSearch {
  /** The search's name, for the report. */
  String name();

  /**
   * Looks for an outcome that the rules allow and that meets the red lines chosen.
   *
   * @param lines the numbers of the red lines to be met
   */
  Found find(SettlementModel model, BitSet lines);

  /** Like {@link #find}, and the best such outcome. */
  Found best(SettlementModel model, BitSet lines, Goal goal);

  /** What is best. */
  enum Goal {
    /** The largest sum of utilities. */
    UTILITARIAN,
    /** The largest smallest gain over the reservation values (without breaking ties). */
    EGALITARIAN
  }

  /** How far an answer goes. */
  enum Proof {
    /** The outcome meets all, and is best where the best was asked for. */
    PROVED,
    /** No outcome meets all. */
    IMPOSSIBLE,
    /** The search was given up; an outcome, if any, meets all but may not be best. */
    UNDECIDED
  }

  /**
   * An answer.
   *
   * @param proof how far it goes
   * @param outcome value indices; empty if none was found
   */
  record Found(Proof proof, Optional<List<Integer>> outcome) {
    /** Copies the outcome. */
    public Found {
      outcome = outcome.map(List::copyOf);
    }
  }
}
