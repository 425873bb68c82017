package parley.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The protocol over two streams, a message a line. In place of the SDK's own transport for standard
 * streams because that one ends the session at the first line that is no message, forgets requests
 * that still run when the input ends, and does not know cancellation: here a bad line is answered
 * with an error and the session goes on, every request that was read is answered before the end,
 * and a cancelled request is given up.
 */
final class LineTransport implements McpServerTransportProvider {
  private static final Logger LOG = LoggerFactory.getLogger(LineTransport.class);
  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int OVERLOADED = -32000;
  private static final int MOST_AT_ONCE = 32;

  private final McpJsonMapper json;
  private final MessageLines lines;
  private final OutputStream out;
  private final Map<Object, Disposable> running = new HashMap<>();
  private Optional<McpServerSession> session = Optional.empty();
  private boolean initialized;

  LineTransport(McpJsonMapper json, MessageLines lines, OutputStream out) {
    this.json = json;
    this.lines = lines;
    this.out = out;
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session = Optional.of(factory.create(new Session()));
  }

  /** Reads and answers until the input ends and every request that was read is answered. */
  void serve() throws IOException {
    McpServerSession open = session.orElseThrow();
    for (Optional<MessageLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get().fault().isPresent()) {
        refuse(null, PARSE_ERROR, line.get().fault().get());
      } else if (!line.get().text().isBlank()) {
        message(open, line.get().text());
      }
    }
    awaitAnswers();
  }

  private void message(McpServerSession open, String line) {
    McpSchema.JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(json, line);
    } catch (IOException e) {
      refuse(null, PARSE_ERROR, "this line is no JSON object");
      return;
    } catch (RuntimeException e) {
      refuse(null, INVALID_REQUEST, "this line is no JSON-RPC 2.0 message");
      return;
    }
    if (message instanceof McpSchema.JSONRPCRequest request) {
      request(open, request);
    } else if (message instanceof McpSchema.JSONRPCNotification notification) {
      notification(open, notification);
    } else {
      // a response: this server asks nothing
      LOG.warn("a response came that nobody asked for");
    }
  }

  private void notification(McpServerSession open, McpSchema.JSONRPCNotification notification) {
    if (notification.method().equals("notifications/cancelled")) {
      Object id =
          notification.params() instanceof Map<?, ?> params ? params.get("requestId") : null;
      cancel(id);
      return;
    }
    if (notification.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED)) {
      initialized = true;
    }
    open.handle(notification).subscribe(x -> {}, e -> LOG.warn("notification failed", e));
  }

  private void request(McpServerSession open, McpSchema.JSONRPCRequest request) {
    Object id = request.id();
    boolean early =
        !initialized
            && !request.method().equals(McpSchema.METHOD_INITIALIZE)
            && !request.method().equals(McpSchema.METHOD_PING);
    if (early) {
      refuse(id, INVALID_REQUEST, "the session is not initialized yet");
      return;
    }
    Disposable.Swap task = Disposables.swap();
    synchronized (running) {
      if (running.containsKey(id)) {
        refuse(id, INVALID_REQUEST, "a request of this id still runs");
        return;
      }
      if (running.size() >= MOST_AT_ONCE) {
        refuse(id, OVERLOADED, "more than " + MOST_AT_ONCE + " requests at once; wait for answers");
        return;
      }
      running.put(id, task);
    }
    task.update(
        open.handle(request)
            .subscribeOn(Schedulers.boundedElastic())
            .doFinally(end -> ended(id))
            .subscribe(x -> {}, e -> LOG.error("request failed", e)));
  }

  private void ended(Object id) {
    synchronized (running) {
      running.remove(id);
      running.notifyAll();
    }
  }

  /** Whether the request still runs: a cancelled one gets no answer. */
  private boolean awaited(Object id) {
    synchronized (running) {
      return running.containsKey(id);
    }
  }

  private void cancel(@Nullable Object id) {
    Disposable task;
    synchronized (running) {
      task = id == null ? null : running.get(id);
    }
    if (task != null) {
      task.dispose();
    }
  }

  private void awaitAnswers() {
    synchronized (running) {
      try {
        while (!running.isEmpty()) {
          running.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void refuse(@Nullable Object id, int code, String why) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
    node.putPOJO("id", id);
    node.putObject("error").put("code", code).put("message", why);
    send(node);
  }

  private void send(Object message) {
    try {
      byte[] line = (json.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
      synchronized (out) {
        out.write(line);
        out.flush();
      }
    } catch (IOException e) {
      LOG.error("cannot answer: {}", e.getMessage());
    }
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    return session.map(s -> s.sendNotification(method, params)).orElse(Mono.empty());
  }

  @Override
  public Mono<Void> closeGracefully() {
    return session.map(McpServerSession::closeGracefully).orElse(Mono.empty());
  }

  /** The side of the session that writes. */
  private final class Session implements McpServerTransport {
    @Override
    public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
      return Mono.fromRunnable(
          () -> {
            if (!(message instanceof McpSchema.JSONRPCResponse response)
                || awaited(response.id())) {
              send(message);
            }
          });
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return json.convertValue(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }

    @Override
    public void close() {
      LOG.debug("session closed");
    }
  }
}
