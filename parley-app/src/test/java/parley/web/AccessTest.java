package parley.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.web.RunningWorkbench.bearer;
import static parley.web.RunningWorkbench.header;
import static parley.web.RunningWorkbench.json;
import static parley.web.RunningWorkbench.q;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.error.InputException;
import parley.ledger.team.Role;
import parley.ledger.team.Token;
import parley.text.Document;

/** Who is let in, and what they may do. Each case fails when its guard is taken away. */
class AccessTest {
  private static final String ACCEPT = "{\"verdict\":\"accept\"}";

  @TempDir Path folder = Path.of("");

  private RunningWorkbench bench() {
    return RunningWorkbench.holding(
        folder, Document.of("one", "RU says no to peace. UA says yes to peace."));
  }

  @Test
  void withReviewersNobodyWithoutATokenLearnsAnything() {
    try (var bench = bench()) {
      String token = bench.letIn("Ada", Role.REVIEWER);
      assertThat(bench.ask("GET", "/api/v1/statements", "").statusCode()).isEqualTo(401);
      assertThat(bench.ask("GET", "/api/v1/statements", "", bearer(token + "x")).statusCode())
          .isEqualTo(401);
      assertThat(bench.ask("GET", "/api/v1/statements", "", bearer("")).statusCode())
          .isEqualTo(401);
      var session = bench.get("/api/v1/session");
      assertThat(session.get("user").isNull()).isTrue();
      assertThat(session.get("documents").asInt()).isZero();
      assertThat(session.get("ledger").asText()).isEmpty();
      assertThat(bench.get("/api/v1/statements", bearer(token)).get("total").asInt()).isEqualTo(2);
      bench.shutOut("Ada");
      bench.letIn("Bo", Role.READER);
      assertThat(bench.ask("GET", "/api/v1/statements", "", bearer(token)).statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void hashesOfTokensAreComparedInConstantTime() {
    // time itself cannot be asserted on a busy machine; by what the hashes are compared can
    JavaClasses access = new ClassFileImporter().importClasses(Access.class);
    assertThat(access.get(Access.class).getMethodCallsFromSelf())
        .anySatisfy(
            call -> {
              assertThat(call.getOrigin().getName()).isEqualTo("holder");
              assertThat(call.getTargetOwner().isEquivalentTo(MessageDigest.class)).isTrue();
              assertThat(call.getName()).isEqualTo("isEqual");
            });
    noClasses()
        .should()
        .callMethod(String.class, "equals", Object.class)
        .orShould()
        .callMethod(String.class, "compareTo", String.class)
        .orShould()
        .callMethod(Objects.class, "equals", Object.class, Object.class)
        .orShould()
        .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
        .check(access);
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSitesAndEnds() {
    try (var bench = bench()) {
      String token = bench.letIn("Ada", Role.REVIEWER);
      assertThat(bench.ask("POST", "/api/v1/session", "{\"token\":\"wrong\"}").statusCode())
          .isEqualTo(401);
      var signedIn = bench.ask("POST", "/api/v1/session", "{\"token\":\"" + token + "\"}");
      String cookie = header(signedIn, "Set-Cookie");
      assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain(token);
      String sent = cookie.replaceFirst(";.*", "");
      assertThat(bench.get("/api/v1/session", "Cookie", sent).get("user").asText())
          .isEqualTo("Ada");
      bench.later(TimeUnit.HOURS.toNanos(11));
      assertThat(bench.ask("GET", "/api/v1/queue", "", "Cookie", sent).statusCode()).isEqualTo(200);
      bench.later(TimeUnit.HOURS.toNanos(13));
      assertThat(bench.ask("GET", "/api/v1/queue", "", "Cookie", sent).statusCode()).isEqualTo(401);

      var again = bench.ask("POST", "/api/v1/session", "{\"token\":\"" + token + "\"}");
      String second = header(again, "Set-Cookie").replaceFirst(";.*", "");
      bench.ask("DELETE", "/api/v1/session", "", "Cookie", second);
      assertThat(bench.ask("GET", "/api/v1/queue", "", "Cookie", second).statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void whereTheSiteIsHttpsTheCookieGoesByHttpsOnly() {
    String place = folder.resolve("ledger.parley").toString();
    String token;
    try (var bench = RunningWorkbench.at(place)) {
      token = bench.letIn("Ada", Role.REVIEWER);
    }
    String body = "{\"token\":\"" + token + "\"}";
    try (var bench = RunningWorkbench.behind("https://talks.example", place)) {
      var signedIn = bench.ask("POST", "/api/v1/session", body, "Host", "talks.example");
      assertThat(header(signedIn, "Set-Cookie")).contains("Secure");
      String cookie = header(signedIn, "Set-Cookie").replaceFirst(";.*", "");
      var other = bench.ask("GET", "/api/v1/queue", "", "Cookie", cookie, "Host", "talk.example");
      assertThat(other.statusCode()).isEqualTo(403);
    }
    try (var bench = RunningWorkbench.at(place)) {
      var signedIn = bench.ask("POST", "/api/v1/session", body);
      assertThat(header(signedIn, "Set-Cookie")).doesNotContain("Secure");
    }
  }

  @Test
  void rolesAreKept() {
    try (var bench = bench()) {
      String reader = bench.letIn("Rea", Role.READER);
      String ada = bench.letIn("Ada", Role.REVIEWER);
      String bo = bench.letIn("Bo", Role.REVIEWER);
      String judge = bench.letIn("Jo", Role.ADJUDICATOR);
      assertThat(decide(bench, "one/s1", 1, ACCEPT, reader).statusCode()).isEqualTo(403);
      assertThat(bench.ask("POST", "/api/v1/undo", "{}", bearer(reader)).statusCode())
          .isEqualTo(403);
      assertThat(
              bench.ask("POST", "/api/v1/documents?name=a.txt", "x", bearer(reader)).statusCode())
          .isEqualTo(403);
      var first = decide(bench, "one/s1", 1, ACCEPT, ada);
      assertThat(first.statusCode()).isEqualTo(200);
      long seen = json(first).get("seen").asLong();
      String reject = "{\"verdict\":\"reject\"}";
      assertThat(decide(bench, "one/s1", seen, reject, bo).statusCode()).isEqualTo(403);
      assertThat(
              bench
                  .ask("POST", "/api/v1/undo", "{\"entry\":" + seen + "}", bearer(bo))
                  .statusCode())
          .isEqualTo(403);
      // a coding of one's own decides nothing
      String code = "{\"verdict\":\"code\",\"correction\":{\"stance\":\"for\"}}";
      var coded = decide(bench, "one/s1", seen, code, bo);
      assertThat(coded.statusCode()).isEqualTo(200);
      assertThat(json(coded).at("/review/by").asText()).isEqualTo("Ada");
      var settled = decide(bench, "one/s1", json(coded).get("seen").asLong(), reject, judge);
      assertThat(settled.statusCode()).isEqualTo(200);
      assertThat(json(settled).at("/review/by").asText()).isEqualTo("Jo");
    }
  }

  @Test
  void aJobIsCancelledByWhoBeganItOrAnAdjudicator() {
    try (var bench = bench()) {
      String ada = bench.letIn("Ada", Role.REVIEWER);
      String bo = bench.letIn("Bo", Role.REVIEWER);
      String judge = bench.letIn("Jo", Role.ADJUDICATOR);
      String job =
          "/api/v1/jobs/"
              + json(bench.ask("POST", "/api/v1/scenario", "{}", bearer(ada))).get("id").asText();
      assertThat(bench.ask("DELETE", job, "", bearer(bo)).statusCode()).isEqualTo(403);
      assertThat(bench.ask("DELETE", job, "", bearer(ada)).statusCode()).isEqualTo(200);
      assertThat(bench.ask("DELETE", job, "", bearer(judge)).statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> decide(
      RunningWorkbench bench, String id, long seen, String body, String token) {
    return bench.ask(
        "POST",
        "/api/v1/statement/review?id=" + q(id),
        body,
        "If-Match",
        "\"" + seen + "\"",
        "Authorization",
        "Bearer " + token);
  }

  @Test
  void reviewersOfAFileHaveTokensToo() throws IOException {
    var token = new Token("a-token-of-the-file");
    Path file =
        Files.writeString(
            folder.resolve("reviewers.csv"),
            "role,name,token_sha256\nreader,Fay," + token.sha256() + "\n");
    String place = folder.resolve("ledger.parley").toString();
    try (var bench = RunningWorkbench.with(place, file)) {
      assertThat(bench.ask("GET", "/api/v1/queue", "").statusCode()).isEqualTo(401);
      assertThat(bench.get("/api/v1/session", bearer(token.text())).get("role").asText())
          .isEqualTo("reader");
    }
    Path faulty =
        Files.writeString(folder.resolve("faulty.csv"), "role,name,token_sha256\nking,Fay,12\n");
    assertThatThrownBy(() -> RunningWorkbench.with(place, faulty))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("faulty.csv:2");
  }
}
