package parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.web.RunningWorkbench.header;
import static parley.web.RunningWorkbench.q;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.error.InputException;
import parley.text.Document;

/** What the server refuses. Each case fails when its guard is taken away. */
class SecurityTest {
  private static final String ACCEPT = "{\"verdict\":\"accept\"}";

  @TempDir Path folder = Path.of("");

  private RunningWorkbench bench() {
    return RunningWorkbench.holding(
        folder, Document.of("one", "RU says no to peace. UA says yes to peace."));
  }

  @Test
  void everyAnswerCarriesAPolicyWithoutInlineScript() {
    try (var bench = bench()) {
      for (String path : List.of("/", "/api/v1/session", "/nothing.js", "/api/v1/nothing")) {
        for (String method : List.of("GET", "HEAD")) {
          var answer = bench.ask(method, path, "");
          String policy = header(answer, "Content-Security-Policy");
          assertThat(policy)
              .as("%s %s", method, path)
              .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
              .doesNotContain("unsafe", "*", "http:");
          assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
          assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        }
      }
    }
  }

  @Test
  void theBriefBringsItsStyleAndMayDoNothingElse() {
    try (var bench = bench()) {
      var brief = bench.ask("GET", "/api/v1/brief?format=html", "");
      assertThat(header(brief, "Content-Security-Policy"))
          .contains("default-src 'none'", "style-src 'sha256-")
          .doesNotContain("unsafe", "script-src");
    }
  }

  @Test
  void aForeignHostIsRefused() {
    try (var bench = bench()) {
      for (String host : List.of("evil.example", "evil.example:8080", "127.0.0.1.evil.example")) {
        assertThat(bench.ask("GET", "/", "", "Host", host).statusCode()).as(host).isEqualTo(403);
        assertThat(bench.ask("GET", "/api/v1/session", "", "Host", host).statusCode())
            .as(host)
            .isEqualTo(403);
      }
      int port = bench.uri("/").getPort();
      assertThat(bench.ask("GET", "/", "", "Host", "localhost:" + port).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void pagesOfOtherSitesCanNeitherReadNorWrite() {
    try (var bench = bench()) {
      String review = "/api/v1/statement/review?id=" + q("one/s1");
      for (String[] headers :
          List.of(
              new String[] {"Origin", "https://evil.example"},
              new String[] {"Origin", "null"},
              new String[] {"Origin", "http://localhost:1"},
              new String[] {"Sec-Fetch-Site", "cross-site"},
              new String[] {"Sec-Fetch-Site", "same-site"})) {
        var all = new java.util.ArrayList<>(List.of(headers));
        all.addAll(List.of("If-Match", "\"1\""));
        String[] written = all.toArray(String[]::new);
        assertThat(bench.ask("POST", review, ACCEPT, written).statusCode())
            .as(String.join(" ", headers))
            .isEqualTo(403);
        assertThat(bench.ask("GET", "/api/v1/session", "", headers).statusCode())
            .as(String.join(" ", headers))
            .isEqualTo(403);
      }
      assertThat(bench.get("/api/v1/queue").at("/counts/proposed").asInt()).isEqualTo(2);
      String own = "http://127.0.0.1:" + bench.uri("/").getPort();
      assertThat(bench.ask("POST", review, ACCEPT, "Origin", own, "If-Match", "\"1\"").statusCode())
          .isEqualTo(200);
      // a link on another page may lead here
      assertThat(bench.ask("GET", "/", "", "Sec-Fetch-Site", "cross-site").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void anOpenAddressNeedsTokensAndATakenPortIsTold() throws IOException {
    String place = folder.resolve("ledger.parley").toString();
    try (var bench = RunningWorkbench.at(place);
        var taken = new ServerSocket(0)) {
      var open = new Workbench.Options("0.0.0.0", 0, Optional.empty(), Optional.empty(), "Lo");
      assertThatThrownBy(() -> Workbench.start(open, RunningWorkbench.sources(place)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("nobody has a token");
      var busy =
          new Workbench.Options(
              "127.0.0.1", taken.getLocalPort(), Optional.empty(), Optional.empty(), "Lo");
      assertThatThrownBy(() -> Workbench.start(busy, RunningWorkbench.sources(place)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("cannot be listened on");
      assertThat(bench.get("/api/v1/session").get("user").asText()).isEqualTo("Lo");
    }
  }

  @Test
  void anUploadIsOnlyWhatWasSent() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "RU says yes to secrets.");
    try (var bench = bench();
        var trap = new ServerSocket(0)) {
      trap.setSoTimeout(1);
      String name = q(secret.toString());
      var job =
          bench.ended(bench.ask("POST", "/api/v1/documents?name=" + name, "RU says no to noise."));
      assertThat(job.get("state").asText()).isEqualTo("done");
      var stored = bench.get("/api/v1/document?id=secret");
      assertThat(stored.get("text").asText()).isEqualTo("RU says no to noise.");

      String page =
          "<html><head><link rel=stylesheet href=http://127.0.0.1:PORT/a.css></head><body><article>"
                  .replace("PORT", Integer.toString(trap.getLocalPort()))
              + "<p>RU says no to images. ".repeat(40)
              + "</p><img src=http://127.0.0.1:PORT/x.png></article></body></html>"
                  .replace("PORT", Integer.toString(trap.getLocalPort()));
      bench.ended(multipart(bench, "page.html", page));
      assertThat(bench.get("/api/v1/document?id=page").get("text").asText()).contains("images");
      // nobody knocked
      assertThatThrownBy(trap::accept).isInstanceOf(java.net.SocketTimeoutException.class);
      for (String bad : List.of("", "..", "/", "a/..")) {
        assertThat(bench.ask("POST", "/api/v1/documents?name=" + q(bad), "x").statusCode())
            .as(bad)
            .isEqualTo(400);
      }
    }
  }

  private static HttpResponse<String> multipart(
      RunningWorkbench bench, String name, String content) {
    String body =
        "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            + content
            + "\r\n--XX--\r\n";
    return bench.send(
        HttpRequest.newBuilder(bench.uri("/api/v1/documents"))
            .header("Content-Type", "multipart/form-data; boundary=XX")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build());
  }

  @Test
  void whatASiteIsCalledIsChecked() {
    assertThat(Guard.site("https://talks.example/")).contains(URI.create("https://talks.example"));
    assertThat(Guard.site("https://talks.example/path")).isEmpty();
    assertThat(Guard.site("talks.example")).isEmpty();
    assertThat(Guard.site("ftp://talks.example")).isEmpty();
  }
}
