package parley.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublisherFactsTest {
  private static final Ownership CROWN =
      entry("The Herald", "herald.example", OwnerType.STATE, "1990-01-01", "2000-12-31");
  private static final Ownership SOLD =
      entry("The Herald", "herald.example", OwnerType.PRIVATE, "2001-01-01", "");
  private static final PublisherFacts FACTS = PublisherFacts.of(List.of(List.of(CROWN, SOLD)));

  private static Ownership entry(
      String name, String host, OwnerType owner, String since, String until) {
    return new Ownership(
        List.of(name),
        some(host).stream().toList(),
        owner,
        List.of(),
        day(since),
        day(until),
        "law",
        some(""),
        "x:1");
  }

  private static Optional<LocalDate> day(String day) {
    return some(day).map(LocalDate::parse);
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static List<OwnerType> owners(PublisherFacts facts, String name, String url, String day) {
    return facts.of(some(name), some(url), day(day)).stream().map(Ownership::owner).toList();
  }

  @Test
  void ownerIsThatOfTheDay() {
    assertThat(owners(FACTS, "The Herald", "", "2000-12-31")).containsExactly(OwnerType.STATE);
    assertThat(owners(FACTS, "The Herald", "", "2001-01-01")).containsExactly(OwnerType.PRIVATE);
    assertThat(owners(FACTS, "The Herald", "", "1989-12-31")).isEmpty();
    assertThat(owners(FACTS, "The Herald", "", ""))
        .as("an undated document")
        .containsExactly(OwnerType.STATE, OwnerType.PRIVATE);
  }

  @Test
  void nameIsFoundWhateverItsCaseAndSpaces() {
    assertThat(owners(FACTS, " the\u00a0 HERALD ", "", "2010-01-01")).hasSize(1);
    assertThat(owners(FACTS, "Herald", "", "2010-01-01")).as("another name").isEmpty();
  }

  @Test
  void hostStandsInForAnUnknownNameAndForHostsBelowIt() {
    for (String url :
        Arrays.asList(
            "https://herald.example/a",
            "HTTPS://News.Herald.Example:443?q",
            "http://user@herald.example./")) {
      assertThat(owners(FACTS, "", url, "2010-01-01")).as(url).containsExactly(OwnerType.PRIVATE);
    }
    for (String url :
        Arrays.asList(
            "https://notherald.example/",
            "https://herald.example.evil.test/",
            "https://other.test/https://herald.example/",
            "https://herald.example@other.test/",
            "herald.example")) {
      assertThat(owners(FACTS, "", url, "2010-01-01")).as(url).isEmpty();
    }
  }

  @Test
  void statedNameGoesBeforeTheHost() {
    var wire = entry("Wire", "wire.example", OwnerType.FOUNDATION, "", "");
    var facts = PublisherFacts.of(List.of(List.of(CROWN, SOLD, wire)));
    assertThat(owners(facts, "Wire", "https://herald.example/1", "2010-01-01"))
        .as("a wire's story in the Herald's pages")
        .containsExactly(OwnerType.FOUNDATION);
  }

  @Test
  void firstListThatHasAPublisherAnswersAlone() {
    var mine = entry("the herald", "", OwnerType.PARTY, "2005-01-01", "");
    var facts = PublisherFacts.of(List.of(List.of(mine), List.of(CROWN, SOLD)));
    assertThat(owners(facts, "The Herald", "", "2010-01-01")).containsExactly(OwnerType.PARTY);
    assertThat(owners(facts, "The Herald", "", "2002-01-01"))
        .as("my list has it, and knows nothing of that day")
        .isEmpty();
  }

  @Test
  void periodsOverlapOnlyIfTheyShareADay() {
    assertThat(CROWN.overlaps(SOLD)).isFalse();
    assertThat(SOLD.overlaps(CROWN)).isFalse();
    var lastDay = entry("a", "", OwnerType.STATE, "2000-12-31", "2000-12-31");
    assertThat(lastDay.overlaps(CROWN)).isTrue();
    assertThat(lastDay.overlaps(SOLD)).isFalse();
    assertThat(entry("a", "", OwnerType.STATE, "", "").overlaps(SOLD)).isTrue();
  }

  @Test
  void noListKnowsNothing() {
    assertThat(owners(PublisherFacts.NONE, "The Herald", "https://herald.example", "")).isEmpty();
  }
}
