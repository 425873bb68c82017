package parley.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parley.brief.Brief;
import parley.brief.Collision;
import parley.brief.Flag;
import parley.brief.FlagKind;
import parley.brief.NotHeard;
import parley.brief.RedLine;
import parley.brief.Voice;
import parley.position.Statement;
import parley.publisher.PublisherFacts;
import parley.text.Document;

/** A brief for a terminal: one screen of findings, then the statements they rest on. */
public final class BriefText {
  private static final int DOCUMENTS = 12;
  private static final int FLAGS_OF_A_KIND = 3;
  private static final int STATEMENTS = 40;
  private static final int BAR = 20;
  private static final int NAME = 14;
  private static final int ROOMY = 72;

  /**
   * What the terminal can do.
   *
   * @param width in columns, at least 40
   * @param colour whether to use colour
   */
  public record Screen(int width, boolean colour) {
    private static final int NARROWEST = 40;

    /** Keeps the width from getting absurd. */
    public Screen {
      width = Math.max(NARROWEST, width);
    }
  }

  private final Brief brief;
  private final BriefIndex index;
  private final Page page;

  private BriefText(Brief brief, PublisherFacts publishers, Screen screen) {
    this.brief = brief;
    this.index = new BriefIndex(brief, publishers);
    this.page = new Page(screen.width(), screen.colour());
  }

  /** The text, lines ended by {@code \n}. */
  public static String render(Brief brief, Screen screen) {
    return render(brief, Beside.NOTHING, screen);
  }

  /** The same with what is shown beside it. */
  public static String render(Brief brief, Beside beside, Screen screen) {
    var text = new BriefText(brief, beside.publishers(), screen);
    text.documents();
    new TextMatrix(brief, text.index, text.page).print();
    text.redLines();
    text.collisions();
    beside.scenario().ifPresent(solved -> ScenarioText.print(solved, text.page));
    text.flags();
    text.voices();
    text.statements();
    text.footer();
    return text.page.toString();
  }

  private void documents() {
    page.text(0, 7, "Brief: " + Wording.figures(brief), Ink.STRONG);
    for (Document document : brief.documents().stream().limit(DOCUMENTS).toList()) {
      page.text(2, 4, document.id() + ": " + index.description(document));
    }
    more(brief.documents().size() - DOCUMENTS, "documents");
    page.text(0, 0, Wording.MACHINE_MADE, Ink.FAINT);
  }

  private void more(int number, String what) {
    if (number > 0) {
      page.text(
          2, 2, "… and " + Wording.number(number) + " more " + what + " (--format html shows all)");
    }
  }

  private void redLines() {
    if (brief.redLines().isEmpty()) {
      return;
    }
    page.heading("RED LINES");
    for (RedLine redLine : brief.redLines()) {
      page.text(
          2,
          2,
          redLine.party() + " " + Wording.redLine(redLine) + ": " + redLine.proposition(),
          Ink.RED_LINE);
      index.statements(redLine.statements()).forEach(this::evidence);
    }
  }

  private void evidence(Statement statement) {
    page.text(4, 2, index.shown(statement));
    page.text(
        6,
        2,
        "— "
            + index.speaker(statement)
            + ", "
            + index.place(statement)
            + " ["
            + statement.id()
            + "]",
        Ink.FAINT);
  }

  private void collisions() {
    if (brief.collisions().isEmpty()) {
      return;
    }
    page.heading("COLLISIONS");
    for (Collision collision : brief.collisions()) {
      page.text(2, 2, collision.proposition());
      page.text(
          4,
          2,
          "▲ for: "
              + String.join(", ", collision.partiesFor())
              + "; ▼ against: "
              + String.join(", ", collision.partiesAgainst())
              + (collision.redLine()
                  ? " (" + Wording.RED_LINE + " for " + String.join(", ", held(collision)) + ")"
                  : "")
              + " ["
              + String.join(" ", collision.statements())
              + "]");
    }
  }

  private List<String> held(Collision collision) {
    return brief.redLines().stream()
        .filter(r -> r.proposition().equals(collision.proposition()))
        .filter(r -> r.issue().equals(collision.issue()))
        .map(RedLine::party)
        .distinct()
        .toList();
  }

  private void flags() {
    if (brief.flags().isEmpty()) {
      return;
    }
    page.heading("TO CHECK");
    Map<FlagKind, List<Flag>> kinds = new EnumMap<>(FlagKind.class);
    for (Flag flag : brief.flags()) {
      kinds.computeIfAbsent(flag.kind(), k -> new java.util.ArrayList<>()).add(flag);
    }
    kinds.forEach(
        (kind, flags) -> {
          for (Flag flag : flags.stream().limit(FLAGS_OF_A_KIND).toList()) {
            page.text(
                2,
                4,
                Wording.heading(kind)
                    + ": “"
                    + excerpt(flag.text())
                    + "” — "
                    + flag.why()
                    + where(flag));
          }
          more(flags.size() - FLAGS_OF_A_KIND, "of this kind");
        });
  }

  private String where(Flag flag) {
    String document = brief.documents().size() > 1 ? ", " + flag.documentId() : "";
    return document
        + (flag.statements().isEmpty() ? "" : " [" + String.join(" ", flag.statements()) + "]");
  }

  private static String excerpt(String text) {
    return TerminalText.cut(Quotation.bare(TerminalText.clean(text)), 60);
  }

  private void voices() {
    if (brief.voices().parties().isEmpty() && brief.voices().mentionedNotHeard().isEmpty()) {
      return;
    }
    page.heading("VOICES");
    int most = brief.voices().parties().stream().mapToInt(Voice::statements).max().orElse(1);
    int name =
        brief.voices().parties().stream()
            .mapToInt(v -> Math.min(NAME, TerminalText.width(v.party())))
            .max()
            .orElse(0);
    int bar = page.width() < ROOMY ? 0 : BAR;
    for (Voice voice : brief.voices().parties()) {
      int length = bar == 0 ? 0 : Math.max(1, Math.round((float) bar * voice.statements() / most));
      String party = TerminalText.cut(TerminalText.clean(voice.party()), name);
      page.beside(
          "  " + TerminalText.pad(party, name + 1) + TerminalText.pad("█".repeat(length), bar + 1),
          Wording.count(voice.statements(), "statement", "statements")
              + ", "
              + Wording.count(voice.directCharacters(), "character", "characters")
              + " quoted"
              + (voice.speakers().isEmpty() ? "" : ": " + String.join(", ", voice.speakers())));
    }
    if (brief.voices().withoutParty() > 0) {
      page.text(
          2,
          2,
          Wording.count(brief.voices().withoutParty(), "statement", "statements")
              + " without a known party");
    }
    if (!brief.voices().mentionedNotHeard().isEmpty()) {
      page.text(2, 2, "Named but not heard: " + mentions(brief.voices().mentionedNotHeard()));
    }
    if (!brief.voices().barelyHeard().isEmpty()) {
      page.text(2, 2, "Barely heard, never quoted: " + mentions(brief.voices().barelyHeard()));
    }
  }

  private static String mentions(List<NotHeard> parties) {
    return String.join(
        ", ",
        parties.stream()
            .map(
                n ->
                    n.party()
                        + " ("
                        + Wording.count(n.mentions().size(), "mention", "mentions")
                        + ")")
            .toList());
  }

  private void statements() {
    if (brief.statements().isEmpty()) {
      page.line("");
      page.text(0, 0, "No statements found: nobody is told to have said anything.");
      return;
    }
    page.heading("WHO SAID WHAT");
    for (Statement statement : brief.statements().stream().limit(STATEMENTS).toList()) {
      page.text(
          2, 4, statement.id() + " " + index.speaker(statement) + ": " + index.shown(statement));
      String marks = String.join("; ", BriefIndex.marks(statement));
      statement
          .position()
          .ifPresentOrElse(
              p -> {
                String line = index.coded(p) + (marks.isEmpty() ? "" : "; " + marks);
                page.text(6, 2, line, TextMatrix.ink(p.stance(), p.redLine()));
              },
              () -> {
                if (!marks.isEmpty()) {
                  page.text(6, 2, marks, Ink.FAINT);
                }
              });
    }
    more(brief.statements().size() - STATEMENTS, "statements");
  }

  private void footer() {
    page.line("");
    page.text(
        0,
        2,
        brief.provenance().tool()
            + " "
            + brief.provenance().version()
            + "; code book "
            + brief.codebook().name()
            + " "
            + brief.codebook().version(),
        Ink.FAINT);
  }
}
