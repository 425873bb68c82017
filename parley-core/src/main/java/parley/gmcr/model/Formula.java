package parley.gmcr.model;

import java.util.List;

/**
 * A statement about options, true or false in each state.
 *
 * <p>States are given as two bit sets, the options that are Y and those that are N; an option in
 * neither (merged states) makes every literal about it false.
 */
public sealed interface Formula {
  /** Whether the statement is true where {@code yes} are taken and {@code no} are not. */
  boolean holds(long yes, long no);

  /** Option k is Y, or is N. */
  record Literal(int option, boolean taken) implements Formula {
    @Override
    public boolean holds(long yes, long no) {
      return ((taken ? yes : no) >>> option & 1) == 1;
    }
  }

  /** Not true. */
  record Not(Formula part) implements Formula {
    @Override
    public boolean holds(long yes, long no) {
      return !part.holds(yes, no);
    }
  }

  /** All parts are true; true when there are none. */
  record And(List<Formula> parts) implements Formula {
    /** Copies the parts. */
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(long yes, long no) {
      for (Formula part : parts) {
        if (!part.holds(yes, no)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Some part is true; false when there are none. */
  record Or(List<Formula> parts) implements Formula {
    /** Copies the parts. */
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(long yes, long no) {
      for (Formula part : parts) {
        if (part.holds(yes, no)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Both true or both false: A IFF B. */
  record Iff(Formula left, Formula right) implements Formula {
    @Override
    public boolean holds(long yes, long no) {
      return left.holds(yes, no) == right.holds(yes, no);
    }
  }

  /** A IF B: whenever B is true, A is. */
  static Formula when(Formula then, Formula condition) {
    return new Or(List.of(then, new Not(condition)));
  }
}
