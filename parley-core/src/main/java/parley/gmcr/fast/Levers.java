package parley.gmcr.fast;

import java.util.BitSet;
import java.util.function.LongPredicate;
import parley.gmcr.model.Direction;
import parley.gmcr.model.OptionModel;

/** What each decision maker can switch in a state, without storing moves. */
final class Levers {
  // checking few patterns one by one is cheaper than laying all combinations out
  private static final int FEW_PATTERNS = 64;

  private final long[] both;
  private final long[] forward;
  private final long[] back;
  private final LongPredicate feasible;

  Levers(OptionModel model) {
    int players = model.decisionMakers().size();
    both = new long[players];
    forward = new long[players];
    back = new long[players];
    for (int dm = 0; dm < players; dm++) {
      both[dm] = model.mask(dm, Direction.BOTH);
      forward[dm] = model.mask(dm, Direction.FORWARD);
      back[dm] = model.mask(dm, Direction.BACK);
    }
    boolean few = model.infeasible().size() <= FEW_PATTERNS;
    if (few || model.options().size() > BitModel.MOST_OPTIONS) {
      feasible = model::feasible;
    } else {
      BitSet states = new BitModel(model).feasibleStates();
      feasible = state -> states.get((int) state);
    }
  }

  /** The options the decision maker may switch now; any subset of them at once. */
  long switchable(int dm, long state) {
    return both[dm] | (forward[dm] & ~state) | (back[dm] & state);
  }

  /** The decision maker's options that can only be switched once. */
  long oneWay(int dm) {
    return forward[dm] | back[dm];
  }

  /** All of the decision maker's options. */
  long owned(int dm) {
    return both[dm] | oneWay(dm);
  }

  /** Whether the state may occur. */
  boolean feasible(long state) {
    return feasible.test(state);
  }
}
