package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C on the real process. */
class ConflictInterruptTest {
  @TempDir Path dir = Path.of("");

  private static String model(int options, int players) {
    var model = new StringBuilder("decisionMakers:\n");
    for (int dm = 0; dm < players; dm++) {
      model.append("  - id: D").append(dm).append("\n    options: [");
      for (int k = dm; k < options; k += players) {
        model.append(k == dm ? "" : ", ").append('o').append(k);
      }
      model.append("]\n    statements: [");
      for (int k = 0; k < options; k++) {
        model.append(k == 0 ? "" : ", ").append((k + dm) % 3 == 0 ? "not o" : "o");
        model.append((k * 7 + dm * 5) % options);
      }
      model.append("]\n");
    }
    return model.toString();
  }

  @Test
  void partialResultsAreKeptAndSaidToBePartial() throws Exception {
    assumeTrue(
        !System.getProperty("os.name").startsWith("Windows"), "signals are a matter of Unix");
    Path file = Files.writeString(dir.resolve("big.yaml"), model(23, 6));
    Path out = dir.resolve("out.json");
    var builder =
        new ProcessBuilder(
            // a test may run where Ctrl-C is switched off, and a process inherits that
            "env",
            "--default-signal=INT",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "parley.cli.Main",
            "conflict",
            "--format",
            "json",
            "--summary",
            file.toString());
    // progress is shown on terminals only, and tells when to strike
    builder.environment().put("PARLEY_ERR_TERMINAL", "1");
    builder.redirectOutput(out.toFile());
    Process process = builder.start();
    try {
      awaitFirstDecisionMaker(process);
      var kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
      assertThat(kill.waitFor()).isZero();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isNotZero();
    String text = Files.readString(out);
    assertThat(text.lines()).hasSize(1);
    JsonNode result = new ObjectMapper().readTree(text);
    assertThat(result.path("partial").asBoolean()).isTrue();
    assertThat(result.path("states").asLong()).isEqualTo(1L << 23);
    // those judged are all there, the others are missing, and nothing is said about equilibria
    assertThat(result.path("stable").size()).isBetween(1, 5);
    result.path("stable").forEach(lists -> assertThat(lists.fieldNames()).toIterable().hasSize(5));
    assertThat(result.path("equilibria").isEmpty()).isTrue();
  }

  private static void awaitFirstDecisionMaker(Process process) throws IOException {
    var seen = new StringBuilder();
    // left open: the process goes on writing to it
    Reader messages = process.errorReader(StandardCharsets.UTF_8);
    for (int c = messages.read(); c >= 0; c = messages.read()) {
      seen.append((char) c);
      if (seen.indexOf(" 1 done") >= 0) {
        return;
      }
    }
    throw new AssertionError("ended before the first decision maker was judged: " + seen);
  }
}
