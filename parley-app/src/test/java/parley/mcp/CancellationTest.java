package parley.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import parley.publisher.PublisherFacts;

class CancellationTest {
  /** Waits for good unless it is interrupted. */
  private static final class Endless implements Tool {
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public String name() {
      return "endless";
    }

    @Override
    public String description() {
      return "Waits.";
    }

    @Override
    public List<Parameter> parameters() {
      return List.of();
    }

    @Override
    public ObjectNode answer(Arguments arguments) {
      started.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        stopped.countDown();
        Thread.currentThread().interrupt();
      }
      return JsonNodeFactory.instance.objectNode();
    }
  }

  @Test
  void aCancelledToolIsStoppedAndNotAnswered() throws Exception {
    var endless = new Endless();
    var in = new PipedInputStream(1 << 16);
    var to = new PipedOutputStream(in);
    var answers = new PipedInputStream(1 << 16);
    var out = new PipedOutputStream(answers);
    var tools =
        new Tools(
                () -> {
                  throw new IllegalStateException("no ledger here");
                },
                "1",
                PublisherFacts.NONE)
            .with(endless);
    CompletableFuture<Void> serving =
        CompletableFuture.runAsync(
            () -> {
              try (out) {
                new AssistantServer(tools).serve(in, out);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    write(
        to,
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
            + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":\"two\",\"method\":\"tools/call\",\"params\":{\"name\":\"endless\","
            + "\"arguments\":{}}}");
    assertThat(endless.started.await(60, TimeUnit.SECONDS)).isTrue();
    write(
        to,
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"two\"}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":99}}",
        "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"}");
    assertThat(endless.stopped.await(60, TimeUnit.SECONDS)).isTrue();
    to.close();
    serving.get(60, TimeUnit.SECONDS);
    try (var reader = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8))) {
      assertThat(reader.lines())
          .hasSize(2)
          .anyMatch(line -> line.contains("\"id\":1"))
          .anyMatch(line -> line.contains("\"id\":3"));
    }
  }

  private static void write(PipedOutputStream to, String... lines) throws IOException {
    to.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }
}
