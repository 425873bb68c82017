package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which other codings would turn the answer, in every form.
 *
 * <p>A rules out membership, B firmly insists on it: nothing is free of objections. A deal is free
 * if A's words take no position, or the other side (then both want it); without its red line, or
 * one step softer, the no is still a no. It is free too if B's words are softer (then they only
 * prefer), take no position, or the other side (then both are against it). One red line alone
 * leaves a deal, and no other coding adds a second.
 */
class ScenarioRecodingLinesTest {
  private static final String A =
      "“never” [d/s1, 2031-05-01] as no position here or the other side";
  private static final String B =
      "“must” [d/s2, 2031-05-01] as one step softer or no position here or the other side";
  private static final String HEAD =
      "A deal would be free of stated objections if statements were coded otherwise:";

  @TempDir Path folder = Path.of("");
  private String file = "";

  @BeforeEach
  void scenario() throws IOException {
    String witness =
        "        - {statement: %s, words: %s, day: 2031-05-01, stance: %s, strength: %s,"
            + " redLine: %s, rank: binding}\n";
    String premise =
        "  - id: %s\n    party: %s\n    issue: pact\n    proposition: A joins\n    now:\n"
            + "      role: %s\n      stance: %s\n      strength: %s\n%s      evidence:\n%s";
    String text =
        "format: parley-scenario/1\nparties: [A, B]\nissues:\n"
            + "  - {id: pact, values: [outside, member]}\npremises:\n"
            + String.format(
                premise,
                "P1",
                "A",
                "red line",
                "against",
                "categorical",
                "      refuses: {pact: [member]}\n",
                String.format(witness, "d/s1", "never", "against", "categorical", "true"))
            + String.format(
                premise,
                "P2",
                "B",
                "objection",
                "for",
                "firm",
                "      wants: [member]\n      refuses: {pact: [outside]}\n",
                String.format(witness, "d/s2", "must", "for", "firm", "false"));
    file = Files.writeString(folder.resolve("s.yaml"), text).toString();
  }

  private String solved(String format) {
    var run = CommandRun.of("scenario", "solve", file, "--format", format);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void inText() {
    assertThat(solved("text"))
        .contains("  " + HEAD + "\n    • " + A + "\n    • " + B + "\n  If each coding")
        .doesNotContain("No deal would be left");
  }

  @Test
  void inMarkdownAndHtml() {
    assertThat(plain(solved("markdown"))).contains(HEAD, "- " + A, "- " + B);
    assertThat(solved("html")).contains(HEAD, ">" + A + "</li>", ">" + B + "</li>");
  }

  private static String plain(String markdown) {
    return markdown.replace("\\", "");
  }

  @Test
  void inJson() throws IOException {
    JsonNode recodings = new ObjectMapper().readTree(solved("json")).at("/evidence/recodings");

    assertThat(recodings).hasSize(2);
    assertThat(single(recodings.get(0))).isEmpty();
    assertThat(single(recodings.get(1)))
        .containsExactlyInAnyOrder(
            "d/s1 no position here",
            "d/s1 the other side",
            "d/s2 one step softer",
            "d/s2 no position here",
            "d/s2 the other side");
  }

  private static Set<String> single(JsonNode conclusion) {
    var single = new TreeSet<String>();
    for (JsonNode set : conclusion.get("minimalSets")) {
      assertThat(set).hasSize(1);
      single.add(set.get(0).get("statement").asText() + " " + set.get(0).get("as").asText());
    }
    return single;
  }
}
