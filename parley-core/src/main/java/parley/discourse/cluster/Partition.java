package parley.discourse.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which group each node is in; groups are numbered from 0 by their first node. */
public final class Partition {
  private final int[] group;
  private final int groups;

  private Partition(int[] group, int groups) {
    this.group = group;
    this.groups = groups;
  }

  /** The partition in which nodes with the same mark are together. */
  public static Partition of(int... marks) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] group = new int[marks.length];
    for (int i = 0; i < marks.length; i++) {
      group[i] = numbers.computeIfAbsent(marks[i], mark -> numbers.size());
    }
    return new Partition(group, numbers.size());
  }

  /** Everyone alone. */
  static Partition alone(int nodes) {
    int[] marks = new int[nodes];
    Arrays.setAll(marks, i -> i);
    return of(marks);
  }

  /** The nodes of this partition's groups by the groups of a partition of the groups. */
  Partition then(Partition ofGroups) {
    int[] marks = new int[group.length];
    Arrays.setAll(marks, i -> ofGroups.of(group[i]));
    return of(marks);
  }

  /** The group of a node. */
  public int of(int node) {
    return group[node];
  }

  /** How many groups. */
  public int groups() {
    return groups;
  }

  /** How many nodes. */
  public int size() {
    return group.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Partition that && Arrays.equals(group, that.group);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(group);
  }

  @Override
  public String toString() {
    return Arrays.toString(group);
  }
}
