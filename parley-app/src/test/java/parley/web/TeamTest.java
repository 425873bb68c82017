package parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.web.RunningWorkbench.bearer;
import static parley.web.RunningWorkbench.json;
import static parley.web.RunningWorkbench.ofMarch;
import static parley.web.RunningWorkbench.q;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.team.Role;

/** A team over HTTP: who is to code what, what is left of it, how far they agree. */
class TeamTest {
  private static final String WITHOUT_POSITION = "{\"issue\":null}";

  @TempDir Path folder = Path.of("");

  private RunningWorkbench bench() {
    return RunningWorkbench.holding(
        folder, ofMarch("one", "RU says no to peace. UA says yes to peace. EU says yes to trade."));
  }

  private static JsonNode assign(RunningWorkbench bench, String query, String body, String token) {
    var answer = bench.ask("POST", "/api/v1/assignments" + query, body, bearer(token));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static HttpResponse<String> code(
      RunningWorkbench bench, String id, String correction, String token) {
    return bench.ask(
        "POST",
        "/api/v1/statement/review?id=" + q(id),
        "{\"verdict\":\"code\",\"correction\":" + correction + "}",
        "If-Match",
        "\"1000\"",
        "Authorization",
        "Bearer " + token);
  }

  @Test
  void workIsSharedOutDoneAndTakenBack() {
    try (var bench = bench()) {
      String judge = bench.letIn("Jo", Role.ADJUDICATOR);
      String ada = bench.letIn("Ada", Role.REVIEWER);
      // three statements to two of two coders each
      JsonNode made = assign(bench, "", "{\"coders\":[\"Ada\",\"Bo\"],\"each\":2}", judge);
      assertThat(made.get("changed").asInt()).isEqualTo(6);
      assertThat(
              assign(bench, "", "{\"coders\":[\"Ada\",\"Bo\"],\"each\":2}", judge)
                  .get("changed")
                  .asInt())
          .isZero();
      JsonNode mine = bench.get("/api/v1/queue?assignedTo=Ada", bearer(ada));
      assertThat(mine.get("statements").findValuesAsText("id"))
          .containsExactly("one/s1", "one/s2", "one/s3");
      assertThat(mine.at("/statements/0").has("blind")).isFalse();
      assertThat(code(bench, "one/s2", WITHOUT_POSITION, ada).statusCode()).isEqualTo(200);
      mine = bench.get("/api/v1/queue?assignedTo=Ada&limit=1", bearer(ada));
      assertThat(mine.get("statements").findValuesAsText("id")).containsExactly("one/s1");
      String after = q(mine.get("next").asText());
      mine = bench.get("/api/v1/queue?assignedTo=Ada&after=" + after, bearer(ada));
      assertThat(mine.get("statements").findValuesAsText("id")).containsExactly("one/s3");
      JsonNode all = bench.get("/api/v1/assignments", bearer(ada));
      assertThat(all.get("coders").toString())
          .isEqualTo(
              "[{\"name\":\"Ada\",\"statements\":3,\"left\":2},"
                  + "{\"name\":\"Bo\",\"statements\":3,\"left\":3}]");
      JsonNode bo = bench.get("/api/v1/assignments?coder=Bo&limit=1", bearer(ada));
      assertThat(bo.get("total").asInt()).isEqualTo(3);
      String back = "{\"numbers\":" + bo.get("assignments").findValuesAsText("number") + "}";
      var taken = bench.ask("POST", "/api/v1/assignments/withdraw", back, bearer(judge));
      assertThat(json(taken).get("changed").asInt()).isEqualTo(1);
      assertThat(bench.get("/api/v1/assignments?coder=Bo", bearer(ada)).get("total").asInt())
          .isEqualTo(2);
      // the entries of assignments leave no gap that hides what others write
      assertThat(bench.get("/api/v1/queue", bearer(ada)).get("statements")).hasSize(3);
    }
  }

  @Test
  void onlyWhatFitsIsSharedOutAndWholeDocumentsAtWish() {
    try (var bench = bench()) {
      String judge = bench.letIn("Jo", Role.ADJUDICATOR);
      assertThat(assign(bench, "?party=UA", "{\"coders\":[\"Ada\"]}", judge).get("changed").asInt())
          .isEqualTo(1);
      JsonNode one = bench.get("/api/v1/assignments?coder=Ada", bearer(judge)).get("assignments");
      assertThat(one.findValuesAsText("statement")).containsExactly("one/s2");
      assign(bench, "?document=one", "{\"coders\":[\"Bo\"],\"whole\":true}", judge);
      JsonNode whole = bench.get("/api/v1/assignments?coder=Bo", bearer(judge)).get("assignments");
      assertThat(whole).hasSize(1);
      assertThat(whole.at("/0/statement").isNull()).isTrue();
      assertThat(whole.at("/0/by").asText()).isEqualTo("Jo");
    }
  }

  @Test
  void whoCodesBlindSeesNoCodingUntilTheirOwnIsStored() {
    try (var bench = bench()) {
      String judge = bench.letIn("Jo", Role.ADJUDICATOR);
      String ada = bench.letIn("Ada", Role.REVIEWER);
      assign(bench, "?party=UA", "{\"coders\":[\"Ada\"],\"blind\":true}", judge);
      JsonNode mine = bench.get("/api/v1/queue?assignedTo=Ada", bearer(ada)).at("/statements/0");
      assertThat(mine.get("blind").asBoolean()).isTrue();
      assertThat(mine.get("position").isNull()).isTrue();
      assertThat(mine.at("/source/party").isNull()).isTrue();
      assertThat(mine.at("/content/text").asText()).isEqualTo("yes to peace");
      String detail = "/api/v1/statement?id=" + q("one/s2");
      JsonNode shown = bench.get(detail, bearer(ada));
      assertThat(shown.at("/statement/position").isNull()).isTrue();
      assertThat(shown.at("/because/position").isNull()).isTrue();
      assertThat(shown.get("history")).isEmpty();
      // whoever else looks sees what is there
      JsonNode others = bench.get(detail, bearer(judge));
      assertThat(others.at("/statement/position/stance").asText()).isEqualTo("for");
      assertThat(code(bench, "one/s2", WITHOUT_POSITION, ada).statusCode()).isEqualTo(200);
      assertThat(bench.get(detail, bearer(ada)).at("/statement/position/stance").asText())
          .isEqualTo("for");
      assertThat(bench.get("/api/v1/queue?assignedTo=Ada", bearer(ada)).get("statements"))
          .isEmpty();
    }
  }

  @Test
  void assigningTakesAnAdjudicatorAndSense() {
    try (var bench = bench()) {
      String judge = bench.letIn("Jo", Role.ADJUDICATOR);
      String ada = bench.letIn("Ada", Role.REVIEWER);
      String assign = "{\"coders\":[\"Ada\"]}";
      assertThat(bench.ask("POST", "/api/v1/assignments", assign, bearer(ada)).statusCode())
          .isEqualTo(403);
      String back = "{\"numbers\":[1]}";
      assertThat(bench.ask("POST", "/api/v1/assignments/withdraw", back, bearer(ada)).statusCode())
          .isEqualTo(403);
      for (String body :
          List.of(
              "{}",
              "{\"coders\":[]}",
              "{\"coders\":[\" \"]}",
              "{\"coders\":[\"Ada\",\"Ada\"],\"each\":2}",
              "{\"coders\":[\"Ada\"],\"each\":0}",
              "{\"coders\":[\"Ada\"],\"blind\":\"yes\"}",
              "{\"coders\":[\"Ada\"],\"by\":\"Somebody else\"}")) {
        assertThat(bench.ask("POST", "/api/v1/assignments", body, bearer(judge)).statusCode())
            .as(body)
            .isEqualTo(400);
      }
      for (String body : List.of("{}", "{\"numbers\":[]}", "{\"numbers\":[7]}")) {
        assertThat(
                bench.ask("POST", "/api/v1/assignments/withdraw", body, bearer(judge)).statusCode())
            .as(body)
            .isEqualTo(400);
      }
      String both = "/api/v1/queue?assignedTo=Ada&asOf=2022-03-01";
      assertThat(bench.ask("GET", both, "", bearer(ada)).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void agreementIsThatOfTheCodingsStored() {
    try (var bench = bench()) {
      String judge = bench.letIn("Jo", Role.ADJUDICATOR);
      JsonNode nobody = bench.get("/api/v1/agreement", bearer(judge));
      assertThat(nobody.at("/variables/0/units").asInt()).isZero();
      assertThat(nobody.at("/variables/0/alpha").isNull()).isTrue();
      // the machine: against, for, for; Jo codes two of them, one alike
      code(bench, "one/s1", "{\"stance\":\"for\"}", judge);
      code(bench, "one/s2", "{\"stance\":\"for\"}", judge);
      JsonNode stance = variable(bench.get("/api/v1/agreement", bearer(judge)), "stance");
      assertThat(stance.get("units").asInt()).isEqualTo(2);
      // values 'against for' and 'for for': D_o = 2/4, D_e = 2 * (1*3) / (4*3) = 1/2
      assertThat(stance.get("alpha").asDouble()).isEqualTo(0);
      JsonNode one = bench.get("/api/v1/agreement?party=UA&verdicts=true", bearer(judge));
      assertThat(variable(one, "stance").get("units").asInt()).isEqualTo(1);
      assertThat(one.at("/words/0/one").asText()).isNotEmpty();
    }
  }

  private static JsonNode variable(JsonNode report, String name) {
    for (JsonNode variable : report.get("variables")) {
      if (variable.get("variable").asText().equals(name)) {
        return variable;
      }
    }
    throw new AssertionError(name);
  }
}
