package parley.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.explain.Explanation;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.DocumentVersion;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.ReviewState;
import parley.ledger.StoredDocument;
import parley.party.Speaker;
import parley.position.Condition;
import parley.position.Position;
import parley.text.CodePoints;
import parley.text.Span;
import parley.workbench.desk.Desk;
import parley.workbench.desk.Row;

/** Statements as the API shows them: their places in UTF-16 units, what is unknown as null. */
final class StatementBody {
  private static final double DECIMALS = 1000;

  private final Desk desk;

  StatementBody(Desk desk) {
    this.desk = desk;
  }

  /** All of a list. */
  ArrayNode list(List<Row> rows) {
    ArrayNode array = Json.object().arrayNode();
    rows.forEach(row -> array.add(of(row.statement())));
    return array;
  }

  /** A statement. */
  ObjectNode of(LedgerStatement s) {
    Optional<CodePoints> offsets = desk.offsets(s.documentId(), s.anchor().version());
    Optional<Coding> shown = s.shown();
    ObjectNode node = Json.object();
    node.put("id", s.id());
    node.put("document", s.documentId());
    publication(node, desk.now().document(s.documentId()).map(StoredDocument::latest));
    node.put("number", s.number());
    node.put("seen", s.lastEntry());
    node.set("source", source(s, shown.map(Coding::speaker), offsets));
    Json.put(node, "onBehalfOf", shown.flatMap(c -> c.speaker().onBehalfOf()));
    node.set("cue", quote(s.anchor().cue(), offsets));
    node.set("content", quote(s.anchor().content(), offsets));
    node.put("quoteType", s.quoteType().word());
    node.put("hearsay", s.hearsay());
    Json.put(node, "nestedIn", s.nestedIn());
    Json.put(node, "saidOn", s.saidOn().map(Object::toString));
    node.put("confidence", rounded(s.confidence()));
    node.put("doubt", rounded(1 - s.certainty()));
    node.set(
        "position", shown.flatMap(Coding::position).map(p -> position(p, offsets)).orElse(null));
    node.set("coder", shown.map(StatementBody::coder).orElse(null));
    node.set("review", review(s));
    node.put("anchor", s.anchor().state().word());
    node.put("version", s.anchor().version());
    return node;
  }

  /** A statement without what anybody has coded or decided, for somebody who codes it blind. */
  ObjectNode blind(LedgerStatement s) {
    ObjectNode node = of(s);
    ObjectNode source = (ObjectNode) node.get("source");
    source.putNull("actor").putNull("party").putNull("description");
    source.put("kind", "none").put("authority", "unknown");
    node.putNull("onBehalfOf").putNull("position").putNull("coder");
    node.set("review", undecided());
    return node.put("blind", true);
  }

  private static ObjectNode undecided() {
    ObjectNode node = Json.object().put("state", ReviewState.PROPOSED.word());
    return node.putNull("by").putNull("at").putNull("reason");
  }

  private static void publication(ObjectNode node, Optional<DocumentVersion> version) {
    Json.put(node, "documentTitle", version.flatMap(DocumentVersion::title));
    Json.put(node, "documentDate", version.flatMap(DocumentVersion::date).map(Object::toString));
    Json.put(node, "publisher", version.flatMap(DocumentVersion::publisher));
  }

  private static ObjectNode source(
      LedgerStatement s, Optional<Speaker> speaker, Optional<CodePoints> offsets) {
    ObjectNode node = quote(s.anchor().source(), offsets);
    Json.put(node, "actor", speaker.flatMap(Speaker::actor));
    Json.put(node, "party", speaker.flatMap(Speaker::party));
    node.put("kind", speaker.map(p -> p.kind().word()).orElse("none"));
    node.put(
        "authority",
        speaker.map(p -> p.authority().name().toLowerCase(Locale.ROOT)).orElse("unknown"));
    Json.put(node, "description", speaker.flatMap(Speaker::description));
    return node;
  }

  private static ObjectNode quote(Quote quote, Optional<CodePoints> offsets) {
    ObjectNode node = Json.object();
    ArrayNode spans = node.putArray("spans");
    offsets.ifPresent(o -> quote.spans().forEach(span -> spans.add(utf16(span, o))));
    node.put("text", quote.text());
    return node;
  }

  private static ArrayNode utf16(Span codePoints, CodePoints offsets) {
    return span(offsets.toUtf16(codePoints.start(), codePoints.end()));
  }

  /** A span that counts UTF-16 units already. */
  static ArrayNode span(Span utf16) {
    return Json.object().arrayNode().add(utf16.start()).add(utf16.end());
  }

  private static ObjectNode position(Position p, Optional<CodePoints> offsets) {
    ObjectNode node = Json.object();
    node.put("issue", p.issue());
    node.put("proposition", p.proposition());
    node.put("stance", p.stance().word());
    node.put("act", p.act().word());
    node.put("strength", p.strength().word());
    node.put("redLine", p.redLine());
    node.set("condition", p.condition().map(c -> condition(c, offsets)).orElse(null));
    node.put("confidence", rounded(p.confidence()));
    return node;
  }

  private static ObjectNode condition(Condition condition, Optional<CodePoints> offsets) {
    ObjectNode node = Json.object();
    ArrayNode spans = node.putArray("spans");
    offsets.ifPresent(o -> spans.add(utf16(condition.span(), o)));
    return node.put("text", condition.text());
  }

  private static ObjectNode coder(Coding coding) {
    return Json.object()
        .put("kind", coding.coder().kind().word())
        .put("name", coding.coder().name());
  }

  private static ObjectNode review(LedgerStatement s) {
    Optional<Decision> decision = s.decision();
    ObjectNode node = Json.object().put("state", s.state().word());
    Json.put(node, "by", decision.map(d -> d.entry().by()));
    Json.put(node, "at", decision.map(d -> d.entry().recordedAt().toString()));
    Json.put(node, "reason", decision.map(Decision::reason).filter(r -> !r.isEmpty()));
    return node;
  }

  /** A statement with explanations and history. */
  ObjectNode detail(LedgerStatement s) {
    ObjectNode node = Json.object();
    node.set("statement", of(s));
    ObjectNode because = node.putObject("because");
    Optional<Coding> shown = s.shown();
    because.set("speaker", shown.map(c -> explanation(c.speaker().because())).orElse(null));
    because.set(
        "position",
        shown.flatMap(Coding::position).map(p -> explanation(p.because())).orElse(null));
    history(node.putArray("history"), s);
    return node;
  }

  /** The same for somebody who codes it blind. */
  ObjectNode blindDetail(LedgerStatement s) {
    ObjectNode node = Json.object();
    node.set("statement", blind(s));
    node.putObject("because").putNull("speaker").putNull("position");
    node.putArray("history");
    return node;
  }

  private static ObjectNode explanation(Explanation explanation) {
    ObjectNode node = Json.object().put("because", explanation.because());
    ArrayNode parts = node.putArray("parts");
    explanation.parts().forEach(part -> parts.add(explanation(part)));
    return node;
  }

  private static void history(ArrayNode history, LedgerStatement s) {
    event(history, s.entry(), "found", true);
    for (Entry entry : s.entries()) {
      for (Coding c : s.codings()) {
        if (c.entry().number() == entry.number()) {
          event(history, entry, "coded", c.live()).set("coding", coding(c));
        }
      }
      for (Decision d : s.decisions()) {
        if (d.entry().number() == entry.number()) {
          ObjectNode event = event(history, entry, "decided", d.live());
          event.put("verdict", d.verdict().word());
          Json.put(event, "reason", Optional.of(d.reason()).filter(r -> !r.isEmpty()));
        }
      }
    }
  }

  private static ObjectNode event(ArrayNode history, Entry entry, String what, boolean live) {
    return history
        .addObject()
        .put("entry", entry.number())
        .put("at", entry.recordedAt().toString())
        .put("by", entry.by())
        .put("what", what)
        .put("live", live)
        .putNull("reason");
  }

  private static ObjectNode coding(Coding c) {
    ObjectNode node = Json.object().put("number", c.number()).put("coder", c.coder().name());
    node.put("kind", c.coder().kind().word());
    Json.put(node, "actor", c.speaker().actor());
    Json.put(node, "party", c.speaker().party());
    node.set("position", c.position().map(p -> position(p, Optional.empty())).orElse(null));
    return node;
  }

  /** A probability with three decimals. */
  static double rounded(double probability) {
    return Math.round(probability * DECIMALS) / DECIMALS;
  }

  /** The words of a review state. */
  static ObjectNode counts(java.util.Map<ReviewState, Integer> counts) {
    ObjectNode node = Json.object();
    for (ReviewState state : ReviewState.values()) {
      node.put(state.word(), counts.getOrDefault(state, 0));
    }
    return node;
  }
}
