package parley.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import parley.ledger.Anchor;
import parley.ledger.ReviewState;
import parley.ledger.duplicate.Utterance;
import parley.ledger.line.Change;
import parley.ledger.line.Line;
import parley.ledger.line.Rank;
import parley.ledger.line.Stand;
import parley.ledger.line.Story;
import parley.ledger.line.Tension;
import parley.ledger.line.WeighedChange;
import parley.position.Position;

/** Lines and changes of a ledger for a terminal. */
public final class LedgerText {
  private static final int EXCERPT = 240;

  private final Page page;
  private final ToIntFunction<Utterance> families;

  /**
   * A page of a width, coloured or not.
   *
   * @param families the number of independent source families of an utterance
   */
  public LedgerText(int width, boolean colour, ToIntFunction<Utterance> families) {
    this.page = new Page(width, colour);
    this.families = families;
  }

  /** How each line moved, step by step, each with its day and words. */
  public String positions(List<Line> lines) {
    String head = "";
    for (Line line : lines) {
      if (!head.equals(line.party() + " · " + line.issue())) {
        head = line.party() + " · " + line.issue();
        page.heading(head);
      }
      page.text(0, 2, line.proposition(), Ink.STRONG);
      if (line.stands().size() > 1) {
        page.text(2, 2, steps(line), Ink.FAINT);
      }
      for (Stand stand : line.stands()) {
        page.text(
            2,
            2,
            stand.day() + "  " + words(stand),
            TextMatrix.ink(stand.stance(), stand.redLine()));
        evidence(4, stand.evidence());
        if (stand.utterances().size() > 1) {
          page.text(4, 2, "and " + (stand.utterances().size() - 1) + " more that day");
        }
      }
      if (!line.undated().isEmpty()) {
        page.text(2, 2, line.undated().size() + " undated, not on the line", Ink.FAINT);
      }
    }
    if (lines.isEmpty()) {
      page.line("No position matches.");
    }
    return page.toString();
  }

  /**
   * What changed, story by story, and what holds beside it and does not fit.
   *
   * @param noise how many changes were left out as most likely noise of the coding
   */
  public String changes(List<Story> stories, List<Tension> tensions, int noise) {
    int changes = stories.stream().mapToInt(s -> s.changes().size()).sum();
    page.heading(
        "CHANGES ("
            + changes
            + (changes == stories.size() ? "" : " in " + stories.size() + " stories")
            + ")");
    if (noise > 0) {
      page.text(
          0, 2, noise + " more are most likely noise of the coding: --all shows them", Ink.FAINT);
    }
    for (Story story : stories) {
      story.changes().forEach(c -> change(c, c.equals(story.head()) ? 0 : 2));
    }
    page.heading("TENSIONS (" + tensions.size() + ")");
    for (Tension tension : tensions) {
      page.text(0, 2, tension.line().party() + " · " + tension.line().issue(), Ink.STRONG);
      page.text(2, 2, tension.line().proposition());
      for (Utterance u : List.of(tension.one(), tension.other())) {
        page.text(2, 2, u.saidOn().map(Object::toString).orElse("undated") + "  " + words(u));
        evidence(4, u);
      }
      if (tension.conditional()) {
        page.text(2, 2, "one of them names a condition: both may hold", Ink.FAINT);
      }
    }
    return page.toString();
  }

  private void change(WeighedChange weighed, int indent) {
    Change change = weighed.change();
    page.text(
        indent,
        2,
        head(change) + String.format(Locale.ROOT, "  [%.2f]", weighed.weight()),
        Ink.STRONG);
    page.text(indent + 2, 2, change.line().proposition());
    page.text(indent + 2, 2, "before " + change.from().day() + "  " + words(change.from()));
    evidence(indent + 4, change.from().evidence());
    page.text(indent + 2, 2, "after  " + change.to().day() + "  " + words(change.to()));
    evidence(indent + 4, change.to().evidence());
    weighed.noise().ifPresent(n -> page.text(indent + 2, 2, "most likely noise: " + n, Ink.FAINT));
  }

  /** A line at a glance: {@code +3} for and firm, {@code -4!} a red line against, {@code ?} if. */
  private static String steps(Line line) {
    return line.stands().stream()
        .map(
            s ->
                s.day()
                    + " "
                    + switch (s.stance()) {
                      case FOR -> "+";
                      case AGAINST -> "-";
                      case NEUTRAL -> "~";
                    }
                    + s.strength().level()
                    + (s.redLine() ? "!" : "")
                    + (s.conditional() ? "?" : ""))
        .collect(Collectors.joining(" → "));
  }

  private static String head(Change change) {
    return change.to().day()
        + "  "
        + change.line().party()
        + " · "
        + change.line().issue()
        + "  "
        + change.kind().word().toUpperCase(Locale.ROOT);
  }

  private static String words(Stand stand) {
    return stand.stance().word()
        + ", "
        + stand.strength().word()
        + (stand.redLine() ? ", red line" : "")
        + (stand.conditional() ? ", on a condition" : "")
        + (stand.rank() == Rank.BINDING ? "" : " (" + stand.rank().word() + ")");
  }

  private static String words(Utterance utterance) {
    Position p = utterance.position();
    return p.stance().word()
        + ", "
        + p.strength().word()
        + (p.redLine() ? ", red line" : "")
        + p.condition().map(c -> ", if: " + c.text()).orElse("");
  }

  private void evidence(int indent, Utterance utterance) {
    String text = utterance.first().anchor().content().text();
    String shown = text.isEmpty() ? "(text removed)" : "“" + TerminalText.cut(text, EXCERPT) + "”";
    int sources = families.applyAsInt(utterance);
    page.text(
        indent,
        2,
        shown
            + "  ["
            + utterance.first().id()
            + utterance.coding().speaker().actor().map(a -> ", " + a).orElse("")
            + (sources > 1 ? ", " + sources + " independent sources" : "")
            + (utterance.state() == ReviewState.PROPOSED ? "" : ", " + utterance.state().word())
            + (utterance.first().anchor().state() == Anchor.State.LOST
                ? ", no longer in the document"
                : "")
            + "]");
  }
}
