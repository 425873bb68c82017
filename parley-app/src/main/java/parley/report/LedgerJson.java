package parley.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToIntFunction;
import parley.ledger.LedgerStatement;
import parley.ledger.duplicate.Utterance;
import parley.ledger.line.Change;
import parley.ledger.line.Line;
import parley.ledger.line.Stand;
import parley.ledger.line.Story;
import parley.ledger.line.Tension;
import parley.ledger.line.WeighedChange;
import parley.provenance.Provenance;

/** Lines and changes of a ledger as one JSON object. */
public final class LedgerJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final ToIntFunction<Utterance> families;

  /** With the number of independent source families of an utterance. */
  public LedgerJson(ToIntFunction<Utterance> families) {
    this.families = families;
  }

  /** {@code parley/ledger-positions/1}. */
  public String positions(List<Line> lines, Provenance provenance) {
    ObjectNode node = object("parley/ledger-positions/1", provenance);
    put(node, lines);
    return text(node);
  }

  /** Puts {@code lines} into an object. */
  public void put(ObjectNode node, List<Line> lines) {
    ArrayNode array = node.putArray("lines");
    for (Line line : lines) {
      ObjectNode one = line(array.addObject(), line);
      ArrayNode stands = one.putArray("stands");
      line.stands().forEach(s -> stand(stands.addObject(), s));
      ArrayNode undated = one.putArray("undated");
      line.undated().forEach(u -> undated.add(u.first().id()));
    }
  }

  /** {@code parley/ledger-changes/1}. */
  public String changes(List<Story> stories, List<Tension> tensions, Provenance provenance) {
    ObjectNode node = object("parley/ledger-changes/1", provenance);
    put(node, stories, tensions);
    return text(node);
  }

  /** Puts {@code changes} and {@code tensions} into an object. */
  public void put(ObjectNode node, List<Story> stories, List<Tension> tensions) {
    ArrayNode array = node.putArray("changes");
    for (int story = 0; story < stories.size(); story++) {
      for (WeighedChange weighed : stories.get(story).changes()) {
        Change change = weighed.change();
        ObjectNode one = array.addObject().put("kind", change.kind().word());
        one.put("story", story + 1);
        one.put("weight", StatementJson.rounded(weighed.weight()));
        one.put("noise", weighed.noise().orElse(null));
        one.put("because", weighed.because().because());
        line(one, change.line());
        stand(one.putObject("from"), change.from());
        stand(one.putObject("to"), change.to());
      }
    }
    ArrayNode second = node.putArray("tensions");
    for (Tension tension : tensions) {
      ObjectNode one = line(second.addObject(), tension.line());
      one.put("conditional", tension.conditional());
      utterance(one.putObject("one"), tension.one());
      utterance(one.putObject("other"), tension.other());
    }
  }

  private static ObjectNode object(String schema, Provenance provenance) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("schema", schema);
    node.set("provenance", ProvenanceJson.of(provenance));
    return node;
  }

  private static ObjectNode line(ObjectNode node, Line line) {
    return node.put("party", line.party())
        .put("issue", line.issue())
        .put("proposition", line.proposition());
  }

  private void stand(ObjectNode node, Stand stand) {
    node.put("day", stand.day().toString());
    node.put("rank", stand.rank().word());
    node.put("stance", stand.stance().word());
    node.put("strength", stand.strength().word());
    node.put("redLine", stand.redLine());
    node.put("conditional", stand.conditional());
    ArrayNode utterances = node.putArray("utterances");
    stand.utterances().forEach(u -> utterance(utterances.addObject(), u));
  }

  private void utterance(ObjectNode node, Utterance utterance) {
    node.put("saidOn", utterance.saidOn().map(Object::toString).orElse(null));
    node.put("stance", utterance.position().stance().word());
    node.put("strength", utterance.position().strength().word());
    node.put("redLine", utterance.position().redLine());
    node.put("condition", utterance.position().condition().map(c -> c.text()).orElse(null));
    node.put("review", utterance.state().word());
    node.put("families", families.applyAsInt(utterance));
    node.put("text", utterance.first().anchor().content().text());
    ArrayNode ids = node.putArray("statements");
    utterance.statements().stream().map(LedgerStatement::id).forEach(ids::add);
  }

  private static String text(ObjectNode node) {
    try {
      return MAPPER.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }
}
