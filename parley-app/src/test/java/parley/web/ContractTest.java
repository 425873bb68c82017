package parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.web.RunningWorkbench.q;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.text.Document;

/** The server does what its OpenAPI document says, and nothing besides. */
class ContractTest {
  private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
  // an astral character, so that code points and UTF-16 units differ from there on
  private static final String TEXT = "𝕏 RU says no to peace. UA says yes to peace. XX was there.";

  @TempDir Path folder = Path.of("");
  private RunningWorkbench bench;

  @BeforeEach
  void fill() {
    bench =
        RunningWorkbench.holding(
            folder,
            document("talks/one?", "2022-03-01", TEXT),
            document("two", "2022-03-05", "RU says yes to peace. EU says yes to peace."));
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private static Document document(String id, String day, String text) {
    return new Document(
        id,
        Optional.of("Title of " + id),
        Optional.of(LocalDate.parse(day)),
        Optional.of("Wire"),
        Optional.empty(),
        text);
  }

  @Test
  void contractAndRoutesNameTheSameOperations() {
    assertThat(bench.workbench().routes())
        .containsExactlyInAnyOrderElementsOf(new Contract().operations());
  }

  @Test
  void everyReadingRouteAnswersAsTheContractSays() {
    for (String path :
        List.of(
            "openapi.json",
            "session",
            "codebook",
            "reviewers",
            "documents?limit=1",
            "documents?q=TWO&asOf=2022-03-05",
            "document?id=" + q("talks/one?"),
            "statements?party=RU&issue=thing&state=proposed&order=doubt&limit=1",
            "statements?text=PEACE&document=two&asOf=2022-03-05",
            "statements?id=" + q("two/s1") + "&id=" + q("talks/one?/s2"),
            "statement?id=" + q("talks/one?/s1"),
            "queue?limit=1",
            "positions?confidence=0.5&asOf=2022-03-04",
            "lines?party=RU",
            "changes?confidence=0",
            "findings",
            "brief",
            "brief?document=two",
            "network",
            "network?mode=two&rows=organization&columns=concept",
            "network?cluster=louvain&relation=congruence&normalize=average&isolates=true",
            "network/polarisation?window=1y&camps=2",
            "examples",
            "jobs")) {
      JsonNode answer = bench.get("/api/v1/" + path);
      assertThat(answer.size()).as(path).isPositive();
    }
    for (String form : List.of("csv", "graphml", "svg")) {
      assertThat(bench.ask("GET", "/api/v1/network?format=" + form, "").statusCode())
          .as(form)
          .isEqualTo(200);
    }
    assertThat(bench.ask("GET", "/api/v1/brief?format=markdown", "").body()).contains("peace");
    assertThat(bench.ask("GET", "/api/v1/brief?format=html", "").body()).contains("<html");
  }

  @Test
  void spansCountUtf16Units() {
    JsonNode document = bench.get("/api/v1/document?id=" + q("talks/one?"));
    String text = document.get("text").asText();
    assertThat(text).isEqualTo(TEXT);
    List<String> contents = new ArrayList<>();
    for (JsonNode statement : document.get("statements")) {
      JsonNode span = statement.at("/content/spans/0");
      contents.add(text.substring(span.get(0).asInt(), span.get(1).asInt()));
      assertThat(statement.at("/content/text").asText())
          .isEqualTo(contents.get(contents.size() - 1));
    }
    assertThat(contents).containsExactly("no to peace", "yes to peace");
    JsonNode flag = bench.get("/api/v1/findings").get("voices").get("mentionedNotHeard");
    assertThat(flag.toString()).contains("XX");
  }

  @Test
  void pagesGoThroughAListOnce() {
    var ids = new ArrayList<String>();
    String after = "";
    do {
      JsonNode page = bench.get("/api/v1/statements?limit=1" + after);
      assertThat(page.get("total").asInt()).isEqualTo(4);
      ids.add(page.at("/statements/0/id").asText());
      after = page.get("next").isNull() ? "" : "&after=" + q(page.get("next").asText());
    } while (!after.isEmpty());
    assertThat(ids).containsExactly("talks/one?/s1", "talks/one?/s2", "two/s1", "two/s2");
  }

  @Test
  void aListThatIsKnownIsNotSentAgain() {
    var first = bench.ask("GET", "/api/v1/positions", "");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    var second = bench.ask("GET", "/api/v1/positions", "", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void faultyQuestionsAreRefusedWithThePlace() {
    for (String path :
        List.of(
            "statements?limit=0",
            "statements?asOf=yesterday",
            "statements?state=lost",
            "statements?partyy=RU",
            "statements?after=nothing",
            "positions?confidence=2",
            "network?relation=combine",
            "network?mode=two&cluster=louvain",
            "network/polarisation?window=5x",
            "brief?format=pdf",
            "document")) {
      var answer = bench.ask("GET", "/api/v1/" + path, "");
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(RunningWorkbench.json(answer).at("/problems/0/place").asText())
          .as(path)
          .isNotEmpty();
    }
    assertThat(bench.ask("GET", "/api/v1/document?id=none", "").statusCode()).isEqualTo(404);
    assertThat(bench.ask("GET", "/api/v1/statement?id=none", "").statusCode()).isEqualTo(404);
    assertThat(bench.ask("GET", "/api/v1/jobs/none", "").statusCode()).isEqualTo(404);
    assertThat(bench.ask("GET", "/api/v1/nothing", "").statusCode()).isEqualTo(404);
  }

  @Test
  void shippedModelsAreAnalysedAsOnTheCommandLine() throws IOException {
    String conflict = Files.readString(ROOT.resolve("examples/conflict/border-dispute.yaml"));
    JsonNode job =
        bench.ended(bench.ask("POST", "/api/v1/conflict?name=border-dispute.yaml", conflict));
    assertThat(job.get("state").asText()).isEqualTo("done");
    JsonNode report = bench.get(job.get("result").asText());
    assertThat(report.at("/result/schema").asText()).isEqualTo("parley/conflict/1");
    JsonNode graph = report.get("graph");
    assertThat(graph.get("states")).hasSize(report.at("/result/states").asInt());
    var ids = new ArrayList<String>();
    graph.get("states").forEach(s -> ids.add(s.get("id").asText()));
    graph
        .get("moves")
        .forEach(m -> assertThat(ids).contains(m.get("from").asText(), m.get("to").asText()));

    String deal = Files.readString(ROOT.resolve("examples/settlement/border-dispute.yaml"));
    JsonNode settled = bench.ended(bench.ask("POST", "/api/v1/settlement", deal));
    JsonNode settlement = bench.get(settled.get("result").asText());
    assertThat(settlement.at("/result/schema").asText()).isEqualTo("parley/settlement/1");
    // nothing is better for one and no worse for all than a point of the frontier
    for (JsonNode best : settlement.get("points")) {
      for (JsonNode other : settlement.get("points")) {
        if (best.get("pareto").asBoolean()) {
          assertThat(dominates(other.get("utilities"), best.get("utilities"))).isFalse();
        }
      }
    }
    var broken = bench.ask("POST", "/api/v1/conflict", "decisionMakers: []");
    assertThat(broken.statusCode()).isEqualTo(400);
  }

  private static boolean dominates(JsonNode a, JsonNode b) {
    boolean better = false;
    for (int k = 0; k < a.size(); k++) {
      if (a.get(k).asDouble() < b.get(k).asDouble()) {
        return false;
      }
      better |= a.get(k).asDouble() > b.get(k).asDouble();
    }
    return better;
  }

  @Test
  void aScenarioFollowsTheLedgerUpToTheDay() {
    // on 1 March RU says no and UA yes; on 5 March RU says yes as well, and EU
    JsonNode before = scenario("{\"asOf\":\"2022-03-04\"}");
    assertThat(before.at("/settlement/parties").toString()).isEqualTo("[\"RU\",\"UA\"]");
    // whether peace happens is an issue of its own: RU is against the one value, nobody the other
    assertThat(before.at("/settlement/verdict").asText()).isEqualTo("open");
    JsonNode values = before.at("/settlement/issues/0/values");
    assertThat(values.findValuesAsText("verdict")).containsExactlyInAnyOrder("contested", "free");
    JsonNode refused = values.get(values.get(0).get("verdict").asText().equals("free") ? 1 : 0);
    assertThat(refused.at("/standings/RU").asText()).isEqualTo("objects");
    assertThat(refused.at("/standings/UA").asText()).isEqualTo("wants");
    assertThat(refused.get("against")).hasSize(1);
    JsonNode premise = before.at("/settlement/premises/0");
    assertThat(refused.at("/against/0")).isEqualTo(premise.get("id"));
    assertThat(premise.get("statements").toString()).isEqualTo("[\"talks/one?/s1\"]");
    assertThat(before.at("/scenario/premises/0/now/evidence/0/words").asText())
        .isEqualTo("no to peace");

    JsonNode now = scenario("{}");
    assertThat(now.at("/settlement/verdict").asText()).isEqualTo("accepted");
    assertThat(now.at("/settlement/blocking/mus")).isEmpty();
    // a party of the request that said nothing is unheard, not consenting
    JsonNode silent = scenario("{\"parties\":[\"RU\",\"UA\",\"XX\"],\"everything\":true}");
    assertThat(silent.at("/settlement/verdict").asText()).isEqualTo("open");
    assertThat(silent.at("/settlement/unheard/0/party").asText()).isEqualTo("XX");
    assertThat(scenario("{\"issues\":[\"thing\"],\"confidence\":1}").at("/settlement/verdict"))
        .isNotNull();
  }

  private JsonNode scenario(String question) {
    JsonNode job = bench.ended(bench.ask("POST", "/api/v1/scenario", question));
    assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("done");
    return bench.get(job.get("result").asText());
  }

  @Test
  void faultyQuestionsForAScenarioAreRefusedWithThePlace() {
    for (String question :
        List.of(
            "{\"asOf\":\"yesterday\"}",
            "{\"asOf\":null}",
            "{\"parties\":\"RU\"}",
            "{\"parties\":[7]}",
            "{\"confidence\":2}",
            "{\"confidence\":\"0.5\"}",
            "{\"everything\":1}",
            "{\"day\":\"2022-03-01\"}")) {
      var answer = bench.ask("POST", "/api/v1/scenario", question);
      assertThat(answer.statusCode()).as(question).isEqualTo(400);
      assertThat(RunningWorkbench.json(answer).at("/problems/0/place").asText())
          .as(question)
          .isIn("asOf", "parties", "confidence", "everything", "day");
    }
    JsonNode job = bench.ended(bench.ask("POST", "/api/v1/scenario", "{\"issues\":[\"none\"]}"));
    assertThat(job.get("state").asText()).isEqualTo("failed");
    assertThat(job.at("/problem/problems/0/place").asText()).isEqualTo("issues");
  }

  @Test
  void theExamplesAreThoseOfTheRepository() throws IOException {
    var files = new ArrayList<String>();
    for (String kind : List.of("conflict", "settlement")) {
      try (Stream<Path> found = Files.list(ROOT.resolve("examples").resolve(kind))) {
        found.map(f -> kind + "/" + f.getFileName()).forEach(files::add);
      }
    }
    // a forecast is no settlement model
    files.remove("settlement/wage-forecast.yaml");
    assertThat(Examples.NAMES).containsExactlyInAnyOrderElementsOf(files);
  }
}
