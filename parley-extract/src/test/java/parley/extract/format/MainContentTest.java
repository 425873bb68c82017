package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MainContentTest {
  private static final String FIRST =
      "<p>The harbour council said on Monday that it would not sign before the crews are paid.</p>";
  private static final String SECOND =
      "<p>The crews answered that they had heard this promise before, and asked for a date.</p>";

  @Test
  void textIsFoundAmongLinksAndOffers() {
    String text =
        of(
            "<div class=top><a href=a>Home</a> <a href=b>World</a> <a href=c>Money</a></div>"
                + "<div class=story-body>"
                + FIRST
                + "<figure><img src=x><figcaption>The quay in the rain. A. Painter</figcaption>"
                + "</figure><div class='newsletter-signup'>Get our mail every morning.</div>"
                + SECOND
                + "<p><a href=x>The quay that nobody wants to buy any more, and why it is so</a></p>"
                + "<p>Read more: what the owners say</p></div>"
                + "<div><a href=1>One other story of the day</a><a href=2>And one more</a></div>");
    assertThat(text)
        .isEqualTo(
            "The harbour council said on Monday that it would not sign before the crews are paid."
                + "\n\nThe crews answered that they had heard this promise before, and asked for a"
                + " date.");
  }

  @Test
  void nameDoesNotCountForWhatHoldsMostOfTheProse() {
    assertThat(of("<div class=sidebar><form>" + FIRST + SECOND + "</form></div>"))
        .contains("would not sign", "asked for a date");
  }

  @Test
  void listsOfTeasersGo() {
    String teaser =
        "<li><h3><a href=x>The owners of the quay want to sell</a></h3><div>They have looked for"
            + " a buyer since spring, and have found nobody who would take it.</div></li>";
    assertThat(
            of("<main>" + (FIRST + SECOND).repeat(3) + "<ul>" + teaser.repeat(4) + "</ul></main>"))
        .contains("asked for a date")
        .doesNotContain("buyer");
  }

  @Test
  void quoteSetInLargeLettersIsTakenOnce() {
    assertThat(
            of(
                "<div>"
                    + FIRST
                    + "<h2>it would not sign before the crews are paid</h2>"
                    + SECOND
                    + "</div>"))
        .containsOnlyOnce("it would not sign before");
  }

  @Test
  void subheadingsListsAndTablesStay() {
    assertThat(
            of(
                "<div>"
                    + FIRST
                    + "<h2>What they ask</h2><ul><li>pay</li><li>a date</li></ul>"
                    + SECOND
                    + "<table><tr><td>May<td>12</table>"
                    + SECOND.replace("crews", "owners")
                    + "</div>"))
        .contains("What they ask", "pay", "a date", "May\t12");
  }

  @Test
  void shortPageIsReadWhole() {
    assertThat(of("<h1>No</h1><p>They said no.</p>")).isEqualTo("No\n\nThey said no.");
    assertThat(of("")).isEmpty();
  }

  @Test
  void timeGrowsWithThePageOnly() {
    String many = ("<div class=share>" + FIRST + "</div>").repeat(30_000);
    String deep = "<div>".repeat(200) + FIRST.repeat(2_000) + "</div>".repeat(200);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThatCode(() -> of(many + deep)).doesNotThrowAnyException());
  }

  private static String of(String body) {
    return MainContent.text(Jsoup.parse("<html><body>" + body + "</body></html>"));
  }
}
