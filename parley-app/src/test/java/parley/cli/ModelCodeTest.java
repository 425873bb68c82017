package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.extract.format.InputReader;
import parley.workbench.SaidExtraction;

/** A language model as second coder, from the command line to an endpoint on this machine. */
class ModelCodeTest {
  private static final String KEY = "sk-never-shown";
  private static final Pattern FIRST_ISSUE =
      Pattern.compile("(?m)^- ([a-z0-9_-]+): .*\\z", Pattern.DOTALL);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder = Path.of("");
  private Path corpus = Path.of("");
  private HttpServer server;
  private final List<String> asked = new ArrayList<>();
  private volatile boolean lying;

  @BeforeEach
  void start() throws IOException {
    corpus =
        Files.writeString(
            folder.resolve("talks.jsonl"),
            "{\"id\":\"one\",\"date\":\"2022-03-01\",\"text\":\"🕊 RU says no to peace. UA says yes"
                + " to peace.\"}\n{\"id\":\"two\",\"date\":\"2022-03-05\",\"text\":\"RU says yes to"
                + " peace.\"}\n");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          JsonNode question = JSON.readTree(exchange.getRequestBody());
          synchronized (asked) {
            asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          }
          byte[] answer = answer(question).toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Codes every statement as against the first issue there is; quotes it, or lies. */
  private ObjectNode answer(JsonNode question) throws IOException {
    JsonNode material = JSON.readTree(question.at("/messages/1/content").asText());
    String system = question.at("/messages/0/content").asText();
    Matcher issue =
        FIRST_ISSUE.matcher(system.substring(system.indexOf("The issues, each with its id")));
    assertThat(issue.find()).isTrue();
    ObjectNode codings = JsonNodeFactory.instance.objectNode();
    var entries = codings.putArray("codings");
    for (JsonNode s : material.get("statements")) {
      ObjectNode entry = entries.addObject();
      entry.put("statement", s.get("statement").asInt()).put("takesPosition", true);
      entry.put("party", s.get("source").asText()).put("issue", issue.group(1));
      entry.put("proposition", "peace happens").put("stance", "against").put("act", "refuse");
      entry.put("strength", "firm").put("ownAcceptance", false).put("confidence", 0.7);
      entry.put("evidence", lying ? "words never said" : s.get("words").asText());
      entry.putNull("condition");
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("choices").addObject().putObject("message").put("content", codings.toString());
    return body;
  }

  private CommandRun run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false,
            Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString(), "PARLEY_LLM_KEY", KEY));
    var line =
        ParleyCommand.commandLine(
            console, new InputReader(console::in)::read, choice -> SaidExtraction.extraction());
    int code = line.execute(args);
    var run = new CommandRun(code, out.toString(), err.toString());
    assertThat(run.out() + run.err()).doesNotContain(KEY);
    return run;
  }

  private CommandRun model(String command, String... more) {
    var args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("--endpoint", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1"));
    args.addAll(List.of("--llm-model", "small"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void nothingIsSentBeforeTheUserAgrees() {
    CommandRun run = model("code --coder llm", corpus.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "http://127.0.0.1:" + server.getAddress().getPort(),
            "model small",
            "NOT ENCRYPTED",
            "nothing was sent yet",
            "--yes");
    assertThat(asked).isEmpty();
    assertThat(model("code --coder llm", corpus.toString(), "--remember").exitCode()).isZero();
    int after = asked.size();
    assertThat(model("code --coder llm", corpus.toString()).exitCode()).isZero();
    assertThat(asked).hasSize(2 * after).containsOnly("Bearer " + KEY);
  }

  @Test
  void withoutAskingForAModelNoneIsAsked() {
    assertThat(run("code", corpus.toString()).exitCode()).isZero();
    assertThat(run("code", "--coder", "llm", corpus.toString()).err())
        .contains("needs an endpoint and a model");
    assertThat(asked).isEmpty();
  }

  @Test
  void codesTheStatementsThatWereFound() throws IOException {
    CommandRun run = model("code --coder llm", corpus.toString(), "--yes");
    assertThat(run.exitCode()).isZero();
    List<JsonNode> documents = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      documents.add(JSON.readTree(line));
    }
    assertThat(documents).hasSize(2);
    JsonNode first = documents.get(0).at("/statements/0");
    assertThat(first.at("/position/stance").asText()).isEqualTo("against");
    assertThat(first.at("/position/issue").asText()).isEqualTo("thing");
    assertThat(first.get("coding").asText()).isEqualTo("coded");
    assertThat(first.at("/coder/name").asText()).startsWith("model small at http://127.0.0.1:");
    assertThat(run.err()).contains("3 statements: 3 with a position", "2 requests");
    Path coded = Files.writeString(folder.resolve("coded.jsonl"), run.out());
    String ledger = folder.resolve("coded.parley").toString();
    assertThat(
            run(
                    "ledger",
                    "import",
                    coded.toString(),
                    "--as",
                    "jsonl",
                    "--by",
                    "Ada",
                    "--ledger",
                    ledger)
                .exitCode())
        .isZero();
    assertThat(run("ledger", "history", "one/s1", "--ledger", ledger).out())
        .contains("model small at");
  }

  @Test
  void liesAreCountedAndLeaveNoPosition() {
    lying = true;
    CommandRun run = model("code --coder llm", corpus.toString(), "--yes");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"coding\":\"invented-quote\"").doesNotContain("never said");
    assertThat(run.err()).contains("3 not coded (3 invented-quote)");
  }

  @Test
  void aSecondCoderStandsBesideTheFirstAndDecidesNothing() {
    String ledger = folder.resolve("talks.parley").toString();
    assertThat(run("ledger", "add", corpus.toString(), "--ledger", ledger).exitCode()).isZero();
    String before = run("ledger", "export", "--as", "jsonl", "--ledger", ledger).out();
    CommandRun run = model("ledger code", "--ledger", ledger, "--yes");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("3 statements: 3 with a position", "coder: model small at");
    assertThat(run("ledger", "export", "--as", "jsonl", "--ledger", ledger).out())
        .isEqualTo(before);
    assertThat(run("ledger", "show", "two/s1", "--ledger", ledger).out())
        .contains("proposed", "model small at", "against");
    // of three statements the coders agree on one: RU's no
    assertThat(run("ledger", "agreement", "--variable", "stance,party", "--ledger", ledger).out())
        .containsPattern("party +nominal +3 +1\\.0000")
        .containsPattern("stance +nominal +3 +-?0\\.");
    int sent = asked.size();
    assertThat(model("ledger code", "--ledger", ledger, "--yes").out()).contains("0 statements");
    assertThat(asked).hasSize(sent);
    assertThat(run("ledger", "undo", "--entry", "2", "--by", "Ada", "--ledger", ledger).exitCode())
        .isZero();
    assertThat(model("ledger code", "--ledger", ledger, "--yes").out())
        .contains("2 statements: 2 with a position");
  }

  @Test
  void whatMakesNoSenseIsToldAndNothingIsSent() {
    for (String[] wrong :
        List.of(
            new String[] {"--temperature", "hot"},
            new String[] {"--max-requests", "0"},
            new String[] {"--answer", "xml"},
            new String[] {"--key-file", folder.resolve("none").toString()})) {
      var args = new ArrayList<>(List.of(wrong));
      args.addAll(List.of(corpus.toString(), "--yes"));
      CommandRun run = model("code --coder llm", args.toArray(String[]::new));
      assertThat(run.exitCode()).as(wrong[0]).isEqualTo(2);
      assertThat(run.err()).contains(wrong[0].equals("--key-file") ? "none" : wrong[0]);
    }
    assertThat(asked).isEmpty();
  }
}
