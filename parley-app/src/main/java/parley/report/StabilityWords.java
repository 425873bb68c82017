package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.scenario.stability.Attitude;
import parley.scenario.stability.DealStability;

/** The words in which the stability of deals is told, the same in every form. */
final class StabilityWords {
  private StabilityWords() {}

  /** The verdict over all deals judged, in a few words. */
  static String verdict(List<DealStability> judged) {
    if (judged.isEmpty()) {
      return "no deal to judge";
    }
    if (judged.stream().anyMatch(DealStability::stable)) {
      return "a deal would hold";
    }
    boolean may = judged.stream().anyMatch(j -> j.parties(Attitude.Kind.WORSE).isEmpty());
    return may
        ? "a deal would hold if parties whose mind is not known prefer it"
        : "no deal would hold";
  }

  /** Why one deal would hold or not, a sentence a line. */
  static List<String> because(DealStability judged) {
    var lines = new ArrayList<String>();
    for (Attitude attitude : judged.attitudes()) {
      lines.add(because(attitude));
    }
    if (judged.stable()) {
      lines.add("Nobody gains by leaving the deal.");
    } else {
      for (Set<String> flip : judged.flips().stream().limit(4).toList()) {
        lines.add("It would hold if " + String.join(" and ", flip) + " preferred it to no deal.");
      }
    }
    boolean still = judged.noDealStable().getOrDefault(parley.gmcr.stability.Concept.R, false);
    lines.add(
        still
            ? "Without a deal nobody gains by a move of its own: it takes all together."
            : "Without a deal somebody gains by a move of its own: carrying out a threat.");
    return lines;
  }

  private static String because(Attitude attitude) {
    String party = attitude.party();
    return switch (attitude.kind()) {
      case WORSE ->
          party
              + " would leave it: it crosses "
              + premises(attitude)
              + "; whether it would accept if that were given up is not known.";
      case BETTER -> party + " would keep it: it is for " + premises(attitude) + ".";
      case UNKNOWN ->
          attitude.because().isEmpty()
              ? party + ": not known; it said nothing for what the deal holds."
              : party
                  + ": not known; "
                  + (refuses(attitude) ? "it says no to " : "its condition is open on ")
                  + premises(attitude)
                  + ".";
    };
  }

  private static boolean refuses(Attitude attitude) {
    return attitude.because().stream().anyMatch(p -> p.now().role().refuses());
  }

  private static String premises(Attitude attitude) {
    return String.join(
        "; ",
        attitude.because().stream()
            .map(
                p ->
                    p.proposition()
                        + " ("
                        + p.id()
                        + (p.now().assumed()
                            ? ", assumed"
                            : " [" + ScenarioWords.shown(p.now()).statement() + "]")
                        + ")")
            .toList());
  }
}
