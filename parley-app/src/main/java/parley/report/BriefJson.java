package parley.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.brief.Brief;
import parley.brief.Collision;
import parley.brief.Flag;
import parley.brief.MatrixCell;
import parley.brief.MatrixRow;
import parley.brief.RedLine;
import parley.brief.Voice;
import parley.position.Statement;
import parley.publisher.PublisherFacts;
import parley.text.Document;

/** A brief as one JSON object, {@code parley/brief/1} of the interfaces page. */
public final class BriefJson {
  /** The value of {@code schema}. */
  public static final String SCHEMA = "parley/brief/1";

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Brief brief;
  private final PublisherFacts publishers;
  private final Map<String, StatementJson> documents = new HashMap<>();

  private BriefJson(Brief brief, PublisherFacts publishers) {
    this.brief = brief;
    this.publishers = publishers;
    brief.documents().forEach(d -> documents.put(d.id(), new StatementJson(d)));
  }

  /** The object as indented text with a closing line break. */
  public static String render(Brief brief) {
    return render(brief, Beside.NOTHING);
  }

  /** The same with what is shown beside it. */
  public static String render(Brief brief, Beside beside) {
    try {
      return MAPPER.writeValueAsString(of(brief, beside)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }

  /** The object. */
  public static ObjectNode of(Brief brief) {
    return of(brief, Beside.NOTHING);
  }

  /**
   * The object with {@code settlement} and {@code stability} of a scenario, and {@code
   * publisherOwners} at each document if there are lists of publishers.
   */
  public static ObjectNode of(Brief brief, Beside beside) {
    ObjectNode node = new BriefJson(brief, beside.publishers()).object();
    beside
        .scenario()
        .ifPresent(
            solved -> {
              node.set("settlement", OpenDealsJson.of(solved.deals()));
              node.set("stability", StabilityJson.of(solved.scenario(), solved.stability()));
              node.set("evidence", StabilityJson.evidence(solved));
            });
    return node;
  }

  private ObjectNode object() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("schema", SCHEMA);
    node.set("provenance", ProvenanceJson.of(brief.provenance()));
    ArrayNode read = node.putArray("documents");
    brief.documents().forEach(d -> document(read.addObject(), d));
    ArrayNode statements = node.putArray("statements");
    for (Statement statement : brief.statements()) {
      statements.add(json(statement.documentId()).of(statement));
    }
    matrix(node.putObject("matrix"));
    ArrayNode redLines = node.putArray("redLines");
    brief.redLines().forEach(r -> redLine(redLines.addObject(), r));
    ArrayNode collisions = node.putArray("collisions");
    brief.collisions().forEach(c -> collision(collisions.addObject(), c));
    ArrayNode flags = node.putArray("flags");
    brief.flags().forEach(f -> flag(flags.addObject(), f));
    voices(node.putObject("voices"));
    return node;
  }

  private StatementJson json(String documentId) {
    StatementJson json = documents.get(documentId);
    if (json == null) {
      throw new IllegalArgumentException("the brief lacks the document " + documentId);
    }
    return json;
  }

  private void document(ObjectNode node, Document document) {
    node.put("id", document.id());
    StatementJson.put(node, "title", document.title());
    StatementJson.put(node, "publisher", document.publisher());
    StatementJson.put(node, "date", document.date().map(Object::toString));
    node.put("sha256", document.sha256());
    node.put("characters", document.text().codePointCount(0, document.text().length()));
    OwnershipJson.put(node, publishers, document);
  }

  private void matrix(ObjectNode node) {
    strings(node, "parties", brief.matrix().parties());
    ArrayNode rows = node.putArray("rows");
    for (MatrixRow row : brief.matrix().rows()) {
      ObjectNode rowNode = rows.addObject();
      rowNode.put("issue", row.issue());
      rowNode.put("proposition", row.proposition());
      ObjectNode cells = rowNode.putObject("cells");
      row.cells().forEach((party, cell) -> cell(cells.putObject(party), cell));
    }
  }

  private static void cell(ObjectNode node, MatrixCell cell) {
    node.put("stance", cell.stance().word());
    node.put("strength", cell.strength().word());
    node.put("redLine", cell.redLine());
    node.put("mixed", cell.mixed());
    node.put("secondHand", cell.secondHand());
    node.put("confidence", StatementJson.rounded(cell.confidence()));
    strings(node, "statements", cell.statements());
  }

  private static void redLine(ObjectNode node, RedLine redLine) {
    node.put("party", redLine.party());
    node.put("issue", redLine.issue());
    node.put("proposition", redLine.proposition());
    node.put("stance", redLine.stance().word());
    strings(node, "statements", redLine.statements());
  }

  private static void collision(ObjectNode node, Collision collision) {
    node.put("issue", collision.issue());
    node.put("proposition", collision.proposition());
    strings(node, "for", collision.partiesFor());
    strings(node, "against", collision.partiesAgainst());
    node.put("redLine", collision.redLine());
    strings(node, "statements", collision.statements());
  }

  private void flag(ObjectNode node, Flag flag) {
    node.put("kind", flag.kind().word());
    node.put("document", flag.documentId());
    node.set("span", json(flag.documentId()).span(flag.span()));
    node.put("text", flag.text());
    node.put("why", flag.why());
    strings(node, "statements", flag.statements());
  }

  private void voices(ObjectNode node) {
    ArrayNode parties = node.putArray("parties");
    for (Voice voice : brief.voices().parties()) {
      ObjectNode party = parties.addObject();
      party.put("party", voice.party());
      party.put("statements", voice.statements());
      party.put("directCharacters", voice.directCharacters());
      strings(party, "speakers", voice.speakers());
    }
    node.put("withoutParty", brief.voices().withoutParty());
    strings(
        node,
        "mentionedNotHeard",
        brief.voices().mentionedNotHeard().stream().map(n -> n.party()).toList());
    strings(
        node, "barelyHeard", brief.voices().barelyHeard().stream().map(n -> n.party()).toList());
  }

  private static void strings(ObjectNode node, String key, List<String> values) {
    ArrayNode array = node.putArray(key);
    values.forEach(array::add);
  }
}
