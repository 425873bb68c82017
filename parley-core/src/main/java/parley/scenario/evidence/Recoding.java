package parley.scenario.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.position.Stance;
import parley.position.Strength;
import parley.scenario.Witness;

/**
 * Another coding of one statement.
 *
 * @param statement its id
 * @param kind how it would be coded
 */
public record Recoding(String statement, Kind kind) implements Comparable<Recoding> {
  /** What a reviewer can change about a coding. */
  public enum Kind {
    /** The red line is dropped; the strength stays. */
    NO_RED_LINE("no red line"),
    /** One step less firm; what is no longer categorical is no red line. */
    SOFTER("one step softer"),
    /** It takes no position on the issue. */
    NO_POSITION("no position here"),
    /** The other side: for in place of against, or against in place of for. */
    OTHER_SIDE("the other side");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The words of results. */
    public String word() {
      return word;
    }
  }

  /** By statement, then kind. */
  @Override
  public int compareTo(Recoding other) {
    return Comparator.comparing(Recoding::statement)
        .thenComparing(Recoding::kind)
        .compare(this, other);
  }

  /** All other codings of a statement as a witness to one side. */
  static List<Recoding> of(Witness witness) {
    var all = new ArrayList<Recoding>();
    if (witness.redLine()) {
      all.add(new Recoding(witness.statement(), Kind.NO_RED_LINE));
    }
    if (witness.strength() != Strength.SOFT) {
      all.add(new Recoding(witness.statement(), Kind.SOFTER));
    }
    all.add(new Recoding(witness.statement(), Kind.NO_POSITION));
    if (witness.stance() != Stance.NEUTRAL) {
      all.add(new Recoding(witness.statement(), Kind.OTHER_SIDE));
    }
    return all;
  }
}
