package parley.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.party.SourceKind;
import parley.position.Statement;
import parley.text.Document;
import parley.text.Span;

class VoicesTest {
  // the quoted part has five characters of which one lies outside the BMP, and two marks
  private static final Document DOCUMENT =
      Document.of("d", "Ann Roe said “ab 😀c”. Oslo and Rome hoped for rain. It rains.");

  private static final Statement QUOTED =
      Sayings.statement(
          DOCUMENT,
          "s1",
          Sayings.speaker("Ann Roe", "NO", SourceKind.PERSON),
          "Ann Roe",
          "said",
          "“ab 😀c”");
  private static final Statement JOINT =
      Sayings.statement(
          DOCUMENT,
          "s2",
          Sayings.speaker("", "NO+IT", SourceKind.GROUP),
          "Oslo and Rome",
          "hoped",
          "for rain");
  private static final Statement NOBODYS =
      Sayings.statement(DOCUMENT, "s3", Sayings.NOBODY, "", "", "It rains");

  private static Voices voices(List<PartyMention> mentions) {
    var material =
        new Material(
            List.of(DOCUMENT),
            List.of(QUOTED, JOINT, NOBODYS),
            Sayings.codebook(),
            mentions,
            List.of());
    return Brief.of(material, Sayings.NONE).voices();
  }

  @Test
  void jointStatementCountsForEachPartyAndCharactersAreCodePoints() {
    assertThat(voices(List.of()).parties())
        .containsExactly(
            new Voice("NO", 2, 7, List.of("Ann Roe")), new Voice("IT", 1, 0, List.of()));
    assertThat(voices(List.of()).withoutParty()).isEqualTo(1);
  }

  @Test
  void whoSpeaksIsHeardAndTheOthersAreListedByMentions() {
    var span = new Span(0, 1);
    List<PartyMention> mentions =
        List.of(
            new PartyMention("d", span, "SE"),
            new PartyMention("d", span, "DK+IT"),
            new PartyMention("d", span, "DK"),
            new PartyMention("d", span, "NO"));
    assertThat(voices(mentions).mentionedNotHeard())
        .extracting(NotHeard::party)
        .containsExactly("DK", "SE");
    assertThat(voices(mentions).mentionedNotHeard().get(0).mentions()).hasSize(2);
  }

  @Test
  void whoIsOftenNamedButNeverQuotedIsBarelyHeard() {
    var five = java.util.Collections.nCopies(5, new PartyMention("d", new Span(0, 1), "IT+NO"));

    // Norway is quoted; Italy only shares an unquoted hope
    assertThat(voices(five).barelyHeard()).extracting(NotHeard::party).containsExactly("IT");
    assertThat(voices(five.subList(0, 4)).barelyHeard()).isEmpty();
  }

  @Test
  void repeatedAndForeignIdsAreFaults() {
    assertThatThrownBy(() -> Sayings.brief(List.of(DOCUMENT), List.of(QUOTED, QUOTED), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("s1");
    assertThatThrownBy(
            () -> Sayings.brief(List.of(Document.of("e", "")), List.of(QUOTED), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown document d");
  }

  @Test
  void nothingGivesAnEmptyBrief() {
    Brief brief = Sayings.brief(List.of(), List.of(), List.of());
    assertThat(brief.matrix().rows()).isEmpty();
    assertThat(brief.voices().parties()).isEmpty();
    assertThat(brief.flags()).isEmpty();
  }
}
