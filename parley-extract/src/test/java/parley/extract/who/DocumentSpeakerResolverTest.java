package parley.extract.who;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.error.InputException;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** Mechanisms of the resolver one by one. */
class DocumentSpeakerResolverTest {
  private static final DocumentSpeakerResolver RESOLVER = DocumentSpeakerResolver.standard();

  private static Document document(String title, String date, String text) {
    return new Document(
        "d",
        title.isEmpty() ? Optional.empty() : Optional.of(title),
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        Optional.empty(),
        Optional.empty(),
        text);
  }

  /** The speaker of the last occurrence of the source in the document. */
  private static Speaker of(Document document, String source) {
    int at = document.text().lastIndexOf(source);
    Extent extent = source.isEmpty() ? Extent.NONE : Extent.of(new Span(at, at + source.length()));
    int end = document.text().length();
    Extent content = Extent.of(new Span(end - 1, end));
    return RESOLVER
        .resolve(
            document, List.of(new Attribution(extent, Extent.NONE, content, QuoteType.INDIRECT, 1)))
        .get(0);
  }

  @Test
  void theDateDecidesWhoHeldAnOffice() {
    String text = "Kerry said so.";
    assertEquals(Optional.of("US"), of(document("", "2014-05-01", text), "Kerry").party());
    assertEquals(Optional.empty(), of(document("", "2023-05-01", text), "Kerry").party());
  }

  @Test
  void aLaterAdministrationOutweighsFormer() {
    var formerOnly = document("", "", "Former Finnish President Aino Ek spoke. Ek said so.");
    assertEquals(Authority.NONE, of(formerOnly, "Ek").authority());
    assertEquals(Optional.empty(), of(formerOnly, "Ek").party());
    var both =
        document(
            "",
            "",
            "Former Finnish President Aino Ek spoke. The Ek administration went on. Ek said so.");
    Speaker speaker = of(both, "Ek");
    assertEquals(Optional.of("FI"), speaker.party());
    assertEquals(Authority.BINDING, speaker.authority());
    assertTrue(speaker.because().render().contains("the document also says"));
  }

  private static Document published(String publisher, String text) {
    return new Document(
        "d", Optional.empty(), Optional.empty(), Optional.of(publisher), Optional.empty(), text);
  }

  @Test
  void bothSidesAreThoseWhoMeetInTheFirstSentence() {
    String call =
        "President of Finland Aino Ek had a phone conversation with Prime Minister of Norway Ola"
            + " Dahl. The ferries were discussed. ";
    for (String both : List.of("The interlocutors", "The two leaders", "Both sides")) {
      assertEquals(
          Optional.of("FI+NO"), of(document("", "", call + both + " agreed."), both).party());
    }
    String alone = "President of Finland Aino Ek met the press. The leaders agreed.";
    assertEquals(Optional.empty(), of(document("", "", alone), "The leaders").party());
    String noMeeting =
        "President of Finland Aino Ek praised Prime Minister of Norway Ola Dahl. The parties left.";
    assertEquals(Optional.empty(), of(document("", "", noMeeting), "The parties").party());
  }

  @Test
  void thePresidentOfTheHouseIsThePublishersOwn() {
    String text = "Adviser to the President Aino Ek spoke. Ek said so.";
    assertEquals(
        Optional.of("FI"), of(published("President of Finland (site)", text), "Ek").party());
    assertEquals(Optional.empty(), of(published("press, country FI", text), "Ek").party());
    String other = "Adviser to the President of Norway Aino Ek spoke. Ek said so.";
    assertEquals(Optional.of("NO"), of(published("President of Finland", other), "Ek").party());
    String visitor = "President Aino Ek came. Ek said so.";
    assertEquals(Optional.empty(), of(published("President of Finland", visitor), "Ek").party());
  }

  @Test
  void aPeopleRightBeforeAFamilyNameAfterATitleIsAGivenName() {
    String text = "Finnish Minister of Energy German Halushko spoke. German Halushko said so.";
    assertEquals(Optional.of("FI"), of(document("", "", text), "German Halushko").party());
    String people = "Finnish Minister of Energy Aino Ek met German Chancellor Olaf Scholz.";
    assertEquals(
        Optional.of("DE"),
        of(document("", "2022-06-02", people), "German Chancellor Olaf Scholz").party());
  }

  @Test
  void whatSomebodyDoesIsNoApposition() {
    String text =
        "\"It rained,\" said President Volodymyr Zelenskyy, answering questions from the moderator."
            + " Zelenskyy said so.";
    assertEquals(Optional.of("UA"), of(document("", "2022-06-02", text), "Zelenskyy").party());
  }

  @Test
  void anEmptySourceIsTheSpeakerOfAStatement() {
    var statement = document("Statement by France, S/PV.1", "2014-04-13", "We must act now.");
    assertEquals(Optional.of("FR"), of(statement, "").party());
    var news = document("News", "2014-04-13", "It was decided. They must act now.");
    assertEquals(SourceKind.NONE, of(news, "").kind());
    assertEquals(Optional.empty(), of(news, "").party());
  }

  @Test
  void aTurnNamesItsSpeaker() {
    var talk =
        document("", "", "Danish Prime Minister Ida Holm: We shall not leave.\nIt must stay");
    assertEquals(Optional.of("DK"), of(talk, "").party());
  }

  @Test
  void spellingsOfOneNameAreOnePerson() {
    var text =
        document(
            "", "2022-05-01", "President of Ukraine Volodymyr Zelenskyy came. Zelensky spoke.");
    assertEquals(Optional.of("Volodymyr Zelenskyy"), of(text, "Zelensky").actor());
  }

  @Test
  void pronounsFollowGender() {
    var text =
        document(
            "",
            "2015-01-01",
            "Swedish Foreign Minister Anna Berg met Finnish Foreign Minister Peter Salo. She said so.");
    assertEquals(Optional.of("Anna Berg"), of(text, "She").actor());
  }

  @Test
  void heIsNobodyWhomAnOpeningPhraseNames() {
    var text =
        document(
            "",
            "2015-01-01",
            "Finnish Foreign Minister Peter Salo went home. On Nord Radio, he said so.");
    assertEquals(Optional.of("Peter Salo"), of(text, "he").actor());
  }

  @Test
  void heIsNobodyWhomHeNames() {
    String text =
        "Finnish Foreign Minister Peter Salo came. Swedish Foreign Minister Karl Berg was praised."
            + " He said that Karl Berg had won.";
    Attribution said =
        new Attribution(
            at(text, "He"), at(text, "said"), at(text, "Karl Berg had won"), QuoteType.INDIRECT, 1);
    assertEquals(
        Optional.of("Peter Salo"),
        RESOLVER.resolve(document("", "2015-01-01", text), List.of(said)).get(0).actor());
  }

  private static Extent at(String text, String words) {
    int start = text.lastIndexOf(words);
    return Extent.of(new Span(start, start + words.length()));
  }

  @Test
  void theyAreNotWhoSpeaks() {
    String text = "We must act now, as they demand.";
    var statement = document("Statement by France, S/PV.1", "2014-04-13", text);
    var own =
        new Attribution(
            at(text, "We"), Extent.NONE, at(text, "must act now"), QuoteType.INDIRECT, 1);
    var theirs =
        new Attribution(
            at(text, "they"), at(text, "demand"), at(text, "must act"), QuoteType.INDIRECT, 1);
    List<Speaker> speakers = RESOLVER.resolve(statement, List.of(own, theirs));
    assertEquals(Optional.of("FR"), speakers.get(0).party());
    assertEquals(Optional.empty(), speakers.get(1).party());
  }

  @Test
  void whoIsSomebodyOfItsOwnSentence() {
    String start = "Finnish Foreign Minister Peter Salo came. ";
    var here = document("", "2015-01-01", "Finnish Foreign Minister Peter Salo, who said so.");
    assertEquals(Optional.of("Peter Salo"), of(here, "who").actor());
    var elsewhere = document("", "2015-01-01", start + "There were fishermen who said so.");
    assertEquals(Optional.empty(), of(elsewhere, "who").actor());
  }

  @Test
  void letMeIsFirstPerson() {
    var statement = document("Statement by France, S/PV.1", "2014-04-13", "Let me say: enough.");
    assertEquals(Optional.of("FR"), of(statement, "Let me").party());
  }

  @Test
  void nobodyIsInventedForDescriptionsWithoutABearer() {
    var text =
        document("", "2015-01-01", "Putin slept. The president of the Chess Society said so.");
    assertEquals(Optional.empty(), of(text, "The president of the Chess Society").party());
  }

  @Test
  void smallWordsAreNoStates() {
    var text = document("", "", "The turkey and us, who said so.");
    assertEquals(Optional.empty(), of(text, "us").party());
    assertEquals(Optional.empty(), of(text, "The turkey").party());
  }

  @Test
  void emptyAndOddTextsDoNoHarm() {
    for (String text :
        List.of(" ", "\n\n", "\u2014\u2014", "\ud83d\ude00", "'s", "U.S.", "A.", "((((")) {
      var document = document("", "", text);
      Speaker speaker =
          RESOLVER
              .resolve(
                  document,
                  List.of(
                      new Attribution(
                          Extent.of(new Span(0, text.length())),
                          Extent.NONE,
                          Extent.of(new Span(0, text.length())),
                          QuoteType.DIRECT,
                          0)))
              .get(0);
      assertEquals(
          text.equals("U.S.") ? Optional.of("US") : Optional.empty(), speaker.party(), text);
    }
  }

  @Test
  void aUsersTablesWin(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("organisations.tsv"), "# ours\nMETALL\tMetal Guild|the Guild\n");
    var own = DocumentSpeakerResolver.with(folder);
    var document = document("", "", "The Metal Guild said so.");
    var attribution =
        new Attribution(
            Extent.of(new Span(0, 15)),
            Extent.NONE,
            Extent.of(new Span(16, 20)),
            QuoteType.INDIRECT,
            1);
    assertEquals(Optional.of("METALL"), own.resolve(document, List.of(attribution)).get(0).party());
    assertTrue(!own.name().equals(RESOLVER.name()), "the name tells the data apart");
  }

  @Test
  void allBadLinesAreReportedAtOnce(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("holders.tsv"), "Jo Doe\t\tm\tXX\thos\tyesterday\t\nshort\n");
    Files.writeString(folder.resolve("titles.tsv"), "x\tmighty\town\tgrand duke\n");
    var thrown = assertThrows(InputException.class, () -> ActorTables.with(folder));
    String said = thrown.problems().toString();
    assertEquals(3, thrown.problems().size(), said);
    assertTrue(said.contains("holders.tsv:2"), said);
    assertThrows(InputException.class, () -> ActorTables.with(folder.resolve("absent")));
  }
}
