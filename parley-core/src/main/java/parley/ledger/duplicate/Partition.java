package parley.ledger.duplicate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things 0 to n−1 in groups that can be joined (union-find with path halving). */
final class Partition {
  private final int[] parent;

  Partition(int n) {
    parent = new int[n];
    for (int i = 0; i < n; i++) {
      parent[i] = i;
    }
  }

  /** The first member of the group. */
  int find(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  void join(int a, int b) {
    int x = find(a);
    int y = find(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }

  /** The groups by their first member, each in ascending order. */
  List<List<Integer>> groups() {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(find(i), root -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }
}
