package parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.web.RunningWorkbench.bearer;
import static parley.web.RunningWorkbench.json;
import static parley.web.RunningWorkbench.ofMarch;
import static parley.web.RunningWorkbench.q;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.team.Role;
import parley.store.TestServer;
import parley.text.Document;

/** Deciding over HTTP: nothing is lost, and nobody overwrites what they have not seen. */
class ReviewTest {
  @TempDir Path folder = Path.of("");

  private static void fill(String place) {
    RunningWorkbench.store(place, ofMarch("one", "RU says no to peace. UA says yes to peace."));
  }

  private RunningWorkbench filled() {
    String place = folder.resolve("ledger.parley").toString();
    fill(place);
    return RunningWorkbench.at(place);
  }

  private static HttpResponse<String> decide(
      RunningWorkbench bench, String id, long seen, String body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("If-Match", "\"" + seen + "\""));
    return bench.ask(
        "POST", "/api/v1/statement/review?id=" + q(id), body, all.toArray(String[]::new));
  }

  @Test
  void aDecisionIsSeenAtOnceAndCanBeTakenBack() {
    try (var bench = filled()) {
      var accepted = decide(bench, "one/s1", 1, "{\"verdict\":\"accept\"}");
      assertThat(accepted.statusCode()).isEqualTo(200);
      assertThat(json(accepted).at("/review/state").asText()).isEqualTo("accepted");
      assertThat(json(accepted).at("/review/by").asText()).isEqualTo("Lo");
      assertThat(accepted.headers().firstValue("ETag")).contains("\"2\"");
      assertThat(bench.get("/api/v1/queue").at("/counts/accepted").asInt()).isEqualTo(1);
      assertThat(bench.get("/api/v1/positions").at("/rows/0/cells/RU/review").asText())
          .isEqualTo("confirmed");

      JsonNode undone = json(bench.ask("POST", "/api/v1/undo", "{}"));
      assertThat(undone.get("undone").asLong()).isEqualTo(2);
      assertThat(undone.at("/statements/0").asText()).isEqualTo("one/s1");
      assertThat(bench.get("/api/v1/queue").at("/counts/accepted").asInt()).isZero();
      JsonNode again =
          json(bench.ask("POST", "/api/v1/undo", "{\"entry\":" + undone.get("entry") + "}"));
      assertThat(again.at("/statements/0").asText()).isEqualTo("one/s1");
      assertThat(bench.get("/api/v1/queue").at("/counts/accepted").asInt()).isEqualTo(1);
    }
  }

  @Test
  void aCorrectionChangesWhatItNamesAndARejectionLeavesTheMatrix() {
    try (var bench = filled()) {
      var corrected =
          decide(
              bench,
              "one/s1",
              1,
              "{\"verdict\":\"correct\",\"correction\":{\"stance\":\"for\",\"party\":\"BY\"},"
                  + "\"reason\":\"misheard\"}");
      JsonNode now = json(corrected);
      assertThat(now.at("/position/stance").asText()).isEqualTo("for");
      assertThat(now.at("/position/proposition").asText()).isEqualTo("peace happens");
      assertThat(now.at("/source/party").asText()).isEqualTo("BY");
      assertThat(now.at("/review/reason").asText()).isEqualTo("misheard");
      decide(bench, "one/s2", 1, "{\"verdict\":\"reject\"}");
      JsonNode cells = bench.get("/api/v1/positions").at("/rows/0/cells");
      assertThat(cells.has("BY")).isTrue();
      assertThat(cells.has("UA")).isFalse();
      JsonNode history = bench.get("/api/v1/statement?id=" + q("one/s1")).get("history");
      assertThat(history.toString()).contains("\"what\":\"decided\"", "\"verdict\":\"correct\"");
    }
  }

  @Test
  void whoHasNotSeenTheLatestIsToldAndStoresNothing() {
    try (var bench = filled()) {
      decide(bench, "one/s1", 1, "{\"verdict\":\"accept\"}");
      var late = decide(bench, "one/s1", 1, "{\"verdict\":\"reject\"}");
      assertThat(late.statusCode()).isEqualTo(412);
      JsonNode problem = json(late);
      assertThat(problem.get("type").asText()).isEqualTo("urn:parley:problem:changed-meanwhile");
      assertThat(problem.at("/current/review/by").asText()).isEqualTo("Lo");
      assertThat(problem.at("/current/review/state").asText()).isEqualTo("accepted");
      long seen = problem.at("/current/seen").asLong();
      assertThat(decide(bench, "one/s1", seen, "{\"verdict\":\"reject\"}").statusCode())
          .isEqualTo(200);
      var blind =
          bench.ask(
              "POST", "/api/v1/statement/review?id=" + q("one/s1"), "{\"verdict\":\"accept\"}");
      assertThat(blind.statusCode()).isEqualTo(428);
    }
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    try (var bench = filled()) {
      for (String body :
          List.of(
              "",
              "[]",
              "{",
              "{\"verdict\":\"maybe\"}",
              "{\"verdict\":\"accept\",\"correction\":{}}",
              "{\"verdict\":\"correct\"}",
              "{\"verdict\":\"correct\",\"correction\":{\"stance\":\"perhaps\"}}",
              "{\"verdict\":\"correct\",\"correction\":{\"colour\":\"red\"}}",
              "{\"verdict\":\"correct\",\"correction\":{\"redLine\":true}}",
              "{\"verdict\":\"accept\",\"by\":\"Somebody else\"}",
              "{\"verdict\":\"accept\",\"verdict\":\"reject\"}")) {
        assertThat(decide(bench, "one/s1", 1, body).statusCode()).as(body).isEqualTo(400);
      }
      assertThat(bench.get("/api/v1/queue").at("/counts/proposed").asInt()).isEqualTo(2);
    }
  }

  @Test
  void whatAnotherProgramWritesIsSeen() {
    try (var bench = filled()) {
      assertThat(bench.get("/api/v1/session").get("documents").asInt()).isEqualTo(1);
      RunningWorkbench.store(bench.place(), Document.of("new", "US says no to war."));
      bench.later(10_000_000_000L);
      assertThat(bench.get("/api/v1/session").get("documents").asInt()).isEqualTo(2);
      assertThat(bench.get("/api/v1/statements?party=US").get("total").asInt()).isEqualTo(1);
    }
  }

  @Test
  void twoReviewersOnPostgresqlLoseNothing() throws InterruptedException, ExecutionException {
    String place = TestServer.required().freshSchema();
    fill(place);
    try (var one = RunningWorkbench.at(place);
        var two = RunningWorkbench.at(place)) {
      String ada = one.letIn("Ada", Role.ADJUDICATOR);
      String bo = one.letIn("Bo", Role.ADJUDICATOR);
      two.later(2_000_000_000L);
      var decided = new ArrayList<Integer>();
      var pool = Executors.newFixedThreadPool(2);
      try {
        // two servers, so that only the ledger itself can tell who was first
        List<Callable<HttpResponse<String>>> both =
            List.of(
                () -> decide(one, "one/s1", 1, "{\"verdict\":\"accept\"}", bearer(ada)),
                () -> decide(two, "one/s1", 1, "{\"verdict\":\"reject\"}", bearer(bo)));
        String loser = "";
        for (var answer : pool.invokeAll(both)) {
          decided.add(answer.get().statusCode());
          if (answer.get().statusCode() == 412) {
            loser = json(answer.get()).at("/current/review/by").asText();
          }
        }
        assertThat(decided).containsExactlyInAnyOrder(200, 412);
        JsonNode history =
            one.get("/api/v1/statement?id=" + q("one/s1"), bearer(ada)).get("history");
        assertThat(history.toString()).contains("\"by\":\"" + loser + "\"");
        assertThat(loser).isIn("Ada", "Bo");
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
