package parley.modelfile.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bargain.Rational;

/** What files shipped with GENIUS get wrong, each alone. */
class GeniusToleranceTest {
  private static final String DOMAIN =
      """
      <negotiation_template><utility_space><objective index="0" name="root">
      <issue index="1" name="dish" type="discrete"><item value="soup"/><item value="pasta"/></issue>
      <issue index="2" name="time" type="discrete"><item value="noon"/><item value="eve"/></issue>
      </objective></utility_space></negotiation_template>
      """;
  private static final String PROFILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <utility_space><objective index="0" name="root">
      <issue index="1" name="dish"><item value="soup" evaluation="2"/>
      <item value="pasta" evaluation="4"/></issue>
      <issue index="2" name="time"><item value="noon" evaluation="1"/>
      <item value="eve" evaluation="0"/></issue>
      <weight index="1" value="0.25"/><weight index="2" value="0.75"/>
      </objective></utility_space>
      """;

  private Path folder;

  @BeforeEach
  void domain(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.writeString(folder.resolve("domain.xml"), DOMAIN);
  }

  private ReadModel read(String profile) throws IOException {
    return read(profile.getBytes(StandardCharsets.UTF_8));
  }

  private ReadModel read(byte[] profile) throws IOException {
    Files.write(folder.resolve("party.xml"), profile);
    var reading = SettlementFiles.read(folder);
    assertThat(reading.problems()).isEmpty();
    return reading.models().get(0);
  }

  private static Rational best(ReadModel read, int issue) {
    return read.model().parties().get(0).utility().get(issue).stream()
        .reduce(Rational::max)
        .orElseThrow();
  }

  private void sameAsSound(ReadModel read, String warning) {
    assertThat(best(read, 0)).isEqualTo(Rational.of(1, 4));
    assertThat(best(read, 1)).isEqualTo(Rational.of(3, 4));
    assertThat(String.join("\n", read.warnings())).contains(warning);
  }

  @Test
  void soundFilesHaveNoWarning() throws IOException {
    ReadModel read = read(PROFILE);
    sameAsSound(read, "");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void noWeightsAreEqualWeights() throws IOException {
    ReadModel read = read(PROFILE.replaceAll("<weight[^>]*/>", ""));
    assertThat(best(read, 0)).isEqualTo(Rational.of(1, 2));
    assertThat(best(read, 1)).isEqualTo(Rational.of(1, 2));
    assertThat(read.warnings()).singleElement().asString().contains("no weights");
  }

  @Test
  void aMissingWeightIsZero() throws IOException {
    ReadModel read = read(PROFILE.replace("<weight index=\"1\" value=\"0.25\"/>", ""));
    assertThat(best(read, 0)).isEqualTo(Rational.ZERO);
    assertThat(String.join("\n", read.warnings())).contains("'dish' has no weight", "0.75");
  }

  @Test
  void profilesMayNumberAndOrderIssuesOtherwise() throws IOException {
    String turned =
        """
        <utility_space><objective>
        <weight index="7" value="0.75"/><weight index="9" value="0.25"/>
        <issue index="7" name="time"><item value="eve" evaluation="0"/>
        <item value="noon" evaluation="1"/></issue>
        <issue index="9" name="dish"><item value="pasta" evaluation="4"/>
        <item value="soup" evaluation="2"/></issue>
        </objective></utility_space>
        """;
    sameAsSound(read(turned), "'dish' has number 9, in the domain 1");
  }

  @Test
  void numbersThatAppearTwiceMeanFileOrder() throws IOException {
    sameAsSound(read(PROFILE.replace("index=\"2\"", "index=\"1\"")), "appear twice");
  }

  @Test
  void namesMayDifferInCaseAndBlanks() throws IOException {
    sameAsSound(
        read(
            PROFILE.replace("value=\"pasta\"", "value=\"Pasta \"").replace("\"dish\"", "\"Dish\"")),
        "'Pasta '");
  }

  @Test
  void decimalCommas() throws IOException {
    sameAsSound(read(PROFILE.replace("0.25", "0,25")), "decimal comma");
  }

  @Test
  void strayTextBytesAndCharacters() throws IOException {
    sameAsSound(read("\n\n" + PROFILE), "before the XML declaration");
    sameAsSound(read("saved by hand " + PROFILE), "text before");
    sameAsSound(read(PROFILE + "\u0000\u0000end"), "after the last element");
    sameAsSound(read(PROFILE.replace("\"root\"", "\"ro\u0001ot\"")), "does not know");
    sameAsSound(read("\uFEFF" + PROFILE), "");
    sameAsSound(
        read(PROFILE.replace("\"root\"", "\"d\u00eener\"").getBytes(StandardCharsets.ISO_8859_1)),
        "not UTF-8");
    sameAsSound(read(PROFILE.replace("\"root\"", "\"food & drink\"")), "&amp;");
    sameAsSound(read(PROFILE.getBytes(StandardCharsets.UTF_16)), "");
  }

  @Test
  void emptyDocumentTypesAreLeftOutAndNothingIsFetched() throws IOException {
    Path secret = folder.resolve("secret.dtd");
    Files.writeString(secret, "<!ENTITY e 'leaked'>");
    sameAsSound(
        read(
            PROFILE.replace(
                "<utility_space>",
                "<!DOCTYPE utility_space SYSTEM \"" + secret.toUri() + "\">\n<utility_space>")),
        "nothing is fetched");
  }

  @Test
  void whatATypeDeclaresIsRefused() throws IOException {
    for (String hostile :
        new String[] {
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
          "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p;]>",
          "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>"
        }) {
      Files.writeString(
          folder.resolve("party.xml"),
          PROFILE.replace("<utility_space>", hostile + "<utility_space>"));
      var reading = SettlementFiles.read(folder);
      assertThat(reading.models()).isEmpty();
      assertThat(reading.problems().get(0).place()).matches(".*party\\.xml:\\d+:\\d+");
    }
    Files.writeString(folder.resolve("party.xml"), PROFILE.replace("\"root\"", "\"&e;\""));
    assertThat(SettlementFiles.read(folder).models()).isEmpty();
  }

  @Test
  void whatCannotBeMendedHasAPlace() throws IOException {
    Files.writeString(folder.resolve("party.xml"), PROFILE.replace("</objective>", ""));
    var reading = SettlementFiles.read(folder);
    assertThat(reading.models()).isEmpty();
    assertThat(reading.problems().get(0).place()).matches(".*party\\.xml:\\d+:\\d+");
    Files.writeString(folder.resolve("party.xml"), PROFILE.replace("0.25", "NaN"));
    assertThat(SettlementFiles.read(folder).problems().toString()).contains("finite number");
  }
}
