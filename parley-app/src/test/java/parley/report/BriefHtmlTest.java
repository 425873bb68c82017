package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import parley.brief.Brief;
import parley.brief.Material;
import parley.issue.Codebook;
import parley.party.SourceKind;
import parley.position.Act;
import parley.position.Stance;
import parley.position.Statement;
import parley.position.Strength;
import parley.provenance.Provenance;
import parley.text.Document;
import parley.text.Extent;

class BriefHtmlTest {
  private static final long SEED = Long.getLong("parley.seed", 1L);
  private static final String HOSTILE =
      "<script>alert(1)</script> <img src=x onerror=alert(2)> said \u202etxet\u202c \u200b&amp; \u0000\u001b[31m"
          + " \"quoted' ]]> --> </div></style> 😀 שלום";

  private static Brief brief(Document document, List<Statement> statements) {
    return Brief.of(
        new Material(
            List.of(document),
            statements,
            new Codebook("<b>book</b>", "1", "", List.of()),
            List.of(),
            List.of()),
        new Provenance("parley brief", "0", Map.of("<i>", "\">"), Map.of()));
  }

  private static org.jsoup.nodes.Document page(Brief brief) {
    return Jsoup.parse(BriefHtml.render(brief));
  }

  @Test
  void loadsNothingAndRunsNothing() {
    for (Brief brief : List.of(HarbourBrief.brief(), hostile())) {
      HarmlessPage.check(BriefHtml.render(brief));
    }
  }

  @Test
  void everyLinkHasItsTargetAndEveryIdIsUnique() {
    for (Brief brief : List.of(HarbourBrief.brief(), hostile())) {
      var page = page(brief);
      List<String> ids = page.select("[id]").eachAttr("id");
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(page.select("a[href]").eachAttr("href"))
          .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
      assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
          .allSatisfy(id -> assertThat(ids).contains(id));
    }
  }

  @Test
  void everyCellLeadsToItsWordsInTheText() {
    Brief brief = HarbourBrief.brief();
    var page = page(brief);
    var index = new BriefIndex(brief);
    assertThat(page.select("table.matrix td:not(.empty)")).hasSize(10);
    for (Element cell : page.select("table.matrix td:not(.empty)")) {
      for (Element link : cell.select(".evidence a")) {
        Element anchor = page.select(link.attr("href")).get(0);
        Statement statement = index.statement(anchor.attr("data-id"));
        String start = page.select(link.attr("href") + " ~ mark").get(0).wholeText();
        assertThat(index.words(statement)).startsWith(start);
      }
    }
  }

  @Test
  void marksHoldExactlyTheWordsOfTheirExtents() {
    checkMarks(HarbourBrief.brief());
    checkMarks(hostile());
    var random = new Random(SEED);
    for (int round = 0; round < 60; round++) {
      checkMarks(RandomBrief.of(random));
    }
  }

  private static void checkMarks(Brief brief) {
    var page = page(brief);
    for (int i = 0; i < brief.documents().size(); i++) {
      assertThat(page.select("article .text").get(i).wholeText())
          .as("seed " + SEED)
          .isEqualTo(shown(brief.documents().get(i).text()));
    }
    for (NumberedFlag f : NumberedFlag.of(brief.flags())) {
      Document document = new BriefIndex(brief).document(f.flag().documentId());
      checkExtent(page, "flag", f.number(), Extent.of(f.flag().span()), document);
    }
    int number = 0;
    for (Statement s : brief.statements()) {
      number++;
      Document document = new BriefIndex(brief).document(s.documentId());
      checkExtent(page, "content", number, s.attribution().content(), document);
      checkExtent(page, "source", number, s.attribution().source(), document);
      checkExtent(page, "cue", number, s.attribution().cue(), document);
    }
  }

  private static void checkExtent(
      org.jsoup.nodes.Document page, String role, int number, Extent extent, Document document) {
    String marked =
        page.select("[data-" + role + "~=(^| )" + number + "( |$)]").stream()
            .map(Element::wholeText)
            .collect(Collectors.joining());
    String words =
        extent.spans().stream().map(s -> s.in(document.text())).collect(Collectors.joining());
    assertThat(marked).as(role + " of " + number + ", seed " + SEED).isEqualTo(shown(words));
  }

  /** What HTML cannot hold is shown as �; a browser would drop carriage returns. */
  private static String shown(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]", "�").replace("\r", "");
  }

  private static Brief hostile() {
    Document document =
        new Document(
            "<d>\" onclick=\"x",
            java.util.Optional.of("<h1>" + HOSTILE),
            java.util.Optional.empty(),
            java.util.Optional.of("</style><script>"),
            java.util.Optional.empty(),
            HOSTILE);
    Statement statement =
        Told.in(document, "s\"><script>")
            .by("<script>alert(1)</script>", SourceKind.PERSON, "<P>")
            .named("<b>Roe</b>", "<u>boss</u>")
            .cue("said")
            .that("\u202etxet\u202c \u200b&amp; \u0000\u001b[31m \"quoted' ]]> -->")
            .on("</div></style>")
            .takes(Stance.FOR, Strength.FIRM, Act.DEMAND, "<issue>", "<em>prop</em> \u202e")
            .statement();
    return brief(document, List.of(statement));
  }

  @Test
  void hostileTextStaysText() {
    var page = page(hostile());
    assertThat(page.select("b, u, em, h1 h1, issue, p > p")).isEmpty();
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("h1").text()).contains("<script>alert(1)</script>");
    assertThat(page.select("article .hidden").eachAttr("data-code"))
        .contains("U+202E", "U+202C", "U+200B", "U+0000", "U+001B");
    for (Element hidden : page.select(".hidden")) {
      assertThat(hidden.wholeText().codePointCount(0, hidden.wholeText().length())).isOne();
    }
    // no bidirectional control stands outside an element that isolates it
    page.select(".hidden").remove();
    assertThat(page.wholeText()).doesNotContain("\u202e", "\u202c", "\u200b");
  }

  @Test
  void isBuiltForReadersWhoDoNotSeeIt() {
    var page = page(HarbourBrief.brief());
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isEqualTo("Brief: harbour-talks");
    assertThat(page.body().child(0).attr("class")).isEqualTo("skip");
    assertThat(page.select("header, main, footer")).hasSize(3);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main > section"))
        .allSatisfy(s -> assertThat(s.select("> h2")).hasSize(1));
    assertThat(page.select("table")).allSatisfy(t -> assertThat(t.select("caption")).hasSize(1));
    assertThat(page.select("th")).allSatisfy(th -> assertThat(th.attr("scope")).isNotEmpty());
    assertThat(page.select("svg[role=img]").attr("aria-label")).isNotEmpty();
    assertThat(page.select("a"))
        .allSatisfy(a -> assertThat(a.text() + a.attr("aria-label")).isNotBlank());
    Element redCell = page.select("td.red").get(0);
    assertThat(redCell.select("summary").text())
        .contains("against", "categorical", "red line", "s1, s2, 80% sure");
    assertThat(page.select("#voices tbody tr")).hasSameSizeAs(page.select("svg text.label"));
  }

  @Test
  void coloursHaveEnoughContrast() {
    String css = page(HarbourBrief.brief()).select("style").html();
    int print = css.indexOf("@media print");
    List<String> schemes =
        List.of(
            css.substring(0, css.indexOf("prefers-color-scheme: dark")),
            css.substring(css.indexOf("prefers-color-scheme: dark"), print),
            css.substring(print));
    for (String scheme : schemes) {
      Map<String, double[]> colours =
          Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{3,6})")
              .matcher(scheme)
              .results()
              .collect(Collectors.toMap(m -> m.group(1), m -> rgb(m.group(2)), (a, b) -> a));
      for (String[] pair :
          new String[][] {
            {"ink", "paper"},
            {"ink", "sheet"},
            {"ink", "for-wash"},
            {"ink", "against-wash"},
            {"ink", "neutral-wash"},
            {"ink", "red-wash"},
            {"ink", "said"},
            {"ink", "lit"},
            {"muted", "paper"},
            {"muted", "sheet"},
            {"muted", "for-wash"},
            {"muted", "against-wash"},
            {"muted", "neutral-wash"},
            {"accent", "paper"},
            {"accent", "sheet"},
            {"accent", "for-wash"},
            {"accent", "against-wash"},
            {"accent", "neutral-wash"},
            {"for", "for-wash"},
            {"for", "sheet"},
            {"against", "against-wash"},
            {"against", "sheet"},
            {"neutral", "neutral-wash"},
            {"red", "against-wash"},
            {"red", "for-wash"},
            {"red", "neutral-wash"},
            {"red", "sheet"}
          }) {
        assertThat(contrast(of(colours, pair[0]), of(colours, pair[1])))
            .as(pair[0] + " on " + pair[1])
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  private static double[] of(Map<String, double[]> colours, String name) {
    return Objects.requireNonNull(colours.get(name), name);
  }

  private static double[] rgb(String hex) {
    String full = hex.length() == 7 ? hex : hex.replaceAll("([0-9a-f])", "$1$1");
    Matcher parts = Pattern.compile("#(..)(..)(..)").matcher(full);
    assertThat(parts.matches()).isTrue();
    var rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(parts.group(i + 1), 16) / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  /** The contrast ratio of the Web Content Accessibility Guidelines 2.2. */
  private static double contrast(double[] a, double[] b) {
    double la = 0.2126 * a[0] + 0.7152 * a[1] + 0.0722 * a[2];
    double lb = 0.2126 * b[0] + 0.7152 * b[1] + 0.0722 * b[2];
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  @Test
  void emptyBriefIsStillAPage() {
    var page = page(brief(Document.of("empty", ""), List.of()));
    assertThat(page.select("#positions").text()).contains("No party takes a side");
    assertThat(page.select("#statements").text()).contains("None found");
  }
}
