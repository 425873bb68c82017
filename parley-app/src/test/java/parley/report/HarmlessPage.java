package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What every page of Parley keeps to, whatever it shows: it loads nothing and runs nothing. */
public final class HarmlessPage {
  private HarmlessPage() {}

  /** Fails unless the page, read as a browser would, is harmless. */
  public static void check(String html) {
    assertThat(html).startsWith("<!doctype html>");
    var page = Jsoup.parse(html);
    assertThat(page.select("script, link, iframe, object, embed, img, base, form, audio, video"))
        .isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey())
            .doesNotStartWith("on")
            .isNotIn("src", "srcset", "action", "data");
        if (attribute.getKey().endsWith("href")) {
          assertThat(attribute.getValue()).startsWith("#");
        }
      }
    }
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("style").html()).doesNotContain("url(", "@import", "http");
    assertThat(page.select("head > meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .doesNotContain("script-src", "http");
  }
}
