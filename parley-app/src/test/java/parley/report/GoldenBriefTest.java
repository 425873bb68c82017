package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import parley.brief.Brief;

/**
 * The renderings of a brief coded by hand, against files that were read against the definitions;
 * what was checked how is told in the folder's README. After a wanted change run once with {@code
 * -Dparley.golden=write} and read the difference.
 */
class GoldenBriefTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("parley.root", ".."),
          "parley-app/src/test/resources/parley/report/golden/harbour-talks");

  private final Brief brief = HarbourBrief.brief();

  @Test
  void text() throws IOException {
    check("brief.txt", BriefText.render(brief, new BriefText.Screen(100, false)));
  }

  @Test
  void narrowText() throws IOException {
    check("brief-narrow.txt", BriefText.render(brief, new BriefText.Screen(64, false)));
  }

  @Test
  void markdown() throws IOException {
    check("brief.md", BriefMarkdown.render(brief));
  }

  @Test
  void json() throws IOException {
    check("brief.json", BriefJson.render(brief));
  }

  @Test
  void html() throws IOException {
    var page = Jsoup.parse(BriefHtml.render(brief));
    page.outputSettings().prettyPrint(false);
    // looks are for eyes to judge; the file holds what the page says and how it is built
    page.select("style").remove();
    check(
        "brief.html",
        page.outerHtml().replaceAll("(?=<(tr|section|li|article|p|details)\\b)", "\n"));
  }

  private static void check(String name, String rendered) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("parley.golden"))) {
      Files.writeString(file, rendered);
    }
    assertThat(rendered).as(name).isEqualTo(Files.readString(file));
  }
}
