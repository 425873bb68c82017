package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.brief.Brief;
import parley.brief.Matrix;
import parley.brief.MatrixCell;
import parley.brief.MatrixRow;
import parley.position.Stance;

/**
 * The matrix for a terminal: a table while all parties fit beside the propositions, else a list of
 * the parties under each proposition.
 */
final class TextMatrix {
  private static final int CELL = 23;
  private static final int PROPOSITION = 30;
  private static final int IDS = 3;

  private final Matrix matrix;
  private final BriefIndex index;
  private final Page page;

  TextMatrix(Brief brief, BriefIndex index, Page page) {
    this.matrix = brief.matrix();
    this.index = index;
    this.page = page;
  }

  static Ink ink(Stance stance, boolean redLine) {
    if (redLine) {
      return Ink.RED_LINE;
    }
    return switch (stance) {
      case FOR -> Ink.FOR;
      case AGAINST -> Ink.AGAINST;
      case NEUTRAL -> Ink.FAINT;
    };
  }

  void print() {
    page.heading("POSITIONS");
    if (matrix.rows().isEmpty()) {
      page.text(2, 0, "No party takes a side on an issue of the code book.");
      return;
    }
    int left = page.width() - CELL * matrix.parties().size();
    boolean fits = left >= PROPOSITION;
    if (fits) {
      var head = new StringBuilder(" ".repeat(left));
      matrix.parties().forEach(p -> head.append(heading(p)));
      page.line(page.ink(Ink.STRONG, head.toString().stripTrailing()));
    }
    String issue = "";
    for (MatrixRow row : matrix.rows()) {
      if (!row.issue().equals(issue)) {
        issue = row.issue();
        page.text(0, 2, index.issue(issue), Ink.STRONG);
      }
      if (fits) {
        tableRow(row, left);
      } else {
        list(row);
      }
    }
  }

  private static String heading(String party) {
    String name = PartyName.of(party).map(n -> " " + n).orElse("");
    return TerminalText.pad(TerminalText.cut(TerminalText.clean(party) + name, CELL - 1), CELL);
  }

  private void tableRow(MatrixRow row, int left) {
    List<String> proposition = TerminalText.wrap(row.proposition(), left - 4);
    int height = Math.max(proposition.size(), 2);
    for (int line = 0; line < height; line++) {
      var out = new StringBuilder("  ");
      String words = line < proposition.size() ? proposition.get(line) : "";
      out.append(TerminalText.pad(words, left - 2));
      for (String party : matrix.parties()) {
        MatrixCell cell = row.cells().get(party);
        String text = cell == null ? (line == 0 ? "·" : "") : cellLine(cell, line);
        String padded = TerminalText.pad(text, CELL);
        out.append(
            cell == null
                ? page.ink(Ink.FAINT, padded)
                : page.ink(ink(cell.stance(), cell.redLine()), padded));
      }
      page.line(out.toString());
    }
  }

  private static String cellLine(MatrixCell cell, int line) {
    return switch (line) {
      case 0 -> Wording.side(cell);
      case 1 -> TerminalText.cut("  " + marksAndIds(cell), CELL - 1);
      default -> "";
    };
  }

  private static String marksAndIds(MatrixCell cell) {
    var parts = new ArrayList<>(Wording.marks(cell));
    parts.add("[" + ids(cell.statements()) + "]");
    return String.join(" ", parts);
  }

  private static String ids(List<String> ids) {
    String shown = String.join(" ", ids.stream().limit(IDS).toList());
    return ids.size() <= IDS ? shown : shown + " +" + (ids.size() - IDS);
  }

  private void list(MatrixRow row) {
    page.text(2, 2, row.proposition());
    for (Map.Entry<String, MatrixCell> entry : row.cells().entrySet()) {
      MatrixCell cell = entry.getValue();
      page.text(
          6,
          2,
          entry.getKey() + ": " + Wording.side(cell) + "; " + marksAndIds(cell),
          ink(cell.stance(), cell.redLine()));
    }
  }
}
