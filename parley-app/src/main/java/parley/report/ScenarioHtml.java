package parley.report;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import parley.workbench.ScenarioSolving.Solved;

/** A solved scenario as one page that loads nothing and runs no script. */
public final class ScenarioHtml {
  private ScenarioHtml() {}

  /** The page. */
  public static String render(Solved solved) {
    var page = new org.jsoup.nodes.Document("");
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.appendChild(new DocumentType("html", "", ""));
    Element html = Tags.add(page, "html").attr("lang", "en");
    var scenario = solved.scenario();
    String title = scenario.title().isEmpty() ? scenario.id() : scenario.title();
    BriefHtml.head(Tags.add(html, "head"), "Scenario: " + title, "");
    Element body = Tags.add(html, "body");
    Element header = Tags.add(body, "header");
    Tags.text(header, "h1", "", "Scenario: " + title);
    Tags.text(
        header,
        "p",
        "machine",
        "At the table: "
            + String.join(", ", scenario.parties())
            + scenario.asOf().map(day -> ". As of " + day).orElse("")
            + (scenario.source().isEmpty() ? "" : ". From " + scenario.source())
            + ".");
    Element main = Tags.add(body, "main");
    var sections = new HtmlScenario(solved, statement -> Optional.empty());
    sections.open(section(main, "deals", "What deal is open"));
    sections.changes(section(main, "changes", "What would change it"));
    Element footer = Tags.add(body, "footer");
    Tags.text(
        footer,
        "p",
        "",
        "Made by " + solved.provenance().tool() + " " + solved.provenance().version() + ".");
    return page.outerHtml() + "\n";
  }

  private static Element section(Element main, String id, String heading) {
    Element section =
        Tags.add(main, "section").attr("id", id).attr("aria-labelledby", id + "-heading");
    Tags.add(section, "h2").attr("id", id + "-heading").text(heading);
    return section;
  }
}
