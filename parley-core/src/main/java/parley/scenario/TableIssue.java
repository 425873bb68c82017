package parley.scenario;

import java.util.HashSet;
import java.util.List;

/**
 * An issue on the table, with the ways in which it can be resolved.
 *
 * @param id unique in its scenario: the code book's id, with whom it is about where that matters
 * @param label the name that people read
 * @param values at least one, unique; in the order of the code book
 * @param origin where the values come from
 */
public record TableIssue(String id, String label, List<String> values, Origin origin) {
  /** The values of an issue that is a yes or no of its own. */
  public static final List<String> YES_NO = List.of("not agreed", "agreed");

  /** Where the values of an issue come from. */
  public enum Origin {
    /** The code book lists them. */
    CODE_BOOK,
    /** A proposition that fits no value of the code book: agreed or not. */
    PROPOSITION,
    /** Written by hand. */
    HAND;

    /** The word of files. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  /** Copies the values and checks that they are unique. */
  public TableIssue {
    values = List.copyOf(values);
    if (values.isEmpty() || new HashSet<>(values).size() != values.size()) {
      throw new IllegalArgumentException("the values of " + id + " are none, or one comes twice");
    }
  }

  /** The number of values. */
  public int size() {
    return values.size();
  }

  /**
   * The place of a value.
   *
   * @throws IllegalArgumentException if it is none of the issue
   */
  public int place(String value) {
    int place = values.indexOf(value);
    if (place < 0) {
      throw new IllegalArgumentException("'" + value + "' is no value of " + id);
    }
    return place;
  }
}
