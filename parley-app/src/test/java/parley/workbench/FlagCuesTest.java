package parley.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.brief.FlagCue;
import parley.brief.FlagKind;
import parley.error.InputException;

class FlagCuesTest {
  @Test
  void theBuiltInListIsSound() {
    List<FlagCue> cues = FlagCues.builtIn();
    assertThat(cues).extracting(FlagCue::kind).contains(FlagKind.LOADED, FlagKind.CONTESTED);
    assertThat(cues.stream().map(c -> c.place() + " " + c.kind() + " " + c.phrase()))
        .doesNotHaveDuplicates();
  }

  @Test
  void readsGroups() {
    assertThat(
            FlagCues.read(
                "f", "- {kind: vague-source, place: cue, why: no name, phrases: [it is said]}"))
        .containsExactly(
            new FlagCue(FlagKind.VAGUE_SOURCE, FlagCue.Place.CUE, "it is said", "no name"));
  }

  @Test
  void allProblemsAtOnce() {
    assertThatThrownBy(
            () ->
                FlagCues.read(
                    "f.yaml",
                    """
                    - kind: rude
                      place: narration
                      why: because
                      phrases: [x]
                    - kind: loaded
                      place: nowhere
                      phrases: [Upper]
                    """))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("group 1: has no known kind: 'rude'")
        .hasMessageContaining("group 2: has no known place: 'nowhere'")
        .hasMessageContaining("group 2: does not say why")
        .hasMessageContaining("odd phrase: 'Upper'");
  }

  @Test
  void brokenYamlNamesItsLine() {
    assertThatThrownBy(() -> FlagCues.read("f.yaml", "- kind: loaded\n  place: [\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("f.yaml:");
  }
}
