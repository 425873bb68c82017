package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.scenario.Premise;
import parley.scenario.Role;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.TableIssue;
import parley.scenario.Witness;
import parley.scenario.settlement.OpenDeals;

/** The words in which scenarios are told, the same in every form. */
final class ScenarioWords {
  private ScenarioWords() {}

  /** The answer in a sentence. */
  static String verdict(OpenDeals deals) {
    return switch (deals.verdict()) {
      case NOTHING_ON_THE_TABLE ->
          "Nothing is on the table: no statement takes a side that a settlement would hold.";
      case BLOCKED ->
          "No deal is open: red lines exclude every combination"
              + of(deals.redLines().combinations())
              + ".";
      case CONTESTED ->
          "No deal is free of a stated objection. Red lines alone leave "
              + counted(deals.redLines().free())
              + of(deals.redLines().combinations())
              + ".";
      case OPEN ->
          counted(deals.objections().free())
              + of(deals.objections().combinations())
              + (deals.objections().free().filter(BigInteger.ONE::equals).isPresent()
                  ? " meets"
                  : " meet")
              + " no stated objection"
              + (deals.unheard().isEmpty()
                  ? "; not every party has spoken for all of any."
                  : "; on some issues parties are unheard, which is not consent.");
      case ACCEPTED -> "A deal is open for which every party at the table has spoken.";
    };
  }

  private static String of(BigInteger combinations) {
    return " (of " + combinations + ")";
  }

  private static String counted(Optional<BigInteger> count) {
    return count
        .map(n -> n + (n.equals(BigInteger.ONE) ? " combination" : " combinations"))
        .orElse("an uncounted number of combinations");
  }

  /** Who says no to what, in a phrase: {@code RU rules out: RU cedes territory}. */
  static String premise(Premise premise) {
    return premise.party() + " " + verb(premise) + ": " + premise.proposition();
  }

  private static String verb(Premise premise) {
    Standpoint now = premise.now();
    boolean against = now.stance() == parley.position.Stance.AGAINST;
    if (now.refuses().size() > 1) {
      return now.role() == Role.RED_LINE ? "accepts only on a condition" : "asks for a condition";
    }
    return switch (now.role()) {
      case RED_LINE -> against ? "rules out" : "will not go without";
      case OBJECTION -> against ? "says no to" : "insists";
      case PREFERENCE -> against ? "would rather not" : "is for";
      case CONCESSION -> givenUp(premise, against);
      case MENTION -> "speaks of";
    };
  }

  // the words that it rests on are for the values, the proposition is that of the earlier no
  private static String givenUp(Premise premise, boolean against) {
    String values =
        premise.standpoints().stream()
            .skip(1)
            .filter(before -> !before.refuses().isEmpty())
            .findFirst()
            .map(before -> " to " + String.join(" or ", before.refuses().get(0).values()))
            .orElse("");
    return "gave up its no" + values + ", earlier " + (against ? "against" : "for");
  }

  /** The words that a premise rests on with speaker, day and id; or what it is assumed by. */
  static String evidence(Premise premise) {
    Standpoint standpoint = premise.now();
    if (standpoint.assumed()) {
      return premise.because().isEmpty()
          ? "assumed: no statement says so"
          : "assumed: " + premise.because();
    }
    Witness first = shown(standpoint);
    int more = standpoint.witnesses().size() - 1;
    return "“"
        + Quotation.bare(TerminalText.clean(first.words()))
        + "”"
        + " — "
        + first.speaker().orElse("speaker not named")
        + first.day().map(day -> ", " + day).orElse(", day unknown")
        + " ["
        + first.statement()
        + "]"
        + (more > 0 ? " and " + more + " more" : "")
        + (first.reviewed() ? "" : ", not reviewed");
  }

  // the firmest first; of a red line, one that draws it
  static Witness shown(Standpoint standpoint) {
    Witness best = standpoint.witnesses().get(0);
    for (Witness w : standpoint.witnesses()) {
      boolean redder = w.redLine() && !best.redLine();
      boolean firmer = w.redLine() == best.redLine() && w.strength().compareTo(best.strength()) > 0;
      if (redder || firmer) {
        best = w;
      }
    }
    return best;
  }

  /** A deal as {@code issue: value; …}, values by place. */
  static String deal(Scenario scenario, List<Integer> deal) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < deal.size(); i++) {
      TableIssue issue = scenario.issues().get(i);
      parts.add(issue.label() + ": " + issue.values().get(deal.get(i)));
    }
    return String.join("; ", parts);
  }

  /** Values of some issues, in the order of those. */
  static String deal(Scenario scenario, List<Integer> issues, List<Integer> values) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < values.size(); i++) {
      TableIssue issue = scenario.issues().get(issues.get(i));
      parts.add(issue.label() + ": " + issue.values().get(values.get(i)));
    }
    return String.join("; ", parts);
  }
}
