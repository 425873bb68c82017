package parley.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void nothingStaysHidden() {
    // "ignore" in tag characters, a zero-width space, a right-to-left override, a bell
    String tags =
        "ignore"
            .codePoints()
            .mapToObj(c -> Character.toString(0xE0000 + c))
            .reduce("", String::concat);
    String shown = Quoted.visible("a" + tags + "\u200b\u202eb\u0007");
    assertThat(shown).startsWith("a⟨U+E0069⟩").endsWith("⟨U+200B⟩⟨U+202E⟩b⟨U+0007⟩");
    assertThat(Quoted.visible("x\uDB40\uDD00y")).isEqualTo("x⟨U+E0100⟩y");
    assertThat(Quoted.visible("lone \ud83d half")).isEqualTo("lone ⟨U+D83D⟩ half");
  }

  @Test
  void honestTextStaysAsItIs() {
    String text = "“Нет”, said 🕊 the Côte d'Ivoire —\n\tnaïve می‌خواهم";
    assertThat(Quoted.visible(text)).isEqualTo(text);
  }

  @Test
  void cutsByCodePointsAndTellsHowMuch() {
    var node = Quoted.of("🕊🕊🕊🕊", 3);
    assertThat(node.get("quoted").asText()).isEqualTo("🕊🕊🕊");
    assertThat(node.get("cutCharacters").asInt()).isEqualTo(1);
    assertThat(Quoted.of("🕊", 1).has("cutCharacters")).isFalse();
  }
}
