package parley.scenario;

import java.util.Locale;

/** What a standpoint does to the values of its issue. */
public enum Role {
  /** Rules values out: what crosses it is not acceptable to its party. */
  RED_LINE,
  /** Says no to values, or insists on others, without ruling anything out for good. */
  OBJECTION,
  /** Likes some values better than others. */
  PREFERENCE,
  /**
   * Gave up an earlier no to values by speaking for them later, in words of another proposition.
   */
  CONCESSION,
  /** Speaks of the issue and takes no side, or is told by others only. */
  MENTION;

  /** The word of files and results. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether a standpoint of this role refuses values. */
  public boolean refuses() {
    return this == RED_LINE || this == OBJECTION;
  }
}
