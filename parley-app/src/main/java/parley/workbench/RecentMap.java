package parley.workbench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that forgets what was asked for longest ago when it would hold more than a number of
 * entries. Not for several threads.
 */
public final class RecentMap<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /** An empty map of at most so many entries. */
  public RecentMap(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
