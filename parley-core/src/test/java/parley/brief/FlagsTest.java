package parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.party.SourceKind;
import parley.position.Stance;
import parley.position.Statement;
import parley.position.Strength;
import parley.text.Document;

class FlagsTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 2, 5);

  private static Document dated(String text) {
    return dated("d", MONDAY, text);
  }

  private static Document dated(String id, LocalDate day, String text) {
    return new Document(
        id, Optional.empty(), Optional.of(day), Optional.empty(), Optional.empty(), text);
  }

  private static List<Flag> flags(Document document, FlagCue cue, Statement... statements) {
    return Sayings.brief(List.of(document), List.of(statements), List.of(cue)).flags();
  }

  private static List<Flag> flags(Document document, Statement... statements) {
    return Sayings.brief(List.of(document), List.of(statements), List.of()).flags();
  }

  private static FlagCue loaded(String phrase) {
    return new FlagCue(FlagKind.LOADED, FlagCue.Place.NARRATION, phrase, "takes sides");
  }

  @Test
  void quotationThatNobodySpeaksIsUnattributed() {
    Document document = dated("He left. “We will not come back here,” it said on the wall.");
    assertThat(flags(document))
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.kind()).isEqualTo(FlagKind.UNATTRIBUTED);
              assertThat(flag.text()).isEqualTo("“We will not come back here,”");
              assertThat(flag.statements()).isEmpty();
            });
  }

  @Test
  void spokenQuotationAndShortOneAreNotFlagged() {
    Document document = dated("“We will not come back here,” Roe said of the “old wall”.");
    Statement said =
        Sayings.statement(
            document,
            "s1",
            Sayings.speaker("Roe", "", SourceKind.PERSON),
            "Roe",
            "said",
            "“We will not come back here,”");
    assertThat(flags(document, said)).isEmpty();
  }

  @Test
  void agentlessAndUnnamedSourcesDiffer() {
    Document document = dated("It was said that ships left. Officials said ports closed.");
    Statement nobody =
        Sayings.statement(document, "s1", Sayings.NOBODY, "", "It was said", "ships left");
    Statement officials =
        Sayings.statement(
            document,
            "s2",
            Sayings.speaker("", "", SourceKind.UNNAMED),
            "Officials",
            "said",
            "ports closed");
    // "said" is found at its first place, inside the first sentence, so the frame is the cue's
    assertThat(flags(document, nobody, officials))
        .extracting(Flag::kind)
        .containsExactlyInAnyOrder(FlagKind.UNATTRIBUTED, FlagKind.VAGUE_SOURCE);
  }

  @Test
  void firstPersonSpeechIsNotUnattributed() {
    Document document = dated("We reject the draft.");
    Statement speech =
        Sayings.statement(
            document,
            "s1",
            Sayings.speaker("Delegate", "FR", SourceKind.PERSON),
            "",
            "",
            "We reject the draft.");
    assertThat(flags(document, speech)).isEmpty();
  }

  @Test
  void loadedWordCountsInNarrationOnly() {
    Document document = dated("The regime replied: “Your regime lies.” Regimes fall.");
    assertThat(flags(document, loaded("regime")))
        .singleElement()
        .satisfies(flag -> assertThat(flag.span().start()).isEqualTo(4));
    assertThat(flags(document, loaded("regime*"))).hasSize(2);
  }

  @Test
  void phrasesMatchWholeWordsAcrossSpacing() {
    Document document = dated("A witch  hunt, no witch hunter. A so-called  deal; so called deal.");
    assertThat(flags(document, loaded("witch hunt"))).hasSize(1);
    assertThat(flags(document, loaded("witch hunt*"))).hasSize(2);
    assertThat(flags(document, loaded("so-called"))).hasSize(1);
  }

  @Test
  void judgingCueIsFlaggedWithItsStatement() {
    Document document = dated("Roe admitted that ships left. Doe admitted defeat.");
    Statement said =
        Sayings.statement(
            document,
            "s1",
            Sayings.speaker("Roe", "", SourceKind.PERSON),
            "Roe",
            "admitted",
            "ships left");
    var cue = new FlagCue(FlagKind.LOADED, FlagCue.Place.CUE, "admitted", "judges");
    assertThat(flags(document, cue, said))
        .singleElement()
        .satisfies(flag -> assertThat(flag.statements()).containsExactly("s1"));
  }

  @Test
  void hearsayIsFlaggedOnceThoughAWordSaysSoToo() {
    Document document = dated("Oslo has reportedly refused to pay.");
    Statement said =
        Sayings.with(
            Sayings.statement(
                document,
                "s1",
                Sayings.speaker("", "NO", SourceKind.METONYM),
                "Oslo",
                "has reportedly refused",
                "to pay"),
            true,
            document.date(),
            Optional.empty());
    var cue = new FlagCue(FlagKind.HEARSAY, FlagCue.Place.NARRATION, "reportedly", "second hand");
    assertThat(flags(document, cue, said)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'It was signed on 31 April 2022.',April 2022 has no day 31",
    "'It was signed on February 30, 2023.',February 2023 has no day 30",
    "'Talks opened on Monday, 3 May 2022.',2022-05-03 was a Tuesday",
    "'Talks opened on Friday 29th February 2023.',February 2023 has no day 29"
  })
  void impossibleDatesAreQuestionable(String text, String why) {
    assertThat(flags(dated(text)))
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.kind()).isEqualTo(FlagKind.QUESTIONABLE_DATE);
              assertThat(flag.why()).isEqualTo(why);
            });
  }

  @Test
  void possibleDatesAreNot() {
    assertThat(flags(dated("On Tuesday, 3 May 2022 and 29 February 2024, and May 4, 2022.")))
        .isEmpty();
  }

  @Test
  void weekdaysOfAnUndatedDocumentAreFlaggedOnce() {
    List<Flag> flags = flags(Document.of("d", "On Monday they met, and on Friday they parted."));
    assertThat(flags).hasSize(1);
    assertThat(flags.get(0).text()).isEqualTo("Monday");
    assertThat(flags.get(0).why()).contains("1 more");
    assertThat(flags(dated("On Monday they met."))).isEmpty();
  }

  @Test
  void somethingSaidAfterItsReportIsQuestionable() {
    Document document = dated("Roe said ships left.");
    Statement said =
        Sayings.with(
            Sayings.statement(
                document,
                "s1",
                Sayings.speaker("Roe", "", SourceKind.PERSON),
                "Roe",
                "said",
                "ships left"),
            false,
            Optional.of(MONDAY.plusDays(1)),
            Optional.empty());
    assertThat(flags(document, said))
        .extracting(Flag::why)
        .containsExactly("said on 2024-02-06, after the report of 2024-02-05");
  }

  @Test
  void formerOfficeHolderWithAGovernmentOfHisNameIsInconsistent() {
    Document document =
        dated("Former Prime Minister Ann Roe said no. The Roe government will sign on 1 May.");
    Statement said =
        Sayings.statement(
            document,
            "s1",
            Sayings.speaker("Ann Roe", "", SourceKind.PERSON),
            "Former Prime Minister Ann Roe",
            "said",
            "no");
    assertThat(flags(document, said))
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.kind()).isEqualTo(FlagKind.INCONSISTENT);
              assertThat(flag.text()).isEqualTo("Former Prime Minister Ann Roe");
              assertThat(flag.why()).contains("Roe government");
            });
  }

  @Test
  void secondHeadOfGovernmentIsInconsistentButNotAForeignOne() {
    String text = "Ann Roe said no. The Roe government differs from Prime Minister Jo Lind.";
    Document document = dated(text);
    assertThat(flags(document, roe(document)))
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.kind()).isEqualTo(FlagKind.INCONSISTENT);
              assertThat(flag.text()).isEqualTo("Prime Minister Jo Lind");
            });
    Document foreign = dated(text.replace("Prime", "Norlandic Prime"));
    assertThat(flags(foreign, roe(foreign))).isEmpty();
    Document former = dated(text.replace("Prime", "former Prime"));
    assertThat(flags(former, roe(former))).isEmpty();
  }

  private static Statement roe(Document document) {
    var roe = Sayings.speaker("Ann Roe", "", SourceKind.PERSON);
    return Sayings.statement(document, "s1", roe, "Ann Roe", "said", "no");
  }

  @Test
  void whatIsToldAsAFactAndRejectedInTheSameBreathIsFlagged() {
    Document document = dated("The isles voted to leave, a step rejected by Oslo.");
    Statement rejected =
        Sayings.statement(
            document,
            "s1",
            Sayings.speaker("Oslo", "NO", SourceKind.METONYM),
            "Oslo",
            "rejected by",
            "The isles voted to leave");
    assertThat(flags(document, rejected)).isEmpty();
    var against =
        Sayings.position("issue", "The isles leave", Stance.AGAINST, Strength.FIRM, false);
    assertThat(
            flags(document, Sayings.with(rejected, false, document.date(), Optional.of(against))))
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.kind()).isEqualTo(FlagKind.UNATTRIBUTED);
              assertThat(flag.text()).isEqualTo("The isles voted to leave");
              assertThat(flag.why()).contains("NO does not share it");
            });
  }

  @Test
  void changeOfSidesIsAShiftOnALaterDayAndInconsistentOnTheSame() {
    Document monday = dated("d1", MONDAY, "Oslo: never.");
    Document friday = dated("d2", MONDAY.plusDays(4), "Oslo: yes. Oslo: no.");
    List<Flag> flags =
        Sayings.brief(
                List.of(monday, friday),
                List.of(
                    side(monday, "s1", "never", Stance.AGAINST),
                    side(friday, "s2", "yes", Stance.FOR),
                    side(friday, "s3", "no", Stance.AGAINST)),
                List.of())
            .flags();
    assertThat(flags).extracting(Flag::kind).containsExactly(FlagKind.SHIFT, FlagKind.INCONSISTENT);
    assertThat(flags.get(0).why()).isEqualTo("NO is for here and against in s1 on 2024-02-05");
    assertThat(flags.get(0).statements()).containsExactly("s1", "s2");
    assertThat(flags.get(1).statements()).containsExactly("s2", "s3");
  }

  private static Statement side(Document document, String id, String words, Stance stance) {
    Statement bare =
        Sayings.statement(
            document, id, Sayings.speaker("", "NO", SourceKind.METONYM), "Oslo", "", words);
    return Sayings.with(
        bare,
        false,
        document.date(),
        Optional.of(Sayings.position("issue", "Ships leave", stance, Strength.FIRM, false)));
  }
}
