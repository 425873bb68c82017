package parley.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import parley.brief.Brief;
import parley.brief.Collision;
import parley.brief.RedLine;
import parley.publisher.PublisherFacts;
import parley.workbench.ScenarioSolving.Solved;

/**
 * A brief as one page that loads nothing: style and drawings inside, no script, a policy that
 * forbids both. It prints, reads well in light and dark from 390 to 1280 pixels and beyond, and
 * says in words what it says in colour.
 */
public final class BriefHtml {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'";

  private static final int MOST_RULES = 1000;

  private final Brief brief;
  private final BriefIndex index;
  private final Anchors anchors;
  private final HtmlEvidence evidence;

  private BriefHtml(Brief brief, PublisherFacts publishers) {
    this.brief = brief;
    this.index = new BriefIndex(brief, publishers);
    this.anchors = new Anchors(brief);
    this.evidence = new HtmlEvidence(index, anchors);
  }

  /** The page. */
  public static String render(Brief brief) {
    return render(brief, Beside.NOTHING);
  }

  /** The page with what is shown beside the brief. */
  public static String render(Brief brief, Beside beside) {
    return new BriefHtml(brief, beside.publishers()).page(beside.scenario()).outerHtml() + "\n";
  }

  private org.jsoup.nodes.Document page(Optional<Solved> scenario) {
    var page = new org.jsoup.nodes.Document("");
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.appendChild(new DocumentType("html", "", ""));
    Element html = Tags.add(page, "html").attr("lang", "en");
    Element head = Tags.add(html, "head");
    head(head, title(), pieces());
    Element body = Tags.add(html, "body");
    Tags.link(body, "main", "Skip to the positions").attr("class", "skip");
    header(Tags.add(body, "header"));
    Element main = Tags.add(body, "main").attr("id", "main");
    new HtmlMatrix(index, evidence).append(section(main, "positions", "Positions"), brief.matrix());
    redLines(section(main, "red-lines", "Red lines"));
    collisions(section(main, "collisions", "Collisions"));
    scenario
        .filter(solved -> !solved.scenario().issues().isEmpty())
        .ifPresent(
            solved -> {
              var deals = new HtmlScenario(solved, id -> Optional.of(anchors.inText(id)));
              deals.open(section(main, "deals", "What deal is open"));
              deals.changes(section(main, "changes", "What would change it"));
            });
    List<NumberedFlag> flags = NumberedFlag.of(brief.flags());
    HtmlFlags.append(section(main, "flags", "To check"), flags, anchors);
    HtmlVoices.append(section(main, "voices", "Voices"), brief.voices());
    new HtmlDocuments(brief, index, anchors).append(section(main, "documents", "Documents"), flags);
    new HtmlStatements(index, evidence)
        .append(section(main, "statements", "Statements"), brief.statements());
    footer(Tags.add(body, "footer"));
    return page;
  }

  private String title() {
    String what =
        brief.documents().size() == 1
            ? brief.documents().get(0).title().orElse(brief.documents().get(0).id())
            : Wording.count(brief.documents().size(), "document", "documents");
    return "Brief: " + what;
  }

  /** What every page of this kind has in its head. */
  static void head(Element head, String title, String moreStyle) {
    Tags.add(head, "meta").attr("charset", "utf-8");
    Tags.add(head, "meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
    Tags.add(head, "meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    Tags.add(head, "meta").attr("name", "referrer").attr("content", "no-referrer");
    Tags.add(head, "meta").attr("name", "color-scheme").attr("content", "light dark");
    Tags.add(head, "title").text(TerminalText.clean(title));
    Tags.add(head, "style").appendChild(new org.jsoup.nodes.DataNode(style() + moreStyle));
  }

  private static String style() {
    try (InputStream in = BriefHtml.class.getResourceAsStream("brief.css")) {
      if (in == null) {
        throw new IllegalStateException("brief.css is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rules that light up all pieces of the statement or flag that a link led to, not only the first.
   * A long page does without: browsers check such rules one by one.
   */
  private String pieces() {
    if (brief.statements().size() + brief.flags().size() > MOST_RULES) {
      return "";
    }
    var rules = new StringBuilder();
    for (int n = 1; n <= brief.statements().size(); n++) {
      rules.append(rule("text-" + n, "content", n, "background:var(--lit);"));
    }
    for (int n = 1; n <= brief.flags().size(); n++) {
      rules.append(rule("flag-" + n, "flag", n, ""));
    }
    return rules.toString();
  }

  private static String rule(String anchor, String role, int number, String also) {
    return "body:has(#%s:target) [data-%s~=\"%d\"]{%soutline:2px solid var(--accent)}\n"
        .formatted(anchor, role, number, also);
  }

  private void header(Element header) {
    Tags.text(header, "h1", "", title()).attr("dir", "auto");
    Element figures = Tags.add(header, "ul", "figures");
    figure(figures, brief.documents().size(), "document", "documents", "documents");
    figure(figures, brief.statements().size(), "statement", "statements", "statements");
    figure(figures, index.positions(), "position", "positions", "positions");
    figure(figures, brief.redLines().size(), "red line", "red lines", "red-lines");
    figure(figures, brief.collisions().size(), "collision", "collisions", "collisions");
    figure(figures, brief.flags().size(), "to check", "to check", "flags");
    figure(figures, brief.voices().parties().size(), "party heard", "parties heard", "voices");
    Tags.add(header, "p", "machine").text(Wording.MACHINE_MADE);
  }

  private static void figure(
      Element figures, long number, String one, String many, String section) {
    Element link = Tags.add(Tags.add(figures, "li"), "a").attr("href", "#" + section);
    Tags.add(link, "strong").text(Wording.number(number));
    link.appendText(" " + (number == 1 ? one : many));
  }

  private static Element section(Element main, String id, String heading) {
    Element section =
        Tags.add(main, "section").attr("id", id).attr("aria-labelledby", id + "-heading");
    Tags.add(section, "h2").attr("id", id + "-heading").text(heading);
    return section;
  }

  private void redLines(Element section) {
    if (brief.redLines().isEmpty()) {
      Tags.add(section, "p").text("None found.");
      return;
    }
    Element list = Tags.add(section, "ul", "cards");
    for (RedLine redLine : brief.redLines()) {
      Element card = Tags.add(list, "li", "card red");
      Element head = Tags.add(card, "h3");
      HtmlEvidence.party(head, redLine.party());
      head.appendText(" " + Wording.redLine(redLine));
      HtmlEvidence.badge(head, "red", "red line");
      Tags.text(card, "p", "proposition", redLine.proposition()).attr("dir", "auto");
      evidence.list(card, redLine.statements());
    }
  }

  private void collisions(Element section) {
    if (brief.collisions().isEmpty()) {
      Tags.add(section, "p").text("None found: no proposition has parties for and against.");
      return;
    }
    Element list = Tags.add(section, "ul", "cards");
    for (Collision collision : brief.collisions()) {
      Element card = Tags.add(list, "li", collision.redLine() ? "card red" : "card");
      Tags.text(card, "h3", "", collision.proposition()).attr("dir", "auto");
      Element sides = Tags.add(card, "p", "sides");
      camp(sides, "for", "▲", collision.partiesFor());
      camp(sides, "against", "▼", collision.partiesAgainst());
      if (collision.redLine()) {
        HtmlEvidence.badge(sides, "red", "red line");
      }
      Element details = Tags.add(card, "details");
      Tags.add(details, "summary").text("The exact words");
      evidence.list(details, collision.statements());
    }
  }

  private static void camp(Element sides, String stance, String shape, List<String> parties) {
    Element camp = Tags.add(sides, "span", "side " + stance);
    Tags.sign(camp, "shape", shape);
    camp.appendText(" " + stance + ": ");
    Tags.text(camp, "bdi", "", String.join(", ", parties));
    sides.appendText(" ");
  }

  private void footer(Element footer) {
    Tags.text(
        footer,
        "p",
        "",
        "Made by "
            + brief.provenance().tool()
            + " "
            + brief.provenance().version()
            + " with the code book “"
            + brief.codebook().name()
            + "” "
            + brief.codebook().version()
            + ".");
    Element details = Tags.add(footer, "details");
    Tags.add(details, "summary").text("Provenance");
    Element list = Tags.add(details, "dl");
    brief.provenance().resources().forEach((name, value) -> entry(list, name, value));
    brief.provenance().inputs().forEach((name, value) -> entry(list, name, "SHA-256 " + value));
  }

  private static void entry(Element list, String name, String value) {
    Tags.text(list, "dt", "", name);
    Tags.text(list, "dd", "", value);
  }
}
