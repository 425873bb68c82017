package parley.extract.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An endpoint on this machine that answers as a test tells it. */
public final class ModelServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Answers one request. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<JsonNode> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

  private ModelServer(HttpServer server) {
    this.server = server;
  }

  /** Starts one; each question is kept, then answered. */
  public static ModelServer start(Function<JsonNode, Answer> answers) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var started = new ModelServer(server);
    server.setExecutor(started.threads);
    server.createContext(
        "/",
        exchange -> {
          JsonNode question = JSON.readTree(exchange.getRequestBody());
          started.asked.add(question);
          started.keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          try {
            answers.apply(question).to(exchange);
          } finally {
            exchange.close();
          }
        });
    server.start();
    return started;
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** The questions so far. */
  public List<JsonNode> asked() {
    return List.copyOf(asked);
  }

  /** The Authorization header of each question. */
  public List<String> keys() {
    return List.copyOf(keys);
  }

  /** What a question tells the model about the document. */
  public static JsonNode material(JsonNode question) {
    try {
      return JSON.readTree(question.at("/messages/1/content").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer with a status, a header and a body. */
  public static Answer status(int status, String header, String value, String body) {
    return exchange -> {
      if (!header.isEmpty()) {
        exchange.getResponseHeaders().set(header, value);
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** The model's words. */
  public static Answer words(String content) {
    return words(content, "stop");
  }

  public static Answer words(String content, String finish) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode choice = body.putArray("choices").addObject().put("finish_reason", finish);
    choice.putObject("message").put("role", "assistant").put("content", content);
    return status(200, "Content-Type", "application/json", body.toString());
  }

  /** An honest coder: each statement is against the first issue, in its own words. */
  public static Answer honest(JsonNode question) {
    return words(codings(question, (entry, statement) -> {}));
  }

  /** The same with every entry changed. */
  public static String codings(
      JsonNode question, java.util.function.BiConsumer<ObjectNode, JsonNode> change) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var codings = answer.putArray("codings");
    JsonNode material = material(question);
    for (JsonNode statement : material.get("statements")) {
      ObjectNode entry = codings.addObject();
      entry.put("statement", statement.get("statement").asInt());
      entry.put("takesPosition", true);
      entry.set("party", material.at("/parties/0"));
      entry.put("issue", "sanctions").put("proposition", "The ban is lifted");
      entry.put("stance", "against").put("act", "refuse").put("strength", "categorical");
      entry.put("ownAcceptance", true);
      entry.put("evidence", statement.get("words").asText());
      entry.putNull("condition").put("confidence", 0.9);
      change.accept(entry, statement);
    }
    return answer.toString();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
