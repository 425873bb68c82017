package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCommandTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("parley.root", ".."), "examples", "scenario");
  private static final String OPENING = EXAMPLES.resolve("camp-david-opening.yaml").toString();
  private static final String CLOSING = EXAMPLES.resolve("camp-david-closing.yaml").toString();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode json(String... args) throws IOException {
    var run = CommandRun.of(args);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return MAPPER.readTree(run.out());
  }

  private static Set<Set<String>> sets(JsonNode lists, String field) {
    var sets = new HashSet<Set<String>>();
    for (JsonNode list : lists) {
      var set = new TreeSet<String>();
      list.forEach(item -> set.add(field.isEmpty() ? item.asText() : item.get(field).asText()));
      sets.add(set);
    }
    return sets;
  }

  @Test
  void campDavidIsBlockedByTheSettlementsAtTheOpening() throws IOException {
    JsonNode settlement = json("scenario", "solve", OPENING, "--format", "json").get("settlement");

    assertThat(settlement.get("verdict").asText()).isEqualTo("blocked");
    assertThat(sets(settlement.at("/blocking/mus"), "premise")).containsExactly(Set.of("P2", "P9"));
    assertThat(sets(settlement.at("/blocking/mcs"), "premise"))
        .containsExactlyInAnyOrder(Set.of("P2"), Set.of("P9"));
  }

  @Test
  void whatWasSignedIsTheDealFreeOfObjectionsAndHolds() throws IOException {
    JsonNode solved = json("scenario", "solve", CLOSING, "--format", "json");

    JsonNode open = solved.at("/settlement/open");
    assertThat(open).hasSize(1);
    JsonNode deal = open.get(0).get("values");
    assertThat(deal.get("sinai").asText()).isEqualTo("all is returned to Egypt");
    assertThat(deal.get("settlements").asText()).isEqualTo("are removed");
    assertThat(deal.get("west_bank").asText()).isEqualTo("transitional self-government");
    assertThat(deal.get("linkage").asText()).isEqualTo("side by side");
    assertThat(deal.get("jerusalem").asText()).isEqualTo("left to separate letters");
    assertThat(solved.at("/efficient/deals/0/values")).isEqualTo(deal);
    assertThat(solved.at("/stability/deals/0/values")).isEqualTo(deal);
    assertThat(solved.at("/stability/deals/0/dealStable/R").asBoolean()).isTrue();
  }

  @Test
  void exportedModelsGiveEqualResults(@TempDir Path folder) throws IOException {
    for (String file : new String[] {OPENING, CLOSING}) {
      JsonNode solved = json("scenario", "solve", file, "--format", "json");
      String model = folder.resolve("m.yaml").toString();
      CommandRun.of("scenario", "solve", file, "--export", "settlement", "-o", model);
      JsonNode settled = json("settle", model, "--format", "json", "--draws", "20");
      assertThat(settled.at("/blocking/feasible"))
          .isEqualTo(solved.at("/settlement/freeOfRedLines"));
      if (settled.at("/blocking/feasible").asInt() == 0) {
        assertThat(sets(settled.at("/blocking/mus"), ""))
            .isEqualTo(sets(solved.at("/settlement/blocking/mus"), "premise"));
        assertThat(sets(settled.at("/blocking/mcs"), ""))
            .isEqualTo(sets(solved.at("/settlement/blocking/mcs"), "premise"));
      }
      String graph = folder.resolve("g.yaml").toString();
      CommandRun.of("scenario", "draft", file, "--export", "conflict", "-o", graph);
      JsonNode conflict = json("conflict", graph, "--format", "json");
      JsonNode judged = solved.at("/stability/deals/0");
      assertThat(conflict.at("/equilibria/R")).hasSameSizeAs(judged.get("equilibriaOfItsModel"));
      assertThat(conflict.at("/statusQuo/R").asBoolean())
          .isEqualTo(judged.at("/noDealStable/R").asBoolean());
    }
  }

  @Test
  void comparesTwoDaysWithThePremisesResponsible() throws IOException {
    var text = CommandRun.of("scenario", "compare", OPENING, CLOSING);
    assertThat(text.out()).contains("WHAT OPENED", "are removed — blocked → free");

    JsonNode compared = json("scenario", "compare", OPENING, CLOSING, "--format", "json");
    assertThat(compared.get("values")).hasSize(1);
    assertThat(compared.at("/values/0/value").asText()).isEqualTo("are removed");
    assertThat(compared.at("/values/0/because/0/party").asText()).isEqualTo("Israel");
  }

  @Test
  void explainsDownToThePremise() {
    var run =
        CommandRun.of(
            "scenario", "explain", OPENING, "--on", "settlements", "--value", "are removed");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("are removed: blocked", "Israel refuses", "P9 red line");
    assertThat(CommandRun.of("scenario", "explain", OPENING, "--on", "nothing").exitCode())
        .isEqualTo(2);
  }

  @Test
  void everyFormIsWritten() {
    assertThat(CommandRun.of("scenario", "solve", OPENING).out())
        .contains("No deal is open", "these together leave nothing", "opens", "assumed");
    assertThat(CommandRun.of("scenario", "solve", OPENING, "--format", "html").out())
        .contains("<svg", "What deal is open", "What blocks")
        .doesNotContain("<script");
    assertThat(CommandRun.of("scenario", "solve", OPENING, "--format", "markdown").out())
        .contains("## What deal is open", "| Issue | Value |");
  }

  @Test
  void badInputIsOneMessageAndExitTwo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.yaml");
    Files.writeString(file, "format: parley-scenario/1\nparties: [A]\nissues: 3\npremises: []\n");
    var run = CommandRun.of("scenario", "solve", file.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("bad.yaml:3:9").contains("'issues' must be a list");
    assertThat(CommandRun.of("scenario", "compare", OPENING).exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("scenario", "solve", OPENING, "--draws", "0").exitCode()).isEqualTo(2);
  }
}
