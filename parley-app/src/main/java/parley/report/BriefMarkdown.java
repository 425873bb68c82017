package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.brief.Brief;
import parley.brief.Collision;
import parley.brief.Flag;
import parley.brief.Matrix;
import parley.brief.MatrixCell;
import parley.brief.MatrixRow;
import parley.brief.NotHeard;
import parley.brief.RedLine;
import parley.brief.Voice;
import parley.position.Statement;
import parley.publisher.PublisherFacts;
import parley.text.Document;

/**
 * A brief in Markdown (CommonMark with the table extension of GitHub). Text of documents is escaped
 * so that it stays text.
 */
public final class BriefMarkdown {
  private static final String LEADING = "#+-.)=:";
  private static final String ALWAYS = "\\`*_[]<>|~&";

  private final StringBuilder out = new StringBuilder();
  private final Brief brief;
  private final BriefIndex index;

  private BriefMarkdown(Brief brief, PublisherFacts publishers) {
    this.brief = brief;
    this.index = new BriefIndex(brief, publishers);
  }

  /** The text, lines ended by {@code \n}. */
  public static String render(Brief brief) {
    return render(brief, Beside.NOTHING);
  }

  /** The same with what is shown beside it. */
  public static String render(Brief brief, Beside beside) {
    var markdown = new BriefMarkdown(brief, beside.publishers());
    markdown.documents();
    markdown.matrix();
    markdown.redLines();
    markdown.collisions();
    beside.scenario().ifPresent(solved -> new ScenarioMarkdown(markdown.out, solved).sections());
    markdown.flags();
    markdown.voices();
    markdown.statements();
    return markdown.out.toString();
  }

  /**
   * The text on one line with every character escaped that Markdown could read as mark-up; at the
   * start of the text also those that make headings, lists and rules.
   */
  static String escaped(String text) {
    String line = TerminalText.clean(text);
    var escaped = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean leads = i == 0 || (Character.isDigit(line.charAt(i - 1)) && digits(line, i));
      if (ALWAYS.indexOf(c) >= 0 || (leads && LEADING.indexOf(c) >= 0)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  private static boolean digits(String line, int end) {
    return line.substring(0, end).chars().allMatch(Character::isDigit);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void heading(String text) {
    out.append("\n## ").append(text).append("\n\n");
  }

  private void documents() {
    line("# Brief");
    line("");
    line(Wording.figures(brief) + ". " + Wording.MACHINE_MADE);
    heading("Documents");
    for (Document document : brief.documents()) {
      line("- **" + escaped(document.id()) + "**: " + escaped(index.description(document)));
    }
  }

  private void matrix() {
    Matrix matrix = brief.matrix();
    heading("Positions");
    if (matrix.rows().isEmpty()) {
      line("No party takes a side on an issue of the code book.");
      return;
    }
    var head = new ArrayList<>(List.of("Issue", "Proposition"));
    matrix.parties().forEach(p -> head.add(escaped(p)));
    line("| " + String.join(" | ", head) + " |");
    line("|" + " --- |".repeat(head.size()));
    for (MatrixRow row : matrix.rows()) {
      var cells =
          new ArrayList<>(List.of(escaped(index.issue(row.issue())), escaped(row.proposition())));
      for (String party : matrix.parties()) {
        MatrixCell cell = row.cells().get(party);
        cells.add(cell == null ? "" : cell(cell));
      }
      line("| " + String.join(" | ", cells) + " |");
    }
  }

  private static String cell(MatrixCell cell) {
    var parts = new ArrayList<String>();
    parts.add(Wording.side(cell));
    Wording.marks(cell).forEach(m -> parts.add("**" + m + "**"));
    parts.add("\\[" + escaped(String.join(" ", cell.statements())) + "\\]");
    return String.join("<br>", parts);
  }

  private void redLines() {
    if (brief.redLines().isEmpty()) {
      return;
    }
    heading("Red lines");
    for (RedLine redLine : brief.redLines()) {
      line(
          "- **"
              + escaped(redLine.party())
              + " "
              + Wording.redLine(redLine)
              + "**: "
              + escaped(redLine.proposition()));
      for (Statement statement : index.statements(redLine.statements())) {
        line(
            "  - "
                + quoted(statement)
                + " — "
                + escaped(index.speaker(statement) + ", " + index.place(statement))
                + " \\["
                + escaped(statement.id())
                + "\\]");
      }
    }
  }

  private String quoted(Statement statement) {
    return escaped(index.shown(statement));
  }

  private void collisions() {
    if (brief.collisions().isEmpty()) {
      return;
    }
    heading("Collisions");
    for (Collision collision : brief.collisions()) {
      line(
          "- "
              + escaped(collision.proposition())
              + " — ▲ for: "
              + escaped(String.join(", ", collision.partiesFor()))
              + "; ▼ against: "
              + escaped(String.join(", ", collision.partiesAgainst()))
              + (collision.redLine() ? "; **" + Wording.RED_LINE + "**" : "")
              + " \\["
              + escaped(String.join(" ", collision.statements()))
              + "\\]");
    }
  }

  private void flags() {
    if (brief.flags().isEmpty()) {
      return;
    }
    heading("To check");
    line("| What | Words | Why | Where |");
    line("| --- | --- | --- | --- |");
    for (Flag flag : brief.flags()) {
      String where =
          flag.documentId()
              + (flag.statements().isEmpty()
                  ? ""
                  : " [" + String.join(" ", flag.statements()) + "]");
      line(
          "| "
              + Wording.heading(flag.kind())
              + " | “"
              + escaped(Quotation.bare(flag.text()))
              + "” | "
              + escaped(flag.why())
              + " | "
              + escaped(where)
              + " |");
    }
  }

  private void voices() {
    heading("Voices");
    line("| Party | Statements | Characters quoted | Speakers |");
    line("| --- | ---: | ---: | --- |");
    for (Voice voice : brief.voices().parties()) {
      line(
          "| "
              + escaped(voice.party())
              + " | "
              + voice.statements()
              + " | "
              + voice.directCharacters()
              + " | "
              + escaped(String.join(", ", voice.speakers()))
              + " |");
    }
    if (brief.voices().withoutParty() > 0) {
      line("");
      line(
          Wording.count(brief.voices().withoutParty(), "statement", "statements")
              + " without a known party.");
    }
    parties("Named but not heard", brief.voices().mentionedNotHeard());
    parties("Barely heard, never quoted", brief.voices().barelyHeard());
  }

  private void parties(String title, List<NotHeard> parties) {
    if (!parties.isEmpty()) {
      line("");
      String codes = String.join(", ", parties.stream().map(NotHeard::party).toList());
      line(title + ": " + escaped(codes) + ".");
    }
  }

  private void statements() {
    heading("Who said what");
    for (Statement statement : brief.statements()) {
      line(
          "- **"
              + escaped(statement.id())
              + "** "
              + escaped(index.speaker(statement))
              + ": "
              + quoted(statement)
              + " ("
              + escaped(index.place(statement))
              + ")");
      var notes = new ArrayList<String>();
      statement.position().map(index::coded).ifPresent(notes::add);
      notes.addAll(BriefIndex.marks(statement));
      if (!notes.isEmpty()) {
        line("  - " + escaped(String.join("; ", notes)));
      }
    }
    line("");
    line(
        "*"
            + escaped(
                brief.provenance().tool()
                    + " "
                    + brief.provenance().version()
                    + "; code book "
                    + brief.codebook().name()
                    + " "
                    + brief.codebook().version())
            + "*");
  }
}
