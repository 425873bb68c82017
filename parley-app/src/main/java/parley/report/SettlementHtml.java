package parley.report;

import static parley.report.SettlementMarkup.escape;
import static parley.report.SettlementMarkup.number;
import static parley.report.SettlementMarkup.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.bargain.Issue;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.blocking.Blocking;
import parley.bargain.engine.SettlementResult;
import parley.bargain.frontier.Frontier;
import parley.bargain.mediation.Trade;
import parley.bargain.solution.Solution;
import parley.bargain.solution.Solutions;
import parley.workbench.SettlementAnalysis.Analysed;

/** A settlement analysis as one self-contained HTML page: no script, nothing from outside. */
public final class SettlementHtml {
  private static final int MOST_ROWS = 100;
  private static final String STYLE =
      """
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
        padding: 0 1rem; color: #1a1a1a; background: #fff; }
      main { overflow-x: auto; }
      table { border-collapse: collapse; margin: 1rem 0; }
      caption { text-align: left; font-weight: 600; padding: .3rem 0; }
      th, td { border: 1px solid #8a8a8a; padding: .25rem .6rem; text-align: left; }
      svg { width: 100%; height: auto; border: 1px solid #8a8a8a; box-sizing: border-box; }
      svg text { font: 12px system-ui, sans-serif; fill: #1a1a1a; }
      .zone { fill: #e3eef9; }
      .axis { stroke: #1a1a1a; }
      .limit { stroke: #7a3b00; stroke-dasharray: 5 4; }
      .efficient { fill: #0b5394; }
      .refused { fill: #fff; stroke: #0b5394; }
      .faint { fill: none; stroke: #8a8a8a; stroke-opacity: .2; }
      .path { fill: none; stroke: #0b5394; stroke-opacity: .45; }
      .chosen { fill: none; stroke: #7a3b00; stroke-width: 2; }
      .mark { fill: #fff; stroke: #7a3b00; stroke-width: 2.5; }
      .verdict { font-size: 1.25rem; font-weight: 600; }
      """;

  private final SettlementModel model;
  private final Analysed analysed;
  private final StringBuilder out = new StringBuilder();

  private SettlementHtml(Analysed analysed) {
    this.analysed = analysed;
    this.model = analysed.result().model();
  }

  /** The page. */
  public static String render(Analysed analysed) {
    return new SettlementHtml(analysed).page();
  }

  private String page() {
    SettlementResult result = analysed.result();
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escape("Settlement: " + model.id()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(escape(model.id()))
        .append("</h1>\n");
    verdict(result);
    chart(result);
    solutions(result.solutions());
    blocking(result.blocking());
    draft();
    trades();
    analysed.uncertain().ifPresent(u -> out.append(UncertainHtml.render(model, u)));
    efficient(result.paretoRational().or(result::pareto));
    model();
    out.append("<h2>How this was found</h2>\n<p>")
        .append(escape(result.search().engine()))
        .append("; ")
        .append(result.search().proved() ? "proved" : "not all of it proved")
        .append(". Exact arithmetic, all ties counted. Utilities: ")
        .append(escape(analysed.read().normalisation()))
        .append(".</p>\n");
    result.search().notes().forEach(note -> paragraph("Note: " + note));
    out.append(SettlementMarkup.inputs(analysed.provenance()));
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private void paragraph(String words) {
    out.append(SettlementMarkup.paragraph(words));
  }

  private void verdict(SettlementResult result) {
    String words =
        result.noAgreement().isEmpty()
            ? "Whether a deal is possible could not be decided."
            : result.noAgreement().get()
                ? "No deal: no outcome is acceptable to all."
                : "A deal is possible.";
    out.append("<p class=\"verdict\">").append(words).append("</p>\n");
    paragraph(
        result.outcomes()
            + " outcomes, "
            + result.rational().map(BigInteger::toString).orElse("an uncounted number")
            + " acceptable to all, "
            + result.pareto().map(p -> p.outcomes().toString()).orElse("an unknown number")
            + " Pareto efficient.");
    result
        .agreement()
        .ifPresent(a -> paragraph("Deals under the agreement rule asked for: " + a.deals()));
  }

  private void chart(SettlementResult result) {
    if (result.pareto().isEmpty()) {
      return;
    }
    var marked = new LinkedHashMap<String, List<Rational>>();
    named(result.solutions())
        .forEach(
            (name, solution) ->
                solution.points().stream()
                    .findFirst()
                    .ifPresent(first -> marked.put(name, first.utilities())));
    out.append(
        new SettlementChart(
                model,
                result.pareto().get().points(),
                result.paretoRational().map(Frontier::points).orElse(List.of()),
                marked)
            .render());
  }

  private static Map<String, Solution> named(Solutions solutions) {
    var named = new LinkedHashMap<String, Solution>();
    solutions.nash().ifPresent(s -> named.put("Nash", s));
    solutions.kalaiSmorodinsky().ifPresent(s -> named.put("Kalai-Smorodinsky", s));
    solutions.egalitarian().ifPresent(s -> named.put("egalitarian", s));
    solutions.utilitarian().ifPresent(s -> named.put("utilitarian", s));
    return named;
  }

  private List<String> head(String... first) {
    var head = new ArrayList<>(List.of(first));
    model.issues().stream().map(Issue::name).forEach(head::add);
    model.parties().stream().map(party -> "to " + party.name()).forEach(head::add);
    return head;
  }

  private List<String> cells(List<Integer> outcome, List<Rational> utilities) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < model.issues().size(); i++) {
      cells.add(model.issues().get(i).values().get(outcome.get(i)));
    }
    utilities.forEach(utility -> cells.add(number(utility.toDouble())));
    return cells;
  }

  private void solutions(Solutions solutions) {
    var rows = new ArrayList<List<String>>();
    named(solutions)
        .forEach(
            (name, solution) -> {
              if (!solution.points().isEmpty()) {
                var row =
                    new ArrayList<>(
                        List.of(
                            name,
                            number(solution.value().toDouble()),
                            solution.optima().toString()));
                Solution.Point first = solution.points().get(0);
                row.addAll(cells(first.outcome(), first.utilities()));
                rows.add(row);
              }
            });
    if (!rows.isEmpty()) {
      out.append("<h2>Solutions</h2>\n")
          .append(
              table(
                  "Classical solutions, the first of the tied outcomes each",
                  head("solution", "value", "outcomes that tie"),
                  rows));
    }
  }

  private void blocking(Blocking blocking) {
    if (model.redLines().isEmpty()) {
      return;
    }
    out.append("<h2>Red lines</h2>\n")
        .append(
            table(
                "What each party refuses",
                List.of("red line", "party", "refuses"),
                model.redLines().stream()
                    .map(
                        line ->
                            List.of(
                                line.id(),
                                model.parties().get(line.party()).name(),
                                RedLineWords.of(model, line)))
                    .toList()));
    if (blocking.possible()) {
      paragraph(
          "Outcomes that meet all red lines: "
              + blocking.feasible().map(BigInteger::toString).orElse("at least one"));
      return;
    }
    if (blocking.feasible().isEmpty()) {
      paragraph("Whether some outcome meets all red lines could not be decided.");
      return;
    }
    String least = blocking.complete() ? "" : "at least ";
    sets(
        "Blocking sets, which together exclude every outcome: "
            + least
            + blocking.blockingSets().size(),
        "What blocks",
        blocking.blockingSets());
    sets(
        "Concession sets, whose removal leaves an outcome: "
            + least
            + blocking.concessionSets().size(),
        "What would open a deal",
        blocking.concessionSets());
  }

  private void sets(String caption, String head, List<List<String>> sets) {
    out.append(
        table(
            caption + (sets.size() > MOST_ROWS ? "; the first " + MOST_ROWS : ""),
            List.of("number", head),
            java.util.stream.IntStream.range(0, Math.min(MOST_ROWS, sets.size()))
                .mapToObj(i -> List.of(Integer.toString(i + 1), String.join(" + ", sets.get(i))))
                .toList()));
  }

  private void draft() {
    if (analysed.advice().isEmpty()) {
      return;
    }
    var advice = analysed.advice().get();
    var rows = new ArrayList<List<String>>();
    rows.add(row("draft", advice.draft()));
    advice.improvements().forEach(point -> rows.add(row("better, worse for nobody", point)));
    advice.next().ifPresent(point -> rows.add(row("next draft", point)));
    out.append("<h2>The draft</h2>\n").append(table("Draft and improvements", head("text"), rows));
    advice
        .objections()
        .forEach(
            objection ->
                paragraph(
                    "Objection: "
                        + (objection.party() < 0
                            ? "a rule between issues"
                            : model.parties().get(objection.party()).name())
                        + ", "
                        + objection.redLine()));
  }

  private List<String> row(String name, Solution.Point point) {
    var row = new ArrayList<>(List.of(name));
    row.addAll(cells(point.outcome(), point.utilities()));
    return row;
  }

  private void trades() {
    if (analysed.trades().isEmpty()) {
      return;
    }
    var rows = new ArrayList<List<String>>();
    for (Trade trade : analysed.trades()) {
      rows.add(
          List.of(
              model.parties().get(trade.first()).name(),
              model.issues().get(trade.firstWins()).name(),
              model.parties().get(trade.second()).name(),
              model.issues().get(trade.secondWins()).name(),
              number(100 * trade.gain().toDouble()) + " %"));
    }
    out.append("<h2>Trades</h2>\n")
        .append(
            table(
                "Each side gets its way where it matters more to it",
                List.of("party", "gets its way on", "other party", "gets its way on", "least gain"),
                rows));
  }

  private void efficient(Optional<Frontier> frontier) {
    if (frontier.isEmpty() || frontier.get().points().isEmpty()) {
      return;
    }
    var rows = new ArrayList<List<String>>();
    frontier.get().points().stream()
        .limit(MOST_ROWS)
        .forEach(
            point -> {
              var row =
                  new ArrayList<>(
                      List.of(point.first().get(0).toString(), point.outcomes().toString()));
              row.addAll(cells(model.outcome(point.first().get(0)), point.utilities()));
              rows.add(row);
            });
    out.append("<h2>Efficient outcomes</h2>\n")
        .append(
            table(
                "The first "
                    + rows.size()
                    + " of "
                    + frontier.get().points().size()
                    + " efficient utility vectors",
                head("index", "ties"),
                rows));
  }

  private void model() {
    var rows = new ArrayList<List<String>>();
    for (Party party : model.parties()) {
      int k = model.parties().indexOf(party);
      rows.add(
          List.of(
              party.name(),
              number(party.reservation().toDouble()),
              number(model.lowest(k).toDouble()),
              number(model.highest(k).toDouble())));
    }
    out.append("<h2>The model</h2>\n")
        .append(table("Parties", List.of("party", "reservation value", "lowest", "highest"), rows));
  }
}
