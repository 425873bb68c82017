package parley.report;

import static parley.report.SettlementMarkup.escape;
import static parley.report.SettlementMarkup.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.bargain.Issue;
import parley.bargain.SettlementModel;
import parley.bargain.uncertain.UncertainResult;

/** What survives uncertain preferences, as a section of the HTML report. */
final class UncertainHtml {
  private static final int MOST_ROWS = 100;

  private final SettlementModel model;

  private UncertainHtml(SettlementModel model) {
    this.model = model;
  }

  static String render(SettlementModel model, UncertainResult result) {
    var html = new UncertainHtml(model);
    return "<h2>Uncertain preferences</h2>\n"
        + html.counts(result)
        + html.shares(result)
        + html.decisive(result);
  }

  private String counts(UncertainResult result) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "acceptable to all",
            Long.toString(result.necessarilyAcceptable()),
            Long.toString(result.possiblyAcceptable())));
    int open = result.possiblyEfficient().open();
    rows.add(
        List.of(
            "efficient",
            Integer.toString(result.necessarilyEfficient().size()),
            result.possiblyEfficient().outcomes()
                + (open == 0 ? "" : " proved, " + open + " undecided")));
    String words =
        String.format(
            Locale.ROOT,
            "In %d draws (seed %d) a deal exists in %s, and the Nash outcome is the one stated above"
                + " in %s.",
            result.samples(),
            result.seed(),
            UncertainText.percent(result.deal()),
            UncertainText.percent(result.sameNash()));
    String robust =
        result
            .robust()
            .map(
                r ->
                    String.format(
                        Locale.ROOT,
                        "Least worst regret: nobody loses more than %.1f%% of its stake%s with %s.",
                        100 * r.worstRegret().toDouble(),
                        r.necessarilyAcceptable() ? "" : " (acceptable only for some preferences)",
                        outcome(r.index())))
            .orElse("No outcome is acceptable for any preferences.");
    return table(
            "Outcomes, whatever the uncertain preferences are and for some of them",
            List.of("outcomes", "for all preferences", "for some"),
            rows)
        + "<p>"
        + escape(words)
        + "</p>\n<p>"
        + escape(robust)
        + "</p>\n";
  }

  private String shares(UncertainResult result) {
    if (result.shares().isEmpty()) {
      return "";
    }
    var head = new ArrayList<>(List.of("efficient", "acceptable to all"));
    model.issues().stream().map(Issue::name).forEach(head::add);
    var rows = new ArrayList<List<String>>();
    for (UncertainResult.Share share : result.shares()) {
      var row =
          new ArrayList<>(
              List.of(
                  UncertainText.percent(share.efficient()),
                  UncertainText.percent(share.acceptable())));
      row.addAll(values(share.index()));
      rows.add(row);
    }
    return table("Most often efficient among the acceptable, in the draws", head, rows);
  }

  private String decisive(UncertainResult result) {
    if (result.decisive().isEmpty()) {
      return "<p>No single uncertain preference or red line changes the Nash outcome.</p>\n";
    }
    var words = new UncertainWords(model);
    return table(
        "Single preferences that change the Nash outcome if they are otherwise",
        List.of("if", "the Nash outcome is"),
        result.decisive().stream()
            .limit(MOST_ROWS)
            .map(
                change ->
                    List.of(
                        words.clause(change), change.nash().map(this::outcome).orElse("no deal")))
            .toList());
  }

  private List<String> values(BigInteger index) {
    List<Integer> outcome = model.outcome(index);
    var values = new ArrayList<String>();
    for (int i = 0; i < outcome.size(); i++) {
      values.add(model.issues().get(i).values().get(outcome.get(i)));
    }
    return values;
  }

  private String outcome(BigInteger index) {
    List<String> values = values(index);
    var named = new ArrayList<String>();
    for (int i = 0; i < values.size(); i++) {
      named.add(model.issues().get(i).name() + " = " + values.get(i));
    }
    return String.join(", ", named);
  }
}
