package parley.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import parley.scenario.Premise;
import parley.scenario.Role;
import parley.scenario.Scenario;
import parley.scenario.TableIssue;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.settlement.Part;
import parley.scenario.settlement.Refusal;
import parley.scenario.settlement.Standing;
import parley.scenario.settlement.Unheard;
import parley.scenario.settlement.ValueStanding;
import parley.workbench.ScenarioSolving.Solved;

/** A solved scenario for a terminal. */
public final class ScenarioText {
  private static final int DEALS = 8;
  private static final int SETS = 6;
  private static final int PREMISES = 40;

  private final OpenDeals deals;
  private final Scenario scenario;
  private final Page page;

  private ScenarioText(OpenDeals deals, Page page) {
    this.deals = deals;
    this.scenario = deals.scenario();
    this.page = page;
  }

  /** The whole answer, lines ended by {@code \n}. */
  public static String render(Solved solved, int width, boolean colour) {
    var page = new Page(width, colour);
    var text = new ScenarioText(solved.deals(), page);
    text.head();
    text.open();
    solved.efficient().ifPresent(e -> new EfficientText(page, solved.scenario()).print(e));
    var further = new StabilityText(page, solved.scenario());
    further.stability(solved.stability());
    further.changes(solved);
    text.premises();
    text.notes();
    return page.toString();
  }

  /** The parts for a brief; nothing where nothing is on the table. */
  static void print(Solved solved, Page page) {
    if (solved.scenario().issues().isEmpty()) {
      return;
    }
    new ScenarioText(solved.deals(), page).open();
    var further = new StabilityText(page, solved.scenario());
    further.stability(solved.stability().stream().limit(1).toList());
    further.changes(solved);
  }

  private void head() {
    String title = scenario.title().isEmpty() ? scenario.id() : scenario.title();
    page.text(
        0,
        2,
        "Scenario: "
            + title
            + scenario.asOf().map(day -> ", as of " + day).orElse("")
            + (scenario.source().isEmpty() ? "" : " (" + scenario.source() + ")"),
        Ink.STRONG);
    page.text(0, 0, "At the table: " + String.join(", ", scenario.parties()));
  }

  private void open() {
    page.heading("WHAT DEAL IS OPEN");
    page.text(2, 2, ScenarioWords.verdict(deals), Ink.STRONG);
    for (TableIssue issue : scenario.issues()) {
      page.text(2, 2, issue.label());
      deals.on(issue.id()).forEach(this::value);
    }
    deals();
    blocked();
    unheard();
  }

  private void value(ValueStanding value) {
    String sign =
        switch (value.verdict()) {
          case BLOCKED -> "✗";
          case CONTESTED -> "▼";
          case FREE -> "○";
          case ACCEPTED -> "✓";
        };
    page.text(
        4,
        4,
        sign + " " + value.value() + ": " + value.verdict().word() + standings(value.parties()),
        value.verdict() == ValueStanding.Verdict.BLOCKED
            ? Ink.RED_LINE
            : value.verdict() == ValueStanding.Verdict.CONTESTED ? Ink.AGAINST : Ink.FOR);
  }

  static String standings(Map<Standing, List<String>> parties) {
    var out = new StringBuilder();
    parties.forEach(
        (standing, of) ->
            out.append(out.isEmpty() ? " — " : "; ")
                .append(String.join(", ", of))
                .append(' ')
                .append(of.size() == 1 ? singular(standing) : plural(standing)));
    return out.toString();
  }

  private static String singular(Standing standing) {
    return switch (standing) {
      case REFUSES -> "rules it out";
      case OBJECTS -> "says no";
      case ON_CONDITION -> "only on a condition";
      case WANTS -> "is for it";
      case NO_OBJECTION -> "does not object";
      case UNKNOWN -> "unknown";
    };
  }

  private static String plural(Standing standing) {
    return switch (standing) {
      case REFUSES -> "rule it out";
      case OBJECTS -> "say no";
      case WANTS -> "are for it";
      case NO_OBJECTION -> "do not object";
      default -> singular(standing);
    };
  }

  private void deals() {
    if (scenario.issues().isEmpty() || !deals.redLines().possible()) {
      return;
    }
    boolean free = deals.objections().possible();
    boolean apart = deals.leaving().parts().stream().allMatch(part -> part.issues().size() == 1);
    boolean many = deals.leaving().free().filter(n -> n.bitLength() < 4).isEmpty();
    if (apart && many) {
      page.text(
          2,
          2,
          free
              ? "On each issue any value marked ○ or ✓ goes with any of the others."
              : "On each issue any value not marked ✗ is ruled out by nobody.");
      return;
    }
    List<List<Integer>> left = deals.leaving().deals(scenario.issues().size(), DEALS);
    page.text(
        2,
        2,
        free
            ? "Free of every stated objection:"
            : "Ruled out by nobody (each meets an objection):");
    left.forEach(deal -> page.text(4, 2, "• " + ScenarioWords.deal(scenario, deal)));
    deals
        .leaving()
        .free()
        .map(n -> n.subtract(BigInteger.valueOf(left.size())))
        .filter(n -> n.signum() > 0)
        .ifPresent(n -> page.text(4, 2, "… and " + n + " more"));
  }

  private void blocked() {
    var level = deals.deciding();
    for (Part part : level.blocked()) {
      String issues =
          String.join(
              " with ", part.issues().stream().map(i -> scenario.issues().get(i).label()).toList());
      page.text(2, 2, "What blocks on " + issues + ":");
      for (List<Integer> set : part.blocking().stream().limit(SETS).toList()) {
        page.text(4, 2, "• these together leave nothing:");
        set.forEach(r -> refusal(level.refusals().get(r)));
      }
      more(part.blocking().size() - SETS, "such sets");
      for (Part.Concession concession : part.concessions().stream().limit(SETS).toList()) {
        concession(level.refusals(), part, concession);
      }
      more(part.concessions().size() - SETS, "ways to open it");
    }
  }

  private void concession(List<Refusal> refusals, Part part, Part.Concession concession) {
    String who =
        String.join(
            " and ",
            concession.refusals().stream()
                .map(r -> ScenarioWords.premise(refusals.get(r).premise()))
                .toList());
    page.text(
        4,
        2,
        "◦ giving up "
            + who
            + " opens "
            + concession
                .opens()
                .map(n -> n + (n.equals(BigInteger.ONE) ? " combination" : " combinations"))
                .orElse("a deal")
            + (concession.deals().isEmpty()
                ? ""
                : ", such as "
                    + ScenarioWords.deal(scenario, part.issues(), concession.deals().get(0))));
  }

  private void more(int number, String what) {
    if (number > 0) {
      page.text(4, 2, "… and " + number + " more " + what);
    }
  }

  private void refusal(Refusal refusal) {
    page.text(
        6,
        2,
        ScenarioWords.premise(refusal.premise())
            + (refusal.redLine() ? " [red line]" : "")
            + " ("
            + refusal.premise().id()
            + ")",
        refusal.redLine() ? Ink.RED_LINE : Ink.AGAINST);
    page.text(8, 2, ScenarioWords.evidence(refusal.premise()));
    refusal
        .premise()
        .now()
        .proviso()
        .filter(p -> p.refusedWith().isEmpty())
        .ifPresent(
            p ->
                page.text(
                    8, 2, "depends on words that nobody has tied to a term: “" + p.text() + "”"));
  }

  private void unheard() {
    for (Unheard unheard : deals.unheard()) {
      page.text(
          2,
          2,
          unheard.party()
              + (unheard.everywhere()
                  ? " is unheard on every issue: unknown, not consenting"
                  : " is unheard on "
                      + String.join(
                          ", ",
                          unheard.issues().stream()
                              .map(id -> scenario.issue(id).orElseThrow().label())
                              .toList())
                      + ": unknown, not consenting"));
    }
  }

  private void premises() {
    page.heading("PREMISES");
    for (Premise premise : scenario.premises().stream().limit(PREMISES).toList()) {
      Role role = premise.now().role();
      page.text(
          2,
          4,
          premise.id() + " " + ScenarioWords.premise(premise) + " (" + role.word() + ")",
          role == Role.RED_LINE ? Ink.RED_LINE : role == Role.OBJECTION ? Ink.AGAINST : Ink.FOR);
      page.text(6, 2, ScenarioWords.evidence(premise), Ink.FAINT);
    }
    if (scenario.premises().size() > PREMISES) {
      page.text(2, 2, "… and " + (scenario.premises().size() - PREMISES) + " more in the file");
    }
  }

  private void notes() {
    if (!scenario.notes().isEmpty()) {
      page.heading("LEFT OUT");
      scenario.notes().forEach(note -> page.text(2, 2, note));
    }
  }
}
