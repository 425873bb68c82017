package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlMetadataTest {
  @Test
  void dayOfAChangeOrAnEventIsNotTheDayOfPublication() {
    assertThat(
            of("<meta property='article:modified_time' content='2031-05-09'>"
                    + "<meta name=last-modified content='2031-05-09'>"
                    + "<script type='application/ld+json'>{\"@type\":\"Event\",\"startDate\":"
                    + "\"2031-05-08\",\"datePublished\":\"2031-01-01\"}</script>"
                    + "<p>Copyright 2029</p>")
                .date())
        .isEmpty();
  }

  @Test
  void timeElementsCountIfTheyAgree() {
    assertThat(of("<time datetime='2031-05-06T10:00'>today</time><time>6 May 2031</time>").date())
        .contains(LocalDate.of(2031, 5, 6));
    assertThat(of("<time>6 May 2031</time><p>by <time>9 May 2031</time>").date()).isEmpty();
    assertThat(
            of("<article><header><h1>T</h1><time>6 May 2031</time></header>"
                    + "<p>by <time>9 May 2031</time></article>")
                .date())
        .contains(LocalDate.of(2031, 5, 6));
    assertThat(of("<aside><time>6 May 2031</time></aside>").date()).isEmpty();
  }

  @Test
  void firstReadableDateIsTakenInOrderOfExplicitness() {
    assertThat(
            of("<meta name=date content='rubbish'><meta name=pubdate content='2031-05-07'>"
                    + "<meta property='article:published_time' content='2031-05-06T01:00Z'>")
                .date())
        .contains(LocalDate.of(2031, 5, 6));
  }

  @Test
  void siteNameIsTakenOffTheTitle() {
    String site = "<meta property='og:site_name' content='The Ledger'>";
    assertThat(of(site + "<title>No deal | The Ledger</title>").title()).contains("No deal");
    assertThat(of(site + "<title>The Ledger - No deal</title>").title()).contains("No deal");
    assertThat(of("<title>No deal - yet</title>").title()).contains("No deal - yet");
    assertThat(of("<p>No title</p>").title()).isEmpty();
  }

  @Test
  void addressOfAProfileIsNoPublisher() {
    assertThat(
            of("<meta property='article:publisher' content='https://social.example/x'>")
                .publisher())
        .isEmpty();
  }

  @Test
  void onlyWebAddressesAreTaken() {
    assertThat(
            of("<link rel=canonical href='/relative'><meta property='og:url' content='https://a.example/b'>")
                .url())
        .contains("https://a.example/b");
    assertThat(of("<link rel=canonical href='javascript:x()'>").url()).isEmpty();
  }

  private static HtmlMetadata of(String html) {
    return HtmlMetadata.of(Jsoup.parse(html, ""));
  }
}
