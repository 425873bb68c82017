package parley.scenario.stability;

import java.util.List;
import java.util.Locale;
import parley.scenario.Premise;

/**
 * How a party would find a deal beside no deal, by its words.
 *
 * @param party the party
 * @param kind the verdict
 * @param because the premises that tell; none when nothing does
 */
public record Attitude(String party, Kind kind, List<Premise> because) {
  /** What its words say of the deal. */
  public enum Kind {
    /** It speaks for something in the deal and says no to nothing in it. */
    BETTER,
    /** It says no to something in the deal, wants it on a condition, or said nothing for it. */
    UNKNOWN,
    /** The deal crosses its red line. */
    WORSE;

    /** The word of results. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public Attitude {
    because = List.copyOf(because);
  }
}
