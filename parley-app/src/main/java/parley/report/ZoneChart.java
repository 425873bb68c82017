package parley.report;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import parley.scenario.Scenario;
import parley.scenario.TableIssue;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.settlement.Part;
import parley.scenario.settlement.Refusal;
import parley.scenario.settlement.ValueStanding;

/**
 * Drawings of a scenario: the contract zone (every value of every issue with its verdict) and what
 * blocks (which refusal excludes which value). The tables beside them say the same in words.
 */
final class ZoneChart {
  private static final int LABEL = 190;
  private static final int CELL = 116;
  private static final int ROW = 46;
  private static final int LETTERS = 18;

  private final OpenDeals deals;
  private final Scenario scenario;

  ZoneChart(OpenDeals deals) {
    this.deals = deals;
    this.scenario = deals.scenario();
  }

  /** One row an issue, one cell a value. */
  void zone(Element figure) {
    int widest = scenario.issues().stream().mapToInt(TableIssue::size).max().orElse(1);
    Element svg =
        svg(
            figure,
            "Contract zone: the verdict on every value, as in the table below",
            LABEL + widest * CELL,
            ROW * scenario.issues().size());
    for (int i = 0; i < scenario.issues().size(); i++) {
      TableIssue issue = scenario.issues().get(i);
      text(svg, 0, i * ROW + ROW / 2 + 4, issue.label(), 28);
      List<ValueStanding> values = deals.on(issue.id());
      for (int v = 0; v < values.size(); v++) {
        ValueStanding value = values.get(v);
        int x = LABEL + v * CELL;
        cell(svg, "zone " + value.verdict().word(), x, i * ROW, CELL);
        text(svg, x + 6, i * ROW + 18, HtmlScenario.sign(value.verdict()), 2);
        text(svg, x + 6, i * ROW + 34, value.value(), LETTERS);
      }
    }
    Tags.add(figure, "figcaption")
        .text(
            "✗ ruled out by a red line, ▼ objected to, ○ no objection stated, ✓ all speak for it");
  }

  /** One row a refusal that blocks, one column a value of its part. */
  void blocking(Element figure) {
    var rows = new ArrayList<Refusal>();
    var columns = new ArrayList<int[]>();
    for (Part part : deals.deciding().blocked()) {
      for (int issue : part.issues()) {
        for (int v = 0; v < scenario.issues().get(issue).size(); v++) {
          columns.add(new int[] {issue, v});
        }
      }
      for (Refusal refusal : deals.deciding().refusals()) {
        if (part.issues().contains(refusal.refused().values().firstKey())) {
          rows.add(refusal);
        }
      }
    }
    Element svg =
        svg(
            figure,
            "What blocks: which refusal excludes which value, as told below",
            LABEL + columns.size() * CELL,
            ROW * (rows.size() + 1));
    for (int c = 0; c < columns.size(); c++) {
      TableIssue issue = scenario.issues().get(columns.get(c)[0]);
      int x = LABEL + c * CELL + 6;
      text(svg, x, 16, issue.label(), LETTERS);
      text(svg, x, 34, issue.values().get(columns.get(c)[1]), LETTERS);
    }
    for (int r = 0; r < rows.size(); r++) {
      row(svg, rows.get(r), columns, (r + 1) * ROW);
    }
    Tags.add(figure, "figcaption")
        .text("■ excluded, ◧ excluded together with values of another issue");
  }

  private static void row(Element svg, Refusal refusal, List<int[]> columns, int y) {
    text(svg, 0, y + 18, refusal.premise().party() + " " + refusal.premise().id(), 24);
    text(svg, 0, y + 34, refusal.premise().proposition(), 28);
    boolean tied = refusal.refused().values().size() > 1;
    for (int c = 0; c < columns.size(); c++) {
      var values = refusal.refused().values().get(columns.get(c)[0]);
      boolean excluded = values != null && values.contains(columns.get(c)[1]);
      int x = LABEL + c * CELL;
      String kind = refusal.redLine() ? "zone blocked" : "zone contested";
      cell(svg, excluded ? kind : "zone none", x, y, CELL);
      if (excluded) {
        text(svg, x + CELL / 2 - 4, y + 28, tied ? "◧" : "■", 2);
      }
    }
  }

  private static Element svg(Element figure, String label, int width, int height) {
    return Tags.add(figure, "svg", "chart")
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("width", Integer.toString(width))
        .attr("viewBox", "0 0 " + width + " " + height);
  }

  private static void cell(Element svg, String classes, int x, int y, int width) {
    Tags.add(svg, "rect", classes)
        .attr("x", Integer.toString(x + 1))
        .attr("y", Integer.toString(y + 1))
        .attr("width", Integer.toString(width - 2))
        .attr("height", Integer.toString(ROW - 2));
  }

  private static void text(Element svg, int x, int y, String words, int most) {
    Element label =
        Tags.add(svg, "text", "label")
            .attr("x", Integer.toString(x))
            .attr("y", Integer.toString(y));
    HiddenCharacters.append(label, TerminalText.cut(TerminalText.clean(words), most));
  }
}
