package parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client of {@code parley mcp}, the real program in a process of its own, over pipes. */
final class McpSession implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path err;
  private final OutputStream to;
  private final BufferedReader from;
  private int id;

  private McpSession(Process process, Path err) {
    this.process = process;
    this.err = err;
    this.to = process.getOutputStream();
    this.from = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts the program; nothing is said yet. */
  static McpSession start(Path folder, String... args) throws IOException {
    var all = new ArrayList<>(List.of("mcp"));
    all.addAll(List.of(args));
    Path err = Files.createTempFile(folder, "mcp", ".err");
    return new McpSession(
        ProgramRun.program(List.of(), "512m", all.toArray(String[]::new))
            .redirectError(err.toFile())
            .start(),
        err);
  }

  /** Starts the program and shakes hands. */
  static McpSession open(Path folder, String... args) throws IOException {
    McpSession session = start(folder, args);
    session.initialize();
    return session;
  }

  JsonNode initialize() throws IOException {
    JsonNode answer =
        request(
            "initialize",
            "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
                + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
    line("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    return answer;
  }

  void line(String text) throws IOException {
    bytes((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void bytes(byte[] line) throws IOException {
    to.write(line);
    to.flush();
  }

  /** The next message of the server; every line of its standard output must be one. */
  JsonNode next() throws IOException {
    String line = from.readLine();
    if (line == null) {
      throw new AssertionError("the server ended: " + Files.readString(err));
    }
    JsonNode message = JSON.readTree(line);
    if (!message.path("jsonrpc").asText().equals("2.0")) {
      throw new AssertionError("no message of the protocol: " + line);
    }
    return message;
  }

  /** Asks and waits for the answer. */
  JsonNode request(String method, String params) throws IOException {
    int asked = send(method, params);
    JsonNode answer = next();
    if (answer.path("id").asInt() != asked) {
      throw new AssertionError("an answer to something else: " + answer);
    }
    return answer;
  }

  /** Asks; returns the id of the request. */
  int send(String method, String params) throws IOException {
    id++;
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("jsonrpc", "2.0").put("id", id).put("method", method);
    request.set("params", JSON.readTree(params));
    line(request.toString());
    return id;
  }

  /** The result of a tool: the text of its only content. */
  String call(String tool, String arguments, boolean error) throws IOException {
    JsonNode answer =
        request("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    JsonNode result = answer.path("result");
    if (result.path("isError").asBoolean() != error || result.path("content").size() != 1) {
      throw new AssertionError(answer.toString());
    }
    return result.at("/content/0/text").asText();
  }

  /** The answer of a tool. */
  JsonNode answer(String tool, String arguments) throws IOException {
    return JSON.readTree(call(tool, arguments, false));
  }

  /** Ends the input; the rest of what the server says. */
  List<JsonNode> end() throws IOException, InterruptedException {
    to.close();
    var rest = new ArrayList<JsonNode>();
    for (String line = from.readLine(); line != null; line = from.readLine()) {
      rest.add(JSON.readTree(line));
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("ended badly: " + Files.readString(err));
    }
    return rest;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
