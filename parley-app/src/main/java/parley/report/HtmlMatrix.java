package parley.report;

import java.util.List;
import org.jsoup.nodes.Element;
import parley.brief.Matrix;
import parley.brief.MatrixCell;
import parley.brief.MatrixRow;

/**
 * The matrix as a table that turns into cards on a narrow screen. The roles repeat what the tags
 * say, because browsers forget them where style sheets change how a table is laid out.
 */
final class HtmlMatrix {
  private static final int PROPOSITION = 14;
  private static final int PARTY = 12;
  private static final int IDS = 3;

  private final BriefIndex index;
  private final HtmlEvidence evidence;

  HtmlMatrix(BriefIndex index, HtmlEvidence evidence) {
    this.index = index;
    this.evidence = evidence;
  }

  void append(Element parent, Matrix matrix) {
    if (matrix.rows().isEmpty()) {
      Tags.add(parent, "p").text("No party takes a side on an issue of the code book.");
      return;
    }
    Tags.add(parent, "p", "hint")
        .text(
            "Open a cell to read the exact words. An empty cell means that the party said nothing on it.");
    Element frame = Tags.scroll(parent, "Propositions by parties");
    Element table = Tags.add(frame, "table", "matrix").attr("role", "table");
    // equal columns that stay readable: beyond the page's width the table scrolls in its frame
    table.attr("style", "min-width:" + (PROPOSITION + PARTY * matrix.parties().size()) + "rem");
    Tags.add(table, "caption").text("Propositions by parties");
    head(table, matrix.parties());
    String issue = "";
    Element body = table;
    for (MatrixRow row : matrix.rows()) {
      if (!row.issue().equals(issue)) {
        issue = row.issue();
        body = Tags.add(table, "tbody").attr("role", "rowgroup");
        Element issueRow = Tags.add(body, "tr", "issue").attr("role", "row");
        Tags.text(issueRow, "th", "", index.issue(issue))
            .attr("role", "rowheader")
            .attr("scope", "rowgroup")
            .attr("colspan", Integer.toString(matrix.parties().size() + 1));
      }
      row(Tags.add(body, "tr").attr("role", "row"), row, matrix.parties());
    }
  }

  private static void head(Element table, List<String> parties) {
    Element row =
        Tags.add(Tags.add(table, "thead").attr("role", "rowgroup"), "tr").attr("role", "row");
    Tags.add(row, "th").attr("role", "columnheader").attr("scope", "col").text("Proposition");
    for (String party : parties) {
      HtmlEvidence.party(
          Tags.add(row, "th").attr("role", "columnheader").attr("scope", "col"), party);
    }
  }

  private void row(Element tr, MatrixRow row, List<String> parties) {
    Tags.text(tr, "th", "proposition", row.proposition())
        .attr("role", "rowheader")
        .attr("scope", "row")
        .attr("dir", "auto");
    for (String party : parties) {
      MatrixCell cell = row.cells().get(party);
      if (cell == null) {
        Element empty = Tags.add(tr, "td", "empty").attr("role", "cell");
        Tags.unseen(empty, "said nothing");
      } else {
        cell(tr, party, cell);
      }
    }
  }

  private static String statements(List<String> ids) {
    return ids.size() <= IDS
        ? String.join(", ", ids)
        : Wording.count(ids.size(), "statement", "statements");
  }

  private void cell(Element tr, String party, MatrixCell cell) {
    String classes = cell.stance().word() + (cell.redLine() ? " red" : "");
    Element td = Tags.add(tr, "td", classes).attr("role", "cell");
    Element details = Tags.add(td, "details");
    Element summary = Tags.add(details, "summary");
    // shown on narrow screens only, where the column heading is far away
    Element label = Tags.add(summary, "span", "party");
    HtmlEvidence.party(label, party);
    HtmlEvidence.side(summary, cell.stance(), cell.strength());
    if (cell.redLine()) {
      HtmlEvidence.badge(summary, "red", "red line");
    }
    if (cell.mixed()) {
      HtmlEvidence.badge(summary, "", Wording.MIXED);
    }
    if (cell.secondHand()) {
      HtmlEvidence.badge(summary, "", Wording.SECOND_HAND);
    }
    Tags.add(summary, "span", "sure")
        .text(statements(cell.statements()) + ", " + Wording.percent(cell.confidence()) + " sure");
    evidence.list(details, cell.statements());
  }
}
