package parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.web.RunningWorkbench.q;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.text.Document;

/** How long a body may be. Each case fails when its guard is taken away. */
class BodyLimitTest {
  private static final int DECISION = 64 << 10;
  private static final int MODEL = 16 << 20;
  private static final int UPLOAD = 64 << 20;
  private static final String REVIEW = "/api/v1/statement/review?id=" + q("one/s1");
  private static final int PATIENCE_MILLIS = 10_000;

  @TempDir Path folder = Path.of("");

  private RunningWorkbench bench() {
    return RunningWorkbench.holding(folder, Document.of("one", "RU says no to peace."));
  }

  @Test
  void whatAnnouncesTooMuchIsRefusedBeforeAnyOfItIsSent() throws IOException {
    try (var bench = bench();
        var socket = new Socket(InetAddress.getLoopbackAddress(), bench.uri("/").getPort())) {
      // whoever waits for a part of the body waits in vain
      socket.setSoTimeout(PATIENCE_MILLIS);
      String head =
          "POST /api/v1/conflict HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
              + (UPLOAD + 1)
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] first = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aDecisionMayBeAsLongAsIsToldAndNoLonger() {
    try (var bench = bench()) {
      String decision = "{\"verdict\":\"accept\"}";
      String most = decision + " ".repeat(DECISION - decision.length());
      assertThat(bench.ask("POST", REVIEW, most + " ", "If-Match", "\"1\"").statusCode())
          .isEqualTo(413);
      assertThat(bench.get("/api/v1/queue").at("/counts/accepted").asInt()).isZero();
      assertThat(bench.ask("POST", REVIEW, most, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
    }
  }

  /** Sent in chunks: no length is told beforehand. */
  private static HttpResponse<String> chunked(
      RunningWorkbench bench, String path, String type, InputStream body) {
    return bench.send(
        HttpRequest.newBuilder(bench.uri(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
            .build());
  }

  private static InputStream zeros(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }

  @Test
  void whatTellsNoLengthIsReadToTheLimitOnly() {
    try (var bench = bench()) {
      String type = "application/octet-stream";
      assertThat(chunked(bench, "/api/v1/conflict", type, zeros(MODEL + 1)).statusCode())
          .isEqualTo(413);
      assertThat(
              chunked(bench, "/api/v1/documents?name=a.txt", type, zeros(UPLOAD + 1)).statusCode())
          .isEqualTo(413);
    }
  }

  @Test
  void aFormThatTellsNoLengthIsReadToTheLimitOnly() {
    try (var bench = bench()) {
      InputStream before =
          text("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n");
      var form =
          new SequenceInputStream(
              Collections.enumeration(List.of(before, zeros(UPLOAD), text("\r\n--XX--\r\n"))));
      assertThat(
              chunked(bench, "/api/v1/documents", "multipart/form-data; boundary=XX", form)
                  .statusCode())
          .isEqualTo(413);
      assertThat(bench.get("/api/v1/jobs").get("jobs")).isEmpty();
      var brokenOff =
          chunked(bench, "/api/v1/documents", "multipart/form-data; boundary=XX", text("--XX\r\n"));
      assertThat(brokenOff.statusCode()).isEqualTo(400);
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aBodyIsNotNestedWithoutEnd() {
    try (var bench = bench()) {
      String deep = "{\"verdict\":" + "[".repeat(5000) + "}";
      assertThat(bench.ask("POST", REVIEW, deep, "If-Match", "\"1\"").statusCode()).isEqualTo(400);
    }
  }
}
