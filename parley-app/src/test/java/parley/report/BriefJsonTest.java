package parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.brief.Brief;
import parley.party.SourceKind;
import parley.position.Act;
import parley.position.Stance;
import parley.position.Statement;
import parley.position.Strength;
import parley.text.Document;

class BriefJsonTest {
  private static final long SEED = Long.getLong("parley.seed", 1L);

  private final ObjectNode json = BriefJson.of(HarbourBrief.brief());

  private static List<String> keys(JsonNode node) {
    var keys = new ArrayList<String>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void hasTheKeysOfTheInterface() {
    assertThat(keys(json))
        .containsExactly(
            "schema",
            "provenance",
            "documents",
            "statements",
            "matrix",
            "redLines",
            "collisions",
            "flags",
            "voices");
    assertThat(json.get("schema").asText()).isEqualTo("parley/brief/1");
    assertThat(keys(json.get("provenance")))
        .containsExactly("tool", "version", "resources", "inputs");
    assertThat(keys(json.at("/documents/0")))
        .containsExactly("id", "title", "publisher", "date", "sha256", "characters");
    assertThat(json.at("/documents/0/date").isNull()).isTrue();
    assertThat(keys(json.get("matrix"))).containsExactly("parties", "rows");
    assertThat(keys(json.at("/matrix/rows/0"))).containsExactly("issue", "proposition", "cells");
    assertThat(keys(json.at("/matrix/rows/0/cells/PT")))
        .contains("stance", "strength", "redLine", "statements");
    assertThat(keys(json.at("/redLines/0")))
        .contains("party", "proposition", "stance", "statements");
    assertThat(keys(json.at("/collisions/0")))
        .contains("proposition", "for", "against", "redLine", "statements");
    assertThat(keys(json.at("/flags/0")))
        .containsExactly("kind", "document", "span", "text", "why", "statements");
    assertThat(keys(json.get("voices"))).contains("parties", "mentionedNotHeard");
    assertThat(keys(json.at("/voices/parties/0")))
        .containsExactly("party", "statements", "directCharacters", "speakers");
  }

  @Test
  void statementsHaveTheKeysOfTheInterface() {
    for (JsonNode statement : json.get("statements")) {
      assertThat(keys(statement))
          .containsExactly(
              "id",
              "document",
              "source",
              "onBehalfOf",
              "cue",
              "content",
              "quoteType",
              "hearsay",
              "nestedIn",
              "saidOn",
              "confidence",
              "position");
      assertThat(keys(statement.get("source")))
          .containsExactly("spans", "text", "actor", "party", "kind");
      assertThat(keys(statement.get("content"))).containsExactly("spans", "text");
      if (!statement.get("position").isNull()) {
        assertThat(keys(statement.get("position")))
            .containsExactly(
                "issue",
                "proposition",
                "stance",
                "act",
                "strength",
                "redLine",
                "condition",
                "confidence");
      }
    }
    assertThat(json.at("/statements/10/source/kind").asText()).isEqualTo("unnamed");
    assertThat(json.at("/statements/11/source/spans")).isEmpty();
    assertThat(json.at("/statements/11/source/actor").isNull()).isTrue();
    assertThat(keys(json.at("/statements/4/position/condition"))).containsExactly("span", "text");
  }

  @Test
  void offsetsCountCodePointsAndMeetTheText() {
    var random = new Random(SEED);
    for (int round = 0; round < 60; round++) {
      Brief brief = round == 0 ? HarbourBrief.brief() : RandomBrief.of(random);
      ObjectNode node = BriefJson.of(brief);
      for (JsonNode statement : node.get("statements")) {
        String text = new BriefIndex(brief).document(statement.get("document").asText()).text();
        for (String part : List.of("source", "cue", "content")) {
          var words = new ArrayList<String>();
          for (JsonNode span : statement.at("/" + part + "/spans")) {
            words.add(cut(text, span));
          }
          assertThat(statement.at("/" + part + "/text").asText())
              .as("seed " + SEED)
              .isEqualTo(String.join(" … ", words));
        }
      }
      for (JsonNode flag : node.get("flags")) {
        String text = new BriefIndex(brief).document(flag.get("document").asText()).text();
        assertThat(flag.get("text").asText()).isEqualTo(cut(text, flag.get("span")));
      }
    }
  }

  private static String cut(String text, JsonNode span) {
    int[] points = text.codePoints().toArray();
    int start = span.get(0).asInt();
    return new String(points, start, span.get(1).asInt() - start);
  }

  @Test
  void sameBriefGivesTheSameBytes() {
    assertThat(BriefJson.render(HarbourBrief.brief()))
        .isEqualTo(BriefJson.render(HarbourBrief.brief()))
        .endsWith("}\n");
  }

  @Test
  void aStatementOfAnotherDocumentIsAFault() {
    Document other = Document.of("other", "yes");
    Statement statement =
        Told.in(other, "s1")
            .by("yes", SourceKind.STATE, "NO")
            .that("yes")
            .takes(Stance.FOR, Strength.SOFT, Act.ACCEPT, "i", "p")
            .statement();
    assertThatThrownBy(() -> new StatementJson(HarbourBrief.document()).of(statement))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other");
  }
}
