package parley.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import parley.scenario.Premise;
import parley.scenario.Role;
import parley.scenario.Scenario;
import parley.scenario.TableIssue;
import parley.scenario.Witness;
import parley.scenario.evidence.Conclusion;
import parley.scenario.evidence.RecodedConclusion;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.settlement.Part;
import parley.scenario.settlement.Standing;
import parley.scenario.settlement.ValueStanding;
import parley.scenario.stability.DealStability;
import parley.workbench.ScenarioSolving.Solved;

/** What deal is open and what would change that, as sections of a page. */
final class HtmlScenario {
  private static final int SETS = 12;
  private static final int DEALS = 12;

  private final Solved solved;
  private final OpenDeals deals;
  private final Scenario scenario;
  private final Function<String, Optional<String>> anchors;

  /** With the places on the page that statements lead to, where it has them. */
  HtmlScenario(Solved solved, Function<String, Optional<String>> anchors) {
    this.solved = solved;
    this.deals = solved.deals();
    this.scenario = solved.scenario();
    this.anchors = anchors;
  }

  void open(Element section) {
    Tags.text(section, "p", "verdict", ScenarioWords.verdict(deals));
    var chart = new ZoneChart(deals);
    chart.zone(Tags.add(Tags.scroll(section, "Contract zone"), "figure"));
    values(section);
    unheard(section);
    left(section);
    if (!deals.deciding().possible()) {
      Tags.add(section, "h3").text("What blocks");
      chart.blocking(Tags.add(Tags.scroll(section, "Blocking"), "figure"));
      deals.deciding().blocked().forEach(part -> part(section, part));
    }
    premises(section);
    for (DealStability judged : solved.stability().stream().limit(3).toList()) {
      Element card = Tags.add(section, "div", "card");
      Tags.text(
          card,
          "h3",
          "",
          (judged.stable() ? "Would hold: " : "Would not hold as things stand: ")
              + ScenarioWords.deal(scenario, judged.deal()));
      Element list = Tags.add(card, "ul");
      StabilityWords.because(judged).forEach(line -> Tags.text(list, "li", "", line));
    }
  }

  private void values(Element section) {
    var headings = new java.util.ArrayList<>(List.of("Issue", "Value", "Verdict"));
    headings.addAll(scenario.parties());
    Element body =
        Tags.table(Tags.scroll(section, "Values"), "How each party stands on each value", headings);
    for (TableIssue issue : scenario.issues()) {
      for (ValueStanding value : deals.on(issue.id())) {
        Element row = Tags.add(body, "tr");
        Tags.text(row, "th", "", issue.label()).attr("scope", "row");
        Tags.text(row, "td", "", value.value());
        Element verdict = Tags.add(row, "td");
        Tags.sign(verdict, "shape", sign(value.verdict()));
        verdict.appendText(" " + value.verdict().word());
        for (Standing standing : value.standings().values()) {
          Tags.add(row, "td").text(standing.word());
        }
      }
    }
  }

  static String sign(ValueStanding.Verdict verdict) {
    return switch (verdict) {
      case BLOCKED -> "✗";
      case CONTESTED -> "▼";
      case FREE -> "○";
      case ACCEPTED -> "✓";
    };
  }

  private void unheard(Element section) {
    if (deals.unheard().isEmpty()) {
      return;
    }
    Element list = Tags.add(section, "ul", "unheard");
    deals
        .unheard()
        .forEach(
            u ->
                Tags.text(
                    list,
                    "li",
                    "",
                    u.party()
                        + " is unheard on "
                        + (u.everywhere()
                            ? "every issue"
                            : String.join(
                                ", ",
                                u.issues().stream()
                                    .map(id -> scenario.issue(id).orElseThrow().label())
                                    .toList()))
                        + ": unknown, not consenting."));
  }

  private void left(Element section) {
    if (!deals.redLines().possible()) {
      return;
    }
    Element details = Tags.add(section, "details");
    Tags.add(details, "summary")
        .text(
            deals.objections().possible()
                ? "Deals free of every stated objection (the first)"
                : "Deals that nobody has ruled out (the first; each meets an objection)");
    Element list = Tags.add(details, "ul");
    deals
        .leaving()
        .deals(scenario.issues().size(), DEALS)
        .forEach(deal -> Tags.text(list, "li", "", ScenarioWords.deal(scenario, deal)));
  }

  private void part(Element section, Part part) {
    var level = deals.deciding();
    String issues =
        String.join(
            " with ", part.issues().stream().map(i -> scenario.issues().get(i).label()).toList());
    Element card = Tags.add(section, "div", "card red");
    Tags.text(card, "h3", "", "On " + issues);
    for (List<Integer> set : part.blocking().stream().limit(SETS).toList()) {
      Tags.add(card, "p").text("These together leave nothing:");
      Element list = Tags.add(card, "ul");
      set.forEach(r -> premise(Tags.add(list, "li"), level.refusals().get(r).premise()));
    }
    Element ways = Tags.add(card, "ul");
    for (Part.Concession concession : part.concessions().stream().limit(SETS).toList()) {
      String who =
          String.join(
              " and ",
              concession.refusals().stream()
                  .map(r -> ScenarioWords.premise(level.refusals().get(r).premise()))
                  .toList());
      Tags.text(
          ways,
          "li",
          "",
          "Giving up "
              + who
              + " opens "
              + concession.opens().map(Object::toString).orElse("some")
              + " of "
              + part.combinations()
              + ".");
    }
  }

  private void premise(Element item, Premise premise) {
    Tags.text(item, "strong", "", ScenarioWords.premise(premise));
    item.appendText(" (" + premise.now().role().word() + ", " + premise.id() + "). ");
    Tags.text(item, "span", "", ScenarioWords.evidence(premise));
    if (!premise.now().assumed()) {
      Witness shown = ScenarioWords.shown(premise.now());
      anchors
          .apply(shown.statement())
          .ifPresent(
              place -> {
                item.appendText(" ");
                Tags.link(item, place, "Read " + shown.statement() + " in the text");
              });
    }
  }

  private void premises(Element section) {
    Element details = Tags.add(section, "details");
    Tags.add(details, "summary")
        .text("All " + scenario.premises().size() + " premises with their words");
    Element list = Tags.add(details, "ul");
    for (Premise premise : scenario.premises()) {
      premise(
          Tags.add(list, "li", premise.now().role() == Role.RED_LINE ? "red" : "plain"), premise);
    }
  }

  void changes(Element section) {
    var words = new EvidenceWords(scenario);
    for (Conclusion conclusion : solved.conclusions()) {
      Tags.text(section, "p", "", EvidenceWords.conclusion(conclusion));
      if (!conclusion.minimalSets().isEmpty()) {
        Element list = Tags.add(section, "ul");
        for (Set<String> set : conclusion.minimalSets().stream().limit(SETS).toList()) {
          Tags.text(
              list, "li", "", String.join(" and ", set.stream().map(words::statement).toList()));
        }
      }
    }
    for (RecodedConclusion conclusion : solved.recodings()) {
      List<String> lines = words.recodings(conclusion);
      if (!lines.isEmpty()) {
        Tags.text(section, "p", "", EvidenceWords.recoded(conclusion));
        Element list = Tags.add(section, "ul");
        lines.stream().limit(SETS).forEach(line -> Tags.text(list, "li", "", line));
      }
    }
    Tags.text(section, "p", "", EvidenceWords.sample(solved.sample()));
    scenario.notes().forEach(note -> Tags.text(section, "p", "", "Left out: " + note + "."));
  }
}
