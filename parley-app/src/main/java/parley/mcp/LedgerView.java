package parley.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.DocumentVersion;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.StoredDocument;
import parley.ledger.duplicate.Utterance;
import parley.ledger.line.Line;
import parley.ledger.line.Stand;
import parley.position.Position;
import parley.text.Span;
import parley.workbench.LedgerLines;

/**
 * Statements, stands and documents of a ledger as an assistant sees them: each with its document,
 * day, publisher and exact words, and with whether a person has confirmed it.
 */
final class LedgerView {
  private static final double DECIMALS = 1000;

  private final Ledger ledger;
  private final LedgerLines lines;
  private final Map<String, Optional<DocumentVersion>> versions = new HashMap<>();

  LedgerView(Ledger ledger) {
    this.ledger = ledger;
    this.lines = new LedgerLines(ledger);
  }

  LedgerLines lines() {
    return lines;
  }

  /** A document by its id, as far as it is known. */
  ObjectNode document(String id) {
    Optional<DocumentVersion> version =
        versions.computeIfAbsent(id, i -> ledger.document(i).map(StoredDocument::latest));
    return document(id, version);
  }

  static ObjectNode document(StoredDocument document) {
    return document(document.id(), Optional.of(document.latest()));
  }

  private static ObjectNode document(String id, Optional<DocumentVersion> version) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", id);
    node.put("date", version.flatMap(DocumentVersion::date).map(Object::toString).orElse(null));
    Quoted.put(node, "title", version.flatMap(DocumentVersion::title));
    Quoted.put(node, "publisher", version.flatMap(DocumentVersion::publisher));
    Quoted.put(node, "url", version.flatMap(DocumentVersion::url));
    return node;
  }

  /** A statement: who said what, when and where, how it is coded and who confirmed that. */
  ObjectNode statement(LedgerStatement s) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("statement", s.id());
    node.put("saidOn", s.saidOn().map(Object::toString).orElse(null));
    Optional<Coding> coding = s.shown();
    speaker(node, coding);
    words(node, s);
    node.put("toldAs", s.quoteType().word());
    node.put("hearsay", s.hearsay());
    node.put("insideStatement", s.nestedIn().orElse(null));
    coding
        .flatMap(Coding::position)
        .ifPresentOrElse(p -> node.set("position", position(p)), () -> node.putNull("position"));
    node.put("status", status(s));
    node.set("document", document(s.documentId()));
    return node;
  }

  private static void speaker(ObjectNode node, Optional<Coding> coding) {
    node.put("party", coding.flatMap(c -> c.speaker().party()).map(Quoted::label).orElse(null));
    node.put("speaker", coding.flatMap(c -> c.speaker().actor()).map(Quoted::label).orElse(null));
    node.put(
        "describedAs",
        coding.flatMap(c -> c.speaker().description()).map(Quoted::label).orElse(null));
  }

  private static void words(ObjectNode node, LedgerStatement s) {
    node.set("words", quote(s.anchor().content()));
    node.set("offsets", offsets(s.anchor().content()));
    switch (s.anchor().state()) {
      case FOUND -> {}
      case MOVED -> node.put("textChanged", "the words stand elsewhere in the changed text");
      case LOST -> node.put("textChanged", "the latest version no longer holds these words");
    }
  }

  /** Exact words; what was removed from the ledger is told. */
  static ObjectNode quote(Quote quote) {
    if (!quote.isEmpty() && quote.text().isEmpty()) {
      return JsonNodeFactory.instance.objectNode().putNull("quoted").put("removed", true);
    }
    return Quoted.of(quote.text(), Quoted.WORDS);
  }

  /** Where words stand, in code points of the stored text. */
  static ArrayNode offsets(Quote quote) {
    ArrayNode spans = JsonNodeFactory.instance.arrayNode();
    for (Span span : quote.spans()) {
      spans.addArray().add(span.start()).add(span.end());
    }
    return spans;
  }

  /** The side taken. */
  static ObjectNode position(Position p) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("issue", p.issue());
    node.put("proposition", Quoted.label(p.proposition()));
    node.put("stance", p.stance().word());
    node.put("strength", p.strength().word());
    node.put("act", p.act().word());
    node.put("redLine", p.redLine());
    p.condition()
        .ifPresentOrElse(
            c -> node.set("condition", Quoted.of(c.text(), Quoted.WORDS)),
            () -> node.putNull("condition"));
    node.put("confidence", Math.round(p.confidence() * DECIMALS) / DECIMALS);
    return node;
  }

  /** Who stands behind the coding: {@code proposed by machine}, {@code confirmed by NAME}. */
  static String status(LedgerStatement s) {
    Optional<Decision> decision = s.decision();
    if (decision.isPresent()) {
      String name = Quoted.label(decision.get().entry().by());
      return switch (decision.get().verdict()) {
        case ACCEPT -> "confirmed by " + name;
        case CORRECT -> "corrected by " + name;
        case REJECT -> "rejected by " + name;
      };
    }
    return s.proposed()
        .map(Coding::coder)
        .filter(c -> c.kind() == Coder.Kind.PERSON)
        .map(c -> "proposed by " + Quoted.label(c.name()))
        .orElse("proposed by machine");
  }

  /** An utterance: the statement that stands for it, and how many documents tell it. */
  ObjectNode utterance(Utterance u) {
    ObjectNode node = statement(u.first());
    node.put("independentSources", lines.families(u));
    List<String> others =
        u.statements().stream()
            .map(LedgerStatement::id)
            .filter(i -> !i.equals(u.first().id()))
            .toList();
    if (!others.isEmpty()) {
      others.forEach(node.putArray("alsoToldIn")::add);
    }
    return node;
  }

  /** A stand with the utterance that shows it best. */
  ObjectNode stand(Stand stand) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("day", stand.day().toString());
    node.put("stance", stand.stance().word());
    node.put("strength", stand.strength().word());
    node.put("redLine", stand.redLine());
    node.put("conditional", stand.conditional());
    node.put("voice", stand.rank().word());
    node.put("utterancesThatDay", stand.utterances().size());
    node.set("evidence", utterance(stand.evidence()));
    return node;
  }

  /** A new object with a line's party, issue and proposition. */
  static ObjectNode head(Line line) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("party", line.party());
    node.put("issue", line.issue());
    node.put("proposition", Quoted.label(line.proposition()));
    return node;
  }
}
