package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages made to break readers: all must end, and none may do more than be read. */
class HostileHtmlTest {
  @TempDir Path folder = Path.of("");

  @Test
  void deepNesting() throws IOException {
    for (String tag : new String[] {"div", "b", "table><tr><td"}) {
      String page = "<html><body>" + ("<" + tag + ">").repeat(100_000) + "The crews said no.";
      assertThat(read(page).only().text()).as(tag).contains("The crews said no.");
    }
  }

  @Test
  void hugeAttributesAndManyOfThem() throws IOException {
    String huge = "<p title='" + "x".repeat(5_000_000) + "'>said</p>";
    assertThat(read("<body>" + huge).only().text()).isEqualTo("said");
    var many = new StringBuilder("<body><p ");
    for (int i = 0; i < 200_000; i++) {
      many.append('a').append(i).append("=1 ");
    }
    assertThat(read(many + ">said</p>").only().text()).isEqualTo("said");
  }

  @Test
  void tagFloodIsRefused() throws IOException {
    var heard = read("<b>".repeat(HtmlReader.MOST_TAGS + 1) + "x");
    assertThat(heard.skipped).hasSize(1);
    assertThat(heard.skipped.get(0).what()).contains("tags");
  }

  @Test
  void scriptsAloneAreNoText() throws IOException {
    var heard = read("<body><script>document.write('hello')</script></body>");
    assertThat(heard.skipped.get(0).what()).contains("no text");
  }

  @Test
  void entityBombStaysUnopened() throws IOException {
    String page =
        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>"
            + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]><html><body><p>said &b; &f; end</p>";
    assertThat(read(page).only().text()).contains("end").doesNotContain("root:", "aaaaaaaaaaaa");
  }

  @Test
  void metadataBombs() throws IOException {
    String page =
        "<head><script type='application/ld+json'>"
            + "[".repeat(200_000)
            + "</script>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
            + "h".repeat(2_000_000)
            + "\",\"datePublished\":[{}],\"publisher\":7}</script>"
            + "<meta name=date content='"
            + "1 ".repeat(500_000)
            + "'></head><body><p>said</p>";
    var document = read(page).only();
    assertThat(document.text()).isEqualTo("said");
    assertThat(document.title().orElseThrow().length()).isLessThan(2000);
    assertThat(document.date()).isEmpty();
    assertThat(document.publisher()).isEmpty();
  }

  @Test
  void anyRubbishIsReadOrReported() throws IOException {
    String[] pieces = {
      "<p>",
      "</p>",
      "<table>",
      "<td>",
      "</div>",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "&#x0;",
      "&amp",
      "<svg>",
      "<![CDATA[",
      "]]>",
      "<a href='",
      "'>",
      "said no. ",
      "\u202e",
      "<br>",
      "<pre>\n",
      "<title>",
      "</title>",
      "<h1>",
      "<plaintext",
      "<select>",
      "<template>",
      "&#1114112;",
      "<meta ",
      "itemprop=datePublished content=x>",
      "<time>",
      "<article>",
      "<frameset>",
      "<html hidden>"
    };
    Random random = Seed.random();
    for (int round = 0; round < 400; round++) {
      var page = new StringBuilder("<html>");
      for (int i = random.nextInt(40); i > 0; i--) {
        page.append(pieces[random.nextInt(pieces.length)]);
      }
      var heard = read(page.toString());
      assertThat(heard.documents.size() + heard.skipped.size()).as(Seed.replay(round)).isEqualTo(1);
    }
  }

  private Heard read(String page) throws IOException {
    return Heard.of(Files.writeString(folder.resolve("page.html"), page));
  }
}
