package parley.report;

import java.util.List;
import org.jsoup.nodes.Element;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Statement;
import parley.position.Strength;

/** The exact words of statements on the page, and the marks of what they take for a side. */
final class HtmlEvidence {
  private static final int BARS = 4;

  private final BriefIndex index;
  private final Anchors anchors;

  HtmlEvidence(BriefIndex index, Anchors anchors) {
    this.index = index;
    this.anchors = anchors;
  }

  Anchors anchors() {
    return anchors;
  }

  /** Each statement's words with who said them, and a link to where they stand in the text. */
  void list(Element parent, List<String> statements) {
    Element list = Tags.add(parent, "ul", "evidence");
    for (Statement statement : index.statements(statements)) {
      Element item = Tags.add(list, "li");
      words(item, statement);
      Element byline = Tags.add(item, "p", "byline");
      Tags.text(byline, "bdi", "", index.speaker(statement));
      byline.appendText(", " + when(statement));
      statement
          .position()
          .ifPresent(
              p ->
                  byline.appendText(
                      "; " + p.stance().word() + ", " + Wording.percent(p.confidence()) + " sure"));
      String marks = String.join("; ", BriefIndex.marks(statement));
      if (!marks.isEmpty()) {
        Tags.text(byline, "bdi", "", "; " + marks);
      }
      byline.appendText(". ");
      Tags.link(byline, anchors.inText(statement.id()), "Read " + statement.id() + " in the text");
    }
  }

  /** The exact words as a quotation. */
  void words(Element parent, Statement statement) {
    Tags.text(parent, "blockquote", "", index.shown(statement)).attr("dir", "auto");
  }

  String when(Statement statement) {
    return statement.saidOn().map(Object::toString).orElse("day unknown");
  }

  /** Shape, stance and strength. */
  static void side(Element parent, Stance stance, Strength strength) {
    Element side = Tags.add(parent, "span", "side " + stance.word());
    Tags.sign(side, "shape", Wording.shape(stance));
    side.appendText(" " + stance.word());
    Element how = Tags.add(parent, "span", "strength");
    Element meter = Tags.add(how, "span", "meter").attr("aria-hidden", "true");
    for (int i = 1; i <= BARS; i++) {
      Tags.add(meter, "i", i <= strength.level() ? "on" : "off");
    }
    how.appendText(" " + strength.word());
  }

  /** Shape, stance, strength and red line of one position. */
  static void side(Element parent, Position position) {
    side(parent, position.stance(), position.strength());
    if (position.redLine()) {
      badge(parent, "red", "red line");
    }
  }

  static void badge(Element parent, String classes, String words) {
    parent.appendText(" ");
    Tags.add(parent, "span", ("badge " + classes).strip()).text(words);
  }

  /** A party's code, with the state's name where it has one. */
  static void party(Element parent, String party) {
    Tags.text(parent, "bdi", "code", party);
    PartyName.of(party).ifPresent(name -> Tags.add(parent, "span", "name").text(" " + name));
  }
}
