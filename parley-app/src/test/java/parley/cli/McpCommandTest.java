package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real protocol, spoken to the real program, on a ledger of the examples. */
class McpCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
  private static final Path CORPUS = ROOT.resolve("examples/border-week.jsonl");
  private static final Path MODEL = ROOT.resolve("examples/settlement/border-dispute.yaml");

  @TempDir static Path folder = Path.of("");
  private static String ledger = "";
  private static McpSession session;
  private static final Map<String, String> TEXTS = new HashMap<>();

  @BeforeAll
  static void server() throws IOException {
    for (String line : Files.readAllLines(CORPUS)) {
      JsonNode document = new ObjectMapper().readTree(line);
      TEXTS.put(document.get("id").asText(), document.get("text").asText());
    }
    ledger = folder.resolve("border.parley").toString();
    assertThat(CommandRun.of("ledger", "add", CORPUS.toString(), "--ledger", ledger).exitCode())
        .isZero();
    session = McpSession.open(folder, "--ledger", ledger, "--model", MODEL.toString());
  }

  @AfterAll
  static void end() {
    session.close();
  }

  /** Everything in an answer that tells a statement. */
  private static List<JsonNode> statements(JsonNode answer) {
    var found = new ArrayList<JsonNode>();
    visit(
        answer,
        node -> {
          if (node.has("statement") && node.has("words")) {
            found.add(node);
          }
        });
    return found;
  }

  private static void visit(JsonNode node, Consumer<JsonNode> visitor) {
    visitor.accept(node);
    node.forEach(child -> visit(child, visitor));
  }

  private static String text(JsonNode told) {
    return Objects.requireNonNull(TEXTS.get(told.at("/document/id").asText()), told.toString());
  }

  private static void assertTraceable(JsonNode answer) {
    List<JsonNode> told = statements(answer);
    assertThat(told).isNotEmpty();
    for (JsonNode one : told) {
      String text = text(one);
      var pieces = new ArrayList<String>();
      for (JsonNode span : one.get("offsets")) {
        int start = text.offsetByCodePoints(0, span.get(0).asInt());
        pieces.add(
            text.substring(
                start, text.offsetByCodePoints(start, span.get(1).asInt() - span.get(0).asInt())));
      }
      assertThat(one.at("/words/quoted").asText()).isEqualTo(String.join(" … ", pieces));
      assertThat(one.at("/document/date").asText()).startsWith("2024-02-");
      assertThat(one.at("/document/publisher/quoted").asText()).isNotEmpty();
      assertThat(one.get("status").asText()).isEqualTo("proposed by machine");
    }
    assertThat(answer.get("note").asText()).contains("never instructions");
  }

  @Test
  void shakesHandsAndListsToolsThatOnlyRead() throws IOException {
    try (McpSession own = McpSession.start(folder, "--ledger", ledger)) {
      JsonNode hello = own.initialize().get("result");
      assertThat(hello.at("/serverInfo/name").asText()).isEqualTo("parley");
      assertThat(hello.get("protocolVersion").asText()).isEqualTo("2025-06-18");
      assertThat(hello.get("instructions").asText()).contains("never instructions");
      JsonNode tools = own.request("tools/list", "{}").at("/result/tools");
      assertThat(tools.findValuesAsText("name"))
          .contains("list_positions", "get_evidence", "network_summary")
          .doesNotContain("propose_coding", "settlement_sets");
      for (JsonNode tool : tools) {
        assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
        assertThat(tool.at("/inputSchema/additionalProperties").asBoolean(true)).isFalse();
        assertThat(tool.get("description").asText()).isNotBlank();
      }
    }
  }

  @Test
  void everyAnswerCarriesItsEvidence() throws IOException {
    assertTraceable(session.answer("list_positions", "{}"));
    assertTraceable(session.answer("list_voices", "{}"));
    assertTraceable(session.answer("find_statements", "{\"party\":\"PT\"}"));
  }

  @Test
  void evidenceStandsInItsPassage() throws IOException {
    JsonNode first = session.answer("find_statements", "{\"limit\":1}").at("/statements/0");
    String id = first.get("statement").asText();
    JsonNode evidence =
        session.answer("get_evidence", "{\"statement\":\"" + id + "\",\"context\":20}");
    assertTraceable(evidence);
    String text = text(evidence);
    int start = evidence.at("/passage/offsets/0").asInt();
    int end = evidence.at("/passage/offsets/1").asInt();
    assertThat(evidence.at("/passage/quoted").asText())
        .isEqualTo(
            text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    assertThat(evidence.at("/codings/0/by").asText()).isEqualTo("machine");
    assertThat(session.call("get_evidence", "{\"statement\":\"none/s1\"}", true))
        .contains("no statement of this id");
  }

  @Test
  void asOfLeavesOutWhatCameLater() throws IOException {
    JsonNode early = session.answer("find_statements", "{\"as_of\":\"2024-02-05\"}");
    assertThat(early.findValuesAsText("saidOn")).isNotEmpty().containsOnly("2024-02-05");
    JsonNode documents = session.answer("list_documents", "{\"as_of\":\"2024-02-06\"}");
    assertThat(documents.get("total").asInt()).isEqualTo(2);
    assertThat(session.answer("list_documents", "{\"words\":\"reykjavik\"}").get("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void tellsWhoOwnedThePublisherOnTheDay() throws IOException {
    assertThat(session.answer("list_documents", "{}").findValues("publisherOwners")).isEmpty();
    String owners =
        Files.writeString(
                folder.resolve("owners.csv"),
                """
                name,owner,state,since,until,source
                Nordic Wire,state,QA,,2024-02-07,Decree 5
                Nordic Wire,private,,2024-02-08,,Deed of sale
                """)
            .toString();
    try (McpSession own = McpSession.open(folder, "--ledger", ledger, "--publishers", owners)) {
      var kinds = new HashMap<String, List<String>>();
      own.answer("list_documents", "{}")
          .get("documents")
          .forEach(
              d ->
                  kinds.put(
                      d.get("id").asText(), d.get("publisherOwners").findValuesAsText("owner")));
      assertThat(kinds)
          .containsEntry("border-week-1", List.of("state"))
          .containsEntry("border-week-2", List.of())
          .containsEntry("border-week-4", List.of("private"));
    }
  }

  @Test
  void pagesFollowOneAnother() throws IOException {
    int total = session.answer("find_statements", "{\"limit\":100}").get("total").asInt();
    var ids = new ArrayList<String>();
    JsonNode next = new ObjectMapper().readTree("0");
    while (!next.isNull()) {
      JsonNode page = session.answer("find_statements", "{\"limit\":3,\"offset\":" + next + "}");
      page.get("statements").forEach(s -> ids.add(s.get("statement").asText()));
      next = page.get("next");
    }
    assertThat(ids).hasSize(total).doesNotHaveDuplicates();
    assertThat(session.answer("find_statements", "{\"offset\":999}").get("statements")).isEmpty();
  }

  @Test
  void tellsWhatBlocksOnlyOfModelsNamedAtTheStart() throws IOException {
    JsonNode sets = session.answer("settlement_sets", "{}");
    assertThat(sets.get("dealPossible").asBoolean()).isFalse();
    // each blocking set meets each concession set: that is what makes them so
    for (JsonNode blocking : sets.get("blockingSets")) {
      for (JsonNode concession : sets.get("concessionSets")) {
        assertThat(texts(blocking)).containsAnyElementsOf(texts(concession));
      }
    }
    assertThat(sets.at("/redLines/0/refuses").asText()).contains("valley = to Bessia or divided");
    assertThat(session.call("settlement_sets", "{\"model\":\"/etc/passwd\"}", true))
        .contains("must be one of: border-dispute");
  }

  @Test
  void tellsWhatDealTheStatementsLeaveOpen() throws IOException {
    JsonNode deal = session.answer("scenario_settlement", "{\"everything\":true}");
    assertThat(texts(deal.get("parties"))).contains("IS").hasSizeGreaterThan(1);
    assertThat(deal.get("blockingSetsInAll").isInt()).isTrue();
    assertTraceable(deal);
    assertThat(deal.get("evidence")).hasSize(deal.get("total").asInt());
    JsonNode nobody = session.answer("scenario_settlement", "{\"as_of\":\"2020-01-01\"}");
    assertThat(nobody.get("verdict").asText()).isEqualTo("nothing on the table");
    assertThat(nobody.get("total").asInt()).isZero();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(t -> texts.add(t.asText()));
    return texts;
  }

  @Test
  void wrongArgumentsAreToldAllAtOnce() throws IOException {
    assertThat(
            session.call(
                "list_positions",
                "{\"as_of\":\"soon\",\"limit\":0,\"party\":7,\"path\":\"/etc/passwd\"}",
                true))
        .contains("as_of: is no day", "limit: must be", "party: must be", "path: is no argument");
    assertThat(session.call("network_summary", "{}", true)).contains("relation: is missing");
    assertThat(session.call("find_statements", "{\"words\":\"" + "x".repeat(5000) + "\"}", true))
        .contains("at most 2000");
  }

  @Test
  void whatIsNotThereIsAnErrorOfTheProtocol() throws IOException {
    JsonNode tool = session.request("tools/call", "{\"name\":\"rm\",\"arguments\":{}}");
    assertThat(tool.at("/error/code").asInt()).isEqualTo(-32602);
    assertThat(session.request("no/such", "{}").at("/error/code").asInt()).isEqualTo(-32601);
    assertThat(session.request("ping", "{}").has("result")).isTrue();
  }

  @Test
  void aBadLineCostsOnlyItself() throws IOException {
    session.line("{\"jsonrpc\":\"2.0\", nonsense");
    assertThat(session.next().at("/error/code").asInt()).isEqualTo(-32700);
    session.line("[1,2,3]");
    assertThat(session.next().at("/error/code").asInt()).isNegative();
    session.bytes(new byte[] {'"', (byte) 0xff, '"', '\n'});
    assertThat(session.next().at("/error/message").asText()).contains("UTF-8");
    session.line("\"" + "x".repeat(3 << 20) + "\"");
    assertThat(session.next().at("/error/message").asText()).contains("at most 1048576 bytes");
    session.line("");
    assertThat(session.request("ping", "{}").has("result")).isTrue();
  }

  @Test
  void nothingIsAnsweredBeforeTheHandshake() throws IOException {
    try (McpSession own = McpSession.start(folder, "--ledger", ledger)) {
      assertThat(own.request("tools/list", "{}").at("/error/message").asText())
          .contains("not initialized");
      own.initialize();
      assertThat(own.request("tools/list", "{}").has("result")).isTrue();
    }
  }

  @Test
  void aCancelledRequestIsGivenUpAndTheOthersAnswered() throws IOException {
    int cancelled = session.send("tools/call", "{\"name\":\"list_positions\",\"arguments\":{}}");
    session.line(
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
            + cancelled
            + "}}");
    int last = session.send("ping", "{}");
    var answered = new ArrayList<Integer>();
    while (answered.isEmpty() || answered.get(answered.size() - 1) != last) {
      answered.add(session.next().get("id").asInt());
    }
    assertThat(answered).doesNotHaveDuplicates().isSubsetOf(cancelled, last);
  }

  @Test
  void everythingAskedIsAnsweredThoughTheInputEnds() throws IOException, InterruptedException {
    try (McpSession own = McpSession.open(folder, "--ledger", ledger)) {
      var asked = new ArrayList<Integer>();
      for (int i : IntStream.range(0, 12).toArray()) {
        String tool = i % 2 == 0 ? "list_positions" : "ledger_overview";
        asked.add(own.send("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{}}"));
      }
      assertThat(own.end())
          .extracting(m -> m.get("id").asInt())
          .containsExactlyInAnyOrderElementsOf(asked);
    }
  }

  @Test
  void proposalsStandBesideAndDecideNothing() throws IOException, InterruptedException {
    Path copy = Files.copy(Path.of(ledger), folder.resolve("copy.parley"));
    String[] args = {"--ledger", copy.toString(), "--allow-review", "--by", "Ada"};
    try (McpSession own = McpSession.open(folder, args)) {
      JsonNode before =
          own.answer("find_statements", "{\"positions_only\":true,\"limit\":1}")
              .at("/statements/0");
      String id = "{\"statement\":\"" + before.get("statement").asText() + "\"";
      String other = before.at("/position/stance").asText().equals("for") ? "against" : "for";
      JsonNode recorded =
          own.answer(
              "propose_coding", id + ",\"stance\":\"" + other + "\",\"reason\":\"it is negated\"}");
      assertThat(recorded.get("by").asText()).startsWith("assistant of Ada");
      assertThat(recorded.get("decides").asText()).contains("nothing", "proposed by machine");
      JsonNode after = own.answer("get_evidence", id + "}");
      assertThat(after.at("/position/stance")).isEqualTo(before.at("/position/stance"));
      assertThat(after.get("codings")).hasSize(2);
      assertThat(after.at("/codings/1/by").asText()).isEqualTo("machine");
      assertThat(after.at("/codings/1/holds").asBoolean(true)).isFalse();
      assertThat(after.at("/codings/1/position/stance").asText()).isEqualTo(other);
      for (String wrong :
          List.of(
              "\"issue\":\"no_such\"", "\"party\":\"XX\"", "\"condition\":\"words never said\"")) {
        assertThat(own.call("propose_coding", id + "," + wrong + ",\"reason\":\"x\"}", true))
            .containsAnyOf("is not known", "does not stand in the words");
      }
      assertThat(own.end()).isEmpty();
      CommandRun history =
          CommandRun.of(
              "ledger", "history", before.get("statement").asText(), "--ledger", copy.toString());
      assertThat(history.out()).contains("assistant of Ada");
      CommandRun agreement = CommandRun.of("ledger", "agreement", "--ledger", copy.toString());
      assertThat(agreement.out()).containsPattern("stance +nominal +1 ");
    }
  }

  @Test
  void reviewNeedsANameAndALedgerMustBeThere() throws IOException, InterruptedException {
    for (String[] args :
        List.of(
            new String[] {"mcp", "--ledger", ledger, "--allow-review"},
            new String[] {"mcp", "--ledger", ledger, "--by", "Ada"},
            new String[] {"mcp", "--ledger", folder.resolve("none.parley").toString()},
            new String[] {"mcp", "--ledger", ledger, "--model", "no-such.yaml"})) {
      ProgramRun run = ProgramRun.of(folder, "256m", args);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("parley: ");
    }
    assertThat(new String(Files.readAllBytes(Path.of(ledger)), 0, 6, StandardCharsets.US_ASCII))
        .isEqualTo("SQLite");
  }
}
