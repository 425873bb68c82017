package parley.gmcr.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One decision maker's view of all states: a ranking with ties, possibly with pairs it has not made
 * up its mind about and with strong gaps.
 *
 * <p>Strict preference is {@code level(a) > level(b)} unless the pair is unknown. A strong gap
 * separates strength classes: a is much preferred to b iff its class is higher (Hamouda, Kilgour
 * and Hipel 2004). Unknown pairs follow Li, Hipel, Kilgour and Fang (2004).
 */
public final class Preference {
  private final int[] level;
  private final int[] strengthClass;
  private final Set<Pair> unknown;
  private final Map<Pair, Integer> settled;

  /** A pair of states, the smaller index first. */
  public record Pair(int low, int high) {
    /** The unordered pair. */
    public static Pair of(int a, int b) {
      return new Pair(Math.min(a, b), Math.max(a, b));
    }
  }

  /** A complete ranking without strong gaps: higher levels are better. */
  public static Preference ofLevels(int[] level) {
    return new Preference(level, new int[level.length], Set.of());
  }

  /**
   * @param level by state, higher is better
   * @param strengthClass by state, non-decreasing with the level; all equal without strong gaps
   * @param unknown pairs whose order is not known
   */
  public Preference(int[] level, int[] strengthClass, Set<Pair> unknown) {
    this(level.clone(), strengthClass.clone(), Set.copyOf(unknown), Map.of());
  }

  private Preference(
      int[] level, int[] strengthClass, Set<Pair> unknown, Map<Pair, Integer> settled) {
    this.level = level;
    this.strengthClass = strengthClass;
    this.unknown = unknown;
    this.settled = settled;
  }

  /**
   * The same preference with some unknown pairs settled, each on its own, whatever the levels say.
   *
   * @param better by pair, which of its two states is the better one
   */
  public Preference settle(Map<Pair, Integer> better) {
    Set<Pair> left = new HashSet<>(unknown);
    left.removeAll(better.keySet());
    Map<Pair, Integer> all = new HashMap<>(settled);
    all.putAll(better);
    return new Preference(level, strengthClass, Set.copyOf(left), Map.copyOf(all));
  }

  /** The level of the state: comparable only within this preference. */
  public int level(int state) {
    return level[state];
  }

  /** Whether a is surely better than b. */
  public boolean prefers(int a, int b) {
    Integer better = settled.isEmpty() ? null : settled.get(Pair.of(a, b));
    return better == null ? level[a] > level[b] && !unknown(a, b) : better == a;
  }

  /** Whether the order of a and b is not known. */
  public boolean unknown(int a, int b) {
    return !unknown.isEmpty() && unknown.contains(Pair.of(a, b));
  }

  /** Whether a is surely better than b by a strong gap. */
  public boolean muchPrefers(int a, int b) {
    return strengthClass[a] > strengthClass[b] && prefers(a, b);
  }

  /** Whether some strong gap was stated. */
  public boolean hasStrength() {
    for (int c : strengthClass) {
      if (c != strengthClass[0]) {
        return true;
      }
    }
    return false;
  }

  /** The pairs whose order is not known. */
  public Set<Pair> unknownPairs() {
    return unknown;
  }

  /** How many states it ranks. */
  public int states() {
    return level.length;
  }

  /** A copy of the levels. */
  public int[] levels() {
    return level.clone();
  }
}
