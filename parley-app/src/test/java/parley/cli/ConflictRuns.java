package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs of the command as JSON, and models that several tests use. */
final class ConflictRuns {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ConflictRuns() {}

  static List<JsonNode> results(String... args) throws IOException {
    var all = new ArrayList<>(List.of("conflict", "--format", "json"));
    all.addAll(List.of(args));
    var run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<JsonNode> results = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      results.add(JSON.readTree(line));
    }
    return results;
  }

  static Set<String> set(JsonNode list) {
    Set<String> set = new TreeSet<>();
    list.forEach(item -> set.add(item.asText()));
    return set;
  }

  /** Two sides with ten options each; who has all its own at Y is content. */
  static Path large(Path dir) throws IOException {
    var model = new StringBuilder("statusQuo: " + "Y".repeat(20) + "\ndecisionMakers:\n");
    for (int dm = 0; dm < 2; dm++) {
      model.append("  - {id: D" + dm + ", options: [");
      var wishes = new StringBuilder();
      for (int k = 0; k < 10; k++) {
        model.append(k == 0 ? "" : ", ").append("o" + dm + k);
        wishes.append(k == 0 ? "" : ", ").append("o" + dm + k);
      }
      model.append("], statements: [").append(wishes).append("]}\n");
    }
    return Files.writeString(dir.resolve("large.yaml"), model);
  }
}
