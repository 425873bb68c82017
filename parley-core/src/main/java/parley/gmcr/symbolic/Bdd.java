package parley.gmcr.symbolic;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import parley.error.InputException;

/**
 * Reduced ordered binary decision diagrams (Bryant 1986) in arrays, with a budget of nodes.
 *
 * <p>A function is a number: 0 is false, 1 is true, others are nodes. Equal functions have equal
 * numbers. Nodes are never freed: a diagram lives for one question.
 */
public final class Bdd {
  /** The function that is never true. */
  public static final int FALSE = 0;

  /** The function that is always true. */
  public static final int TRUE = 1;

  private static final int CACHE = 1 << 20;
  private static final int TERMINAL = Integer.MAX_VALUE;

  private final int budget;
  private int size = 2;
  private int[] variable = new int[1 << 12];
  private int[] low = new int[1 << 12];
  private int[] high = new int[1 << 12];
  private int[] table = new int[1 << 13];
  private final int[] cacheF = new int[CACHE];
  private final int[] cacheG = new int[CACHE];
  private final int[] cacheH = new int[CACHE];
  private final int[] cacheResult = new int[CACHE];

  /**
   * @param budget the most nodes
   */
  public Bdd(int budget) {
    this.budget = budget;
    variable[FALSE] = TERMINAL;
    variable[TRUE] = TERMINAL;
  }

  /** The function that is true iff the variable is. */
  public int variable(int v) {
    return node(v, FALSE, TRUE);
  }

  private int node(int v, int whenFalse, int whenTrue) {
    if (whenFalse == whenTrue) {
      return whenFalse;
    }
    int mask = table.length - 1;
    int at = hash(v, whenFalse, whenTrue) & mask;
    for (int n = table[at]; n != 0; n = table[at]) {
      if (variable[n] == v && low[n] == whenFalse && high[n] == whenTrue) {
        return n;
      }
      at = (at + 1) & mask;
    }
    if (size == budget) {
      throw new InputException(
          "model",
          "the preferences are too entangled for decision diagrams of " + budget + " nodes",
          "use statements about few options each, or give a statusQuo: one state is far easier");
    }
    if (size == variable.length) {
      variable = Arrays.copyOf(variable, 2 * size);
      low = Arrays.copyOf(low, 2 * size);
      high = Arrays.copyOf(high, 2 * size);
    }
    int made = size++;
    variable[made] = v;
    low[made] = whenFalse;
    high[made] = whenTrue;
    table[at] = made;
    if (2 * size > table.length) {
      rehash();
    }
    return made;
  }

  private void rehash() {
    table = new int[2 * table.length];
    int mask = table.length - 1;
    for (int n = 2; n < size; n++) {
      int at = hash(variable[n], low[n], high[n]) & mask;
      while (table[at] != 0) {
        at = (at + 1) & mask;
      }
      table[at] = n;
    }
  }

  private static int hash(int a, int b, int c) {
    int h = a * 0x9E3779B1 ^ b * 0x85EBCA77 ^ c * 0xC2B2AE3D;
    return h ^ h >>> 15;
  }

  /** If f then g else h. */
  public int ite(int f, int g, int h) {
    if (f == TRUE || g == h) {
      return g;
    }
    if (f == FALSE) {
      return h;
    }
    if (g == TRUE && h == FALSE) {
      return f;
    }
    int slot = hash(f, g, h) & (CACHE - 1);
    if (cacheF[slot] == f && cacheG[slot] == g && cacheH[slot] == h && f != 0) {
      return cacheResult[slot];
    }
    int v = Math.min(variable[f], Math.min(variable[g], variable[h]));
    int result =
        node(
            v,
            ite(side(f, v, false), side(g, v, false), side(h, v, false)),
            ite(side(f, v, true), side(g, v, true), side(h, v, true)));
    cacheF[slot] = f;
    cacheG[slot] = g;
    cacheH[slot] = h;
    cacheResult[slot] = result;
    return result;
  }

  private int side(int f, int v, boolean value) {
    return variable[f] != v ? f : value ? high[f] : low[f];
  }

  /** Both. */
  public int and(int f, int g) {
    return ite(f, g, FALSE);
  }

  /** At least one. */
  public int or(int f, int g) {
    return ite(f, TRUE, g);
  }

  /** Not. */
  public int not(int f) {
    return ite(f, FALSE, TRUE);
  }

  /** True where f is true for some values of the variables. */
  public int exists(int f, BitSet variables) {
    return exists(f, variables, memo());
  }

  private int[] memo() {
    int[] memo = new int[size];
    Arrays.fill(memo, -1);
    return memo;
  }

  private int exists(int f, BitSet variables, int[] memo) {
    if (f <= TRUE || variables.length() <= variable[f]) {
      return f;
    }
    if (memo[f] < 0) {
      int a = exists(low[f], variables, memo);
      int b = exists(high[f], variables, memo);
      memo[f] = variables.get(variable[f]) ? or(a, b) : ite(variable(variable[f]), b, a);
    }
    return memo[f];
  }

  /** f with the variable fixed. */
  public int restrict(int f, int v, boolean value) {
    return restrict(f, v, value, memo());
  }

  private int restrict(int f, int v, boolean value, int[] memo) {
    if (variable[f] > v) {
      return f;
    }
    if (variable[f] == v) {
      return value ? high[f] : low[f];
    }
    if (memo[f] < 0) {
      memo[f] =
          node(variable[f], restrict(low[f], v, value, memo), restrict(high[f], v, value, memo));
    }
    return memo[f];
  }

  /** f with the function g in place of the variable. */
  public int compose(int f, int v, int g) {
    return ite(g, restrict(f, v, true), restrict(f, v, false));
  }

  /** f with variables renamed; the renaming must keep their order. */
  public int rename(int f, IntUnaryOperator to) {
    return rename(f, to, memo());
  }

  private int rename(int f, IntUnaryOperator to, int[] memo) {
    if (f <= TRUE) {
      return f;
    }
    if (memo[f] < 0) {
      memo[f] =
          node(to.applyAsInt(variable[f]), rename(low[f], to, memo), rename(high[f], to, memo));
    }
    return memo[f];
  }

  /** How many assignments of the listed variables, ascending, make f true; f has no others. */
  public BigInteger count(int f, int[] variables) {
    BigInteger[] memo = new BigInteger[size];
    return count(f, variables, 0, memo);
  }

  private BigInteger count(int f, int[] variables, int from, BigInteger[] memo) {
    if (f == FALSE) {
      return BigInteger.ZERO;
    }
    int at = f == TRUE ? variables.length : Arrays.binarySearch(variables, variable[f]);
    if (f != TRUE && memo[f] == null) {
      memo[f] = count(low[f], variables, at + 1, memo).add(count(high[f], variables, at + 1, memo));
    }
    BigInteger own = f == TRUE ? BigInteger.ONE : memo[f];
    return own.shiftLeft(at - from);
  }

  /** Receives assignments. */
  @FunctionalInterface
  public interface Assignments {
    /**
     * One assignment: bit k is the value of the k-th listed variable.
     *
     * @return whether to go on
     */
    boolean next(long values);
  }

  /** Visits the assignments of the listed variables, ascending, that make f true. */
  public void visit(int f, int[] variables, Assignments visitor) {
    visit(f, variables, 0, 0, visitor);
  }

  private boolean visit(int f, int[] variables, int at, long values, Assignments visitor) {
    if (f == FALSE) {
      return true;
    }
    if (at == variables.length) {
      return visitor.next(values);
    }
    int v = variables[at];
    return visit(side(f, v, false), variables, at + 1, values, visitor)
        && visit(side(f, v, true), variables, at + 1, values | 1L << at, visitor);
  }
}
