package parley.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextLanguageTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "en",
          "The minister said that the crews had not been paid, and that they would not sign a"
              + " paper which the owners of the harbour had written for them.",
          "de",
          "Der Minister sagte, dass die Mannschaften nicht bezahlt worden sind und dass sie ein"
              + " Papier, das die Eigner des Hafens für sie geschrieben haben, nicht annehmen.",
          "fr",
          "Le ministre a dit que les équipages ne sont pas payés et que, dans ce port, ils ne"
              + " signent pas un papier qui est écrit par les propriétaires pour eux.",
          "pt",
          "O ministro disse que as tripulações não foram pagas e que elas não assinam um papel"
              + " que os donos do porto fizeram para elas, como foi dito na reunião.",
          "ru",
          "Министр сказал, что экипажи не получили денег и что они не подпишут бумагу, которую"
              + " владельцы порта написали для них, потому что это не то, о чём они говорили.",
          "uk",
          "Міністр сказав, що екіпажі не отримали грошей і що вони не підпишуть папір, який"
              + " власники порту написали для них, бо це не те, про що вони говорили.",
          "ja",
          "大臣は、乗組員に賃金が支払われていないため、港の所有者が用意した書類には署名しないと述べた。交渉は月曜日に再開される予定である。");

  @Test
  void languagesAreToldByScriptAndFunctionWords() {
    TEXTS.forEach(
        (language, text) -> assertThat(TextLanguage.of(text)).as(text).contains(language));
  }

  @Test
  void foreignMeansPlainlyForeign() {
    assertThat(TextLanguage.isForeign(text("de"))).isTrue();
    assertThat(TextLanguage.isForeign(text("en"))).isFalse();
    assertThat(TextLanguage.isForeign("Nein, danke.")).isFalse();
    assertThat(TextLanguage.isForeign("GDP 4.5 CPI 3.1 FTSE 7000 ".repeat(20))).isFalse();
    assertThat(TextLanguage.isForeign(text("en") + " « " + text("fr").substring(0, 60))).isFalse();
  }

  private static String text(String language) {
    return TEXTS.getOrDefault(language, "");
  }
}
