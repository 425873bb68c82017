package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.DocumentVersion;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.party.Speaker;
import parley.position.Position;
import parley.text.Span;

/**
 * The exchange form of a ledger's statement: the STATEMENT object of the interfaces page with the
 * coding that holds (that was proposed, where it was rejected), and after it {@code speaker},
 * {@code coder}, {@code review}, {@code evidence} and {@code publication}. No moment of recording
 * occurs in it.
 */
public final class LedgerStatementJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final OptionalInt excerpt;

  /** Quoted words are cut to this many code points, if there is a limit. */
  public LedgerStatementJson(OptionalInt excerpt) {
    this.excerpt = excerpt;
  }

  /** The object; {@code version} is the one that the statement's anchor refers to. */
  public ObjectNode of(LedgerStatement s, DocumentVersion version) {
    Optional<Coding> coding = s.holding().or(s::proposed);
    ObjectNode node = JSON.objectNode();
    node.put("id", s.id());
    node.put("document", s.documentId());
    ObjectNode source = place(s.anchor().source());
    StatementJson.put(source, "actor", coding.flatMap(c -> c.speaker().actor()));
    StatementJson.put(source, "party", coding.flatMap(c -> c.speaker().party()));
    source.put("kind", coding.map(c -> c.speaker().kind().word()).orElse("none"));
    node.set("source", source);
    StatementJson.put(node, "onBehalfOf", coding.flatMap(c -> c.speaker().onBehalfOf()));
    node.set("cue", place(s.anchor().cue()));
    node.set("content", place(s.anchor().content()));
    node.put("quoteType", s.quoteType().word());
    node.put("hearsay", s.hearsay());
    StatementJson.put(node, "nestedIn", s.nestedIn());
    StatementJson.put(node, "saidOn", s.saidOn().map(Object::toString));
    node.put("confidence", StatementJson.rounded(s.confidence()));
    coding
        .flatMap(Coding::position)
        .ifPresentOrElse(p -> node.set("position", position(p)), () -> node.putNull("position"));
    coding.ifPresent(c -> coder(node, c));
    review(node, s);
    node.putObject("evidence")
        .put("state", s.anchor().state().word())
        .put("version", s.anchor().version())
        .put("sha256", s.anchor().textSha256());
    publication(node.putObject("publication"), version);
    return node;
  }

  private static void coder(ObjectNode node, Coding coding) {
    Speaker speaker = coding.speaker();
    ObjectNode more = node.putObject("speaker");
    more.put("authority", speaker.authority().name().toLowerCase(Locale.ROOT));
    StatementJson.put(more, "description", speaker.description());
    node.putObject("coder")
        .put("kind", coding.coder().kind().word())
        .put("name", coding.coder().name())
        .put("codebook", coding.coder().codebook());
  }

  private static void review(ObjectNode node, LedgerStatement s) {
    Optional<Decision> decision = s.decision();
    ObjectNode review = node.putObject("review").put("state", s.state().word());
    StatementJson.put(review, "by", decision.map(d -> d.entry().by()));
    StatementJson.put(review, "reason", decision.map(Decision::reason));
  }

  private static void publication(ObjectNode node, DocumentVersion version) {
    StatementJson.put(node, "title", version.title());
    StatementJson.put(node, "date", version.date().map(Object::toString));
    StatementJson.put(node, "publisher", version.publisher());
    StatementJson.put(node, "url", version.url());
    node.put("characters", version.characters());
  }

  private ObjectNode place(Quote quote) {
    ObjectNode node = JSON.objectNode();
    ArrayNode spans = node.putArray("spans");
    quote.spans().forEach(s -> spans.add(span(s)));
    node.put("text", excerpt(quote.text()));
    return node;
  }

  private static ArrayNode span(Span span) {
    return JSON.arrayNode().add(span.start()).add(span.end());
  }

  private String excerpt(String text) {
    if (excerpt.isEmpty() || text.codePointCount(0, text.length()) <= excerpt.getAsInt()) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, excerpt.getAsInt())) + "…";
  }

  private ObjectNode position(Position p) {
    ObjectNode node = JSON.objectNode();
    node.put("issue", p.issue());
    node.put("proposition", p.proposition());
    node.put("stance", p.stance().word());
    node.put("act", p.act().word());
    node.put("strength", p.strength().word());
    node.put("redLine", p.redLine());
    p.condition()
        .ifPresentOrElse(
            c ->
                node.putObject("condition")
                    .put("text", excerpt(c.text()))
                    .set("span", span(c.span())),
            () -> node.putNull("condition"));
    node.put("confidence", StatementJson.rounded(p.confidence()));
    return node;
  }
}
