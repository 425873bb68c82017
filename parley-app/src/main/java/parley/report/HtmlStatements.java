package parley.report;

import java.util.List;
import org.jsoup.nodes.Element;
import parley.position.Position;
import parley.position.Statement;

/** Every statement with all that is known of it, and why. */
final class HtmlStatements {
  private final BriefIndex index;
  private final HtmlEvidence evidence;

  HtmlStatements(BriefIndex index, HtmlEvidence evidence) {
    this.index = index;
    this.evidence = evidence;
  }

  void append(Element parent, List<Statement> statements) {
    if (statements.isEmpty()) {
      Tags.add(parent, "p").text("None found: nobody is told to have said anything.");
      return;
    }
    Element list = Tags.add(parent, "ol", "statements");
    statements.forEach(s -> statement(list, s));
  }

  private void statement(Element list, Statement statement) {
    Element item = Tags.add(list, "li").attr("id", evidence.anchors().statement(statement.id()));
    Element head = Tags.add(item, "p", "who");
    Tags.text(head, "span", "id", statement.id());
    head.appendText(" ");
    Tags.text(head, "bdi", "", index.speaker(statement));
    statement
        .speaker()
        .description()
        .ifPresent(d -> Tags.text(head, "bdi", "description", ", “" + d + "”"));
    evidence.words(item, statement);
    statement.position().ifPresent(p -> position(item, p));
    Element foot = Tags.add(item, "p", "byline");
    foot.appendText(statement.attribution().type().word() + " speech, ");
    foot.appendText(evidence.when(statement) + ", ");
    foot.appendText(Wording.percent(statement.attribution().confidence()) + " sure who said what");
    String marks = String.join("; ", BriefIndex.marks(statement));
    if (!marks.isEmpty()) {
      Tags.text(foot, "bdi", "", "; " + marks);
    }
    foot.appendText(". ");
    Tags.link(foot, evidence.anchors().inText(statement.id()), "In the text");
    why(item, statement);
  }

  private void position(Element item, Position position) {
    Element line = Tags.add(item, "p", "position");
    HtmlEvidence.side(line, position);
    line.appendText(" ");
    Tags.text(line, "bdi", "", position.proposition());
    Tags.text(
        line,
        "span",
        "sure",
        " "
            + index.issue(position.issue())
            + ", "
            + Wording.percent(position.confidence())
            + " sure");
  }

  private static void why(Element item, Statement statement) {
    Element details = Tags.add(item, "details");
    Tags.add(details, "summary").text("Why the machine thinks so");
    Tags.text(details, "pre", "", "Who: " + statement.speaker().because().render().strip());
    statement
        .position()
        .ifPresent(p -> Tags.text(details, "pre", "", "What: " + p.because().render().strip()));
  }
}
