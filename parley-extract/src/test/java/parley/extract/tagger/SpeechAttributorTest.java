package parley.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.text.Document;

class SpeechAttributorTest {
  /** Finds nothing, so that only what the speech itself yields is left. */
  private static final Attributor NONE =
      new Attributor() {
        @Override
        public List<Attribution> attributions(Document document) {
          return List.of();
        }

        @Override
        public String name() {
          return "none";
        }
      };

  private static List<Attribution> in(String text) {
    return new SpeechAttributor(NONE).attributions(Document.of("d", text));
  }

  @Test
  void sentencesOfASpeechAreStatementsWithoutSourceAndCue() {
    String text =
        "We want peace for our people. We will never give up the harbour. Is that too much to ask"
            + " of us? I call on all sides to come back.";
    List<Attribution> found = in(text);
    assertThat(found).extracting(a -> a.content().in(text)).hasSize(3);
    assertThat(found).allMatch(a -> a.source().isEmpty() && a.cue().isEmpty());
    assertThat(found.get(1).content().in(text)).isEqualTo("We will never give up the harbour");
  }

  @Test
  void turnsOfATranscriptCarryTheirSpeakersName() {
    String text =
        "ROE: The offer is not good enough.\nLIND: It is the best offer that you will get.\n"
            + "ROE: Then there will be a strike on Monday.";
    assertThat(in(text)).extracting(a -> a.source().in(text)).containsExactly("ROE", "LIND", "ROE");
  }

  @Test
  void captionsAreNoTurns() {
    assertThat(
            in(
                "Image: The harbour seen from the old wall.\nThe strike began on a Monday.\n"
                    + "Image: The office of the union in Kell.\nImage: The minister at the gate."))
        .isEmpty();
  }

  @Test
  void aFewLabelsDoNotMakeALongReportATranscript() {
    String lines = "The strike went on for another day and nobody came.\n".repeat(30);
    assertThat(in("Kell: The port was closed.\n" + lines + "Oslo: So was this.\nArden: And this."))
        .isEmpty();
  }

  @Test
  void headingsOfABulletinAreNoTurns() {
    assertThat(
            in(
                "FISHING QUOTAS:\nThe group met at noon on the pier.\nREEF PROTECTION:\nIt adopted"
                    + " its conclusions.\nHARBOUR DUES:\nThe group met again at night.\nOTHER"
                    + " MATTERS:\nNothing was raised by anybody."))
        .isEmpty();
  }

  @Test
  void aTitleThatSaysSoMakesASpeechOfFewerFirstPersons() {
    String text =
        "We are shaken by the news. The harbour must be opened at once. "
            + "The boats were burnt at night. ".repeat(12)
            + "We mourn the dead. The guards must go home. I thank you.";
    assertThat(in(text)).isEmpty();
    var titled =
        new Document(
            "d",
            Optional.of("Statement by Talvia, meeting 4"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            text);
    assertThat(new SpeechAttributor(NONE).attributions(titled))
        .extracting(a -> a.content().in(text))
        .contains("The harbour must be opened at once", "The guards must go home");
  }

  @Test
  void aCountryIsNoFirstPerson() {
    assertThat(
            in(
                "The US asked for a pause. Norway agreed with the US on this. The US and Chile"
                    + " tabled a text. Peru was silent."))
        .isEmpty();
  }

  @Test
  void reportsAreNoSpeech() {
    assertThat(in("The minister met the union. They talked for two hours. No deal was made."))
        .isEmpty();
  }
}
