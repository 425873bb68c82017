package parley.extract.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.error.InputException;
import parley.explain.Explanation;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodingUnit;
import parley.extract.llm.ModelServer.Answer;
import parley.extract.llm.Outcome.Reason;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** A second coder against an endpoint that answers well, badly, slowly, falsely or not at all. */
class ModelCoderTest {
  private static final String TEXT =
      "🕊 The ban stays, the minister said. The ban stays, said the envoy. We lift nothing if they"
          + " stay, said the premier. The harbour is closed, said the mayor. Talks go on, said a"
          + " guard. No ship leaves, said the pilot. All is well, said the cook. Bye.";
  private static final List<String> CONTENTS =
      List.of(
          "The ban stays",
          "The ban stays",
          "We lift nothing if they stay",
          "The harbour is closed",
          "Talks go on",
          "No ship leaves",
          "All is well");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-02-06T12:00:00Z"), ZoneOffset.UTC);

  private final List<Long> pauses = new ArrayList<>();

  private static List<CodingUnit> units(int count) {
    var units = new ArrayList<CodingUnit>();
    int from = 0;
    for (String words : CONTENTS.subList(0, count)) {
      int at = TEXT.indexOf(words, from);
      from = at + words.length();
      var attribution =
          new Attribution(
              Extent.NONE, Extent.NONE, Extent.of(new Span(at, from)), QuoteType.INDIRECT, 1);
      var speaker =
          new Speaker(
              Optional.of("Anna Kral"),
              Optional.of("IS"),
              SourceKind.PERSON,
              Authority.BINDING,
              Optional.empty(),
              Optional.empty(),
              Explanation.of("told"));
      units.add(new CodingUnit(attribution, speaker, false, false));
    }
    return units;
  }

  private ModelCoder coder(ModelServer server, ChatLimits limits) {
    var client =
        new ChatClient(
            Endpoint.of(server.address()), Optional.of("secret-key"), limits, pauses::add, NOON);
    return new ModelCoder(
        client,
        CodebookReader.builtIn(),
        new ModelSettings("small", Optional.of(0.0), AnswerForm.SCHEMA));
  }

  private static List<Outcome> ask(ModelCoder coder, int statements) {
    return coder.code(Document.of("d", TEXT), units(statements), List.of("IS", "PT"));
  }

  private List<Outcome> answered(Function<JsonNode, Answer> answers, int statements)
      throws IOException {
    try (ModelServer server = ModelServer.start(answers)) {
      return ask(coder(server, ChatLimits.standard()), statements);
    }
  }

  private static Function<JsonNode, Answer> changed(
      BiConsumer<com.fasterxml.jackson.databind.node.ObjectNode, JsonNode> change) {
    return question -> ModelServer.words(ModelServer.codings(question, change));
  }

  private static List<Reason> reasons(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(
            o ->
                o instanceof Outcome.Uncoded none
                    ? Optional.of(none.reason())
                    : Optional.<Reason>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  @Test
  void aGoodAnswerIsCodedWithItsEvidence() throws IOException {
    try (ModelServer server = ModelServer.start(ModelServer::honest)) {
      ModelCoder coder = coder(server, ChatLimits.standard());
      List<Outcome> outcomes = ask(coder, 7);
      assertThat(reasons(outcomes)).isEmpty();
      var first = (Outcome.Coded) outcomes.get(0);
      assertThat(first.speaker().party()).contains("IS");
      var position = first.position().orElseThrow();
      assertThat(position.issue()).isEqualTo("sanctions");
      assertThat(position.redLine()).isTrue();
      assertThat(position.because().because())
          .contains("model small at http://127.0.0.1:", "prompt ", "The ban stays")
          .doesNotContain("secret-key");
      // seven statements, six at a time
      assertThat(server.asked()).hasSize(2);
      assertThat(coder.requests()).isEqualTo(2);
      assertThat(server.keys()).containsOnly("Bearer secret-key");
      JsonNode question = server.asked().get(0);
      assertThat(question.at("/response_format/json_schema/strict").asBoolean()).isTrue();
      assertThat(question.at("/messages/0/content").asText()).contains("- sanctions: ");
      // a second coder does not see what the first one said
      assertThat(question.at("/messages/1/content").asText())
          .contains("\"parties\":[\"IS\",\"PT\"]")
          .doesNotContain("Anna Kral");
    }
  }

  @Test
  void theNameTellsModelHostAndPrompt() throws IOException {
    try (ModelServer server = ModelServer.start(ModelServer::honest)) {
      assertThat(coder(server, ChatLimits.standard()).name())
          .matches(
              "model small at http://127\\.0\\.0\\.1:\\d+; prompt [0-9a-f]{16}; temperature"
                  + " 0\\.00");
    }
  }

  @Test
  void inventedQuotesAreRefused() throws IOException {
    assertThat(reasons(answered(changed((e, s) -> e.put("evidence", "We shall fight")), 2)))
        .containsExactly(Reason.INVENTED_QUOTE, Reason.INVENTED_QUOTE);
    assertThat(reasons(answered(changed((e, s) -> e.putNull("evidence")), 1)))
        .containsExactly(Reason.INVENTED_QUOTE);
    assertThat(reasons(answered(changed((e, s) -> e.put("evidence", "All is well")), 1)))
        .containsExactly(Reason.QUOTE_OF_ANOTHER);
    assertThat(reasons(answered(changed((e, s) -> e.put("condition", "if they go")), 1)))
        .containsExactly(Reason.INVENTED_CONDITION);
  }

  @Test
  void wordsThatStandTwiceAreThoseOfTheStatement() throws IOException {
    List<Outcome> outcomes = answered(changed((e, s) -> e.put("condition", "The ban stays")), 2);
    int first = TEXT.indexOf("The ban stays");
    int second = TEXT.indexOf("The ban stays", first + 1);
    assertThat(outcomes)
        .extracting(
            o ->
                ((Outcome.Coded) o)
                    .position()
                    .orElseThrow()
                    .condition()
                    .orElseThrow()
                    .span()
                    .start())
        .containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource({
    "party, XX, UNKNOWN_PARTY",
    "issue, weather, UNKNOWN_ISSUE",
    "stance, perhaps, UNKNOWN_VALUE",
    "act, shout, UNKNOWN_VALUE",
    "strength, FIRM, UNKNOWN_VALUE",
    "proposition, ' ', UNKNOWN_VALUE",
    "confidence, high, UNKNOWN_VALUE",
    "takesPosition, yes, UNKNOWN_VALUE"
  })
  void valuesThatThereAreNotAreRefused(String field, String value, Reason reason)
      throws IOException {
    assertThat(reasons(answered(changed((e, s) -> e.put(field, value)), 1)))
        .containsExactly(reason);
  }

  @Test
  void noPartyAndNoPositionAreAnswersToo() throws IOException {
    var outcome =
        answered(changed((e, s) -> e.put("takesPosition", false).putNull("party")), 1).get(0);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Coded.class,
            coded -> {
              assertThat(coded.position()).isEmpty();
              assertThat(coded.speaker().party()).isEmpty();
            });
  }

  @Test
  void aRedLineStaysByDefinition() throws IOException {
    for (String change : List.of("strength", "ownAcceptance", "party")) {
      var outcome =
          answered(
                  changed(
                      (e, s) -> {
                        switch (change) {
                          case "strength" -> e.put(change, "firm");
                          case "party" -> e.putNull(change);
                          default -> e.put(change, false);
                        }
                      }),
                  1)
              .get(0);
      assertThat(((Outcome.Coded) outcome).position().orElseThrow().redLine()).isFalse();
    }
  }

  @Test
  void aBrokenAnswerCostsOnlyWhatItBreaksOn() throws IOException {
    // breaks whenever the fourth statement is among those asked about
    Function<JsonNode, Answer> answers =
        question ->
            question.at("/messages/1/content").asText().contains("\"words\":\"The harbour")
                ? ModelServer.words("Sure! Here are the codings: {\"codings\": [")
                : ModelServer.honest(question);
    List<Outcome> outcomes = answered(answers, 7);
    assertThat(outcomes.get(3)).isEqualTo(new Outcome.Uncoded(Reason.MALFORMED));
    assertThat(reasons(outcomes)).hasSize(1);
  }

  @Test
  void aTruncatedAnswerIsAskedForInHalves() throws IOException {
    Function<JsonNode, Answer> answers =
        question ->
            ModelServer.material(question).get("statements").size() > 2
                ? ModelServer.words("{\"codings\": [{\"statement\": 1", "length")
                : ModelServer.honest(question);
    assertThat(reasons(answered(answers, 6))).isEmpty();
  }

  @Test
  void statementsLeftOutOrAnsweredTwiceAreCounted() throws IOException {
    List<Outcome> outcomes =
        answered(
            changed(
                (e, s) -> {
                  if (s.get("statement").asInt() == 3) {
                    e.put("statement", 2);
                  }
                }),
            3);
    assertThat(reasons(outcomes)).containsExactly(Reason.ANSWERED_TWICE, Reason.NOT_ANSWERED);
  }

  @Test
  void fencedJsonIsRead() throws IOException {
    Function<JsonNode, Answer> fenced =
        q -> ModelServer.words("```json\n" + ModelServer.codings(q, (e, s) -> {}) + "\n```");
    assertThat(reasons(answered(fenced, 2))).isEmpty();
  }

  @Test
  void aBusyEndpointIsAskedAgainWhenItSays() throws IOException {
    var calls = new AtomicInteger();
    Function<JsonNode, Answer> answers =
        question ->
            switch (calls.incrementAndGet()) {
              case 1 -> ModelServer.status(429, "Retry-After", "7", "");
              case 2 -> ModelServer.status(503, "Retry-After", "Tue, 6 Feb 2024 12:00:30 GMT", "");
              case 3 -> ModelServer.status(500, "", "", "oops");
              default -> ModelServer.honest(question);
            };
    assertThat(reasons(answered(answers, 1))).isEmpty();
    assertThat(pauses).containsExactly(7000L, 30_000L, 4000L);
  }

  @Test
  void itGivesUpAfterSomeAttemptsAndThenAltogether() throws IOException {
    try (ModelServer server = ModelServer.start(question -> ModelServer.status(502, "", "", ""))) {
      ModelCoder coder = coder(server, ChatLimits.standard());
      for (int i = 0; i < 5; i++) {
        assertThat(reasons(ask(coder, 1))).containsExactly(Reason.UNREACHABLE);
      }
      assertThat(pauses.subList(0, 3)).containsExactly(1000L, 2000L, 4000L);
      assertThat(server.asked()).hasSize(20);
      assertThat(reasons(ask(coder, 2))).containsExactly(Reason.GIVEN_UP, Reason.GIVEN_UP);
      assertThat(server.asked()).hasSize(20);
    }
  }

  @Test
  void aLongWaitIsNotWaitedFor() throws IOException {
    assertThat(reasons(answered(q -> ModelServer.status(429, "Retry-After", "86400", ""), 1)))
        .containsExactly(Reason.UNREACHABLE);
    assertThat(pauses).isEmpty();
  }

  @Test
  void aSlowAnswerIsNotWaitedForEither() throws IOException {
    var never = new CountDownLatch(1);
    Function<JsonNode, Answer> answers =
        question ->
            exchange -> {
              // headers and a first byte come, the rest does not
              exchange.sendResponseHeaders(200, 1000);
              exchange.getResponseBody().write('{');
              exchange.getResponseBody().flush();
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            };
    try (ModelServer server = ModelServer.start(answers)) {
      var limits = new ChatLimits(10, 2, Duration.ofMillis(300), 1 << 20);
      assertThat(reasons(ask(coder(server, limits), 1))).containsExactly(Reason.UNREACHABLE);
      assertThat(pauses).containsExactly(1000L);
    }
  }

  @Test
  void anOversizedAnswerIsBrokenOff() throws IOException {
    try (ModelServer server =
        ModelServer.start(question -> ModelServer.words("x".repeat(100_000)))) {
      var limits = new ChatLimits(10, 2, Duration.ofSeconds(60), 10_000);
      assertThat(reasons(ask(coder(server, limits), 1))).containsExactly(Reason.OVERSIZED);
    }
  }

  @Test
  void redirectionsAreNotFollowed() throws IOException {
    try (ModelServer other = ModelServer.start(ModelServer::honest)) {
      for (int status : List.of(301, 302, 303, 307, 308)) {
        Function<JsonNode, Answer> answers =
            q -> ModelServer.status(status, "Location", other.address() + "/chat/completions", "");
        assertThat(reasons(answered(answers, 1))).containsExactly(Reason.REDIRECTED);
      }
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void noMoreRequestsThanAllowed() throws IOException {
    try (ModelServer server = ModelServer.start(ModelServer::honest)) {
      ModelCoder coder = coder(server, ChatLimits.standard().with(1, 60));
      List<Outcome> outcomes = ask(coder, 7);
      assertThat(reasons(outcomes)).containsExactly(Reason.BUDGET);
      assertThat(outcomes.get(6)).isEqualTo(new Outcome.Uncoded(Reason.BUDGET));
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void whatCanNeverSucceedIsTold() throws IOException {
    for (int status : List.of(401, 403, 404)) {
      assertThatThrownBy(
              () -> answered(q -> ModelServer.status(status, "", "", "key secret-key"), 1))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("HTTP " + status)
          .hasMessageNotContaining("secret-key");
    }
    assertThat(reasons(answered(q -> ModelServer.status(400, "", "", "{}"), 1)))
        .containsExactly(Reason.REFUSED);
    assertThat(reasons(answered(q -> ModelServer.status(200, "", "", "<html>"), 1)))
        .containsExactly(Reason.MALFORMED);
  }
}
