package parley.bargain;

import java.util.List;

/**
 * What is negotiated, with its possible resolutions.
 *
 * @param name unique in its model
 * @param kind what the values are
 * @param values at least one, unique, in the order of the source
 */
public record Issue(String name, IssueKind kind, List<String> values) {
  /** Copies the values; at least one is needed. */
  public Issue {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("issue '" + name + "' has no value");
    }
  }

  /** The number of values. */
  public int size() {
    return values.size();
  }
}
