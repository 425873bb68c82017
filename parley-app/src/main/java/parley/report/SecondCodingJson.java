package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import parley.extract.llm.Outcome;
import parley.ledger.Coder;
import parley.position.Statement;
import parley.text.Document;

/**
 * The statements of a document as a second coder reads them: the line of {@code parley code}, with
 * {@code coder} and {@code coding} beside each statement. Where there is no coding, {@code
 * position} is {@code null} and {@code coding} tells why.
 */
public final class SecondCodingJson {
  private SecondCodingJson() {}

  /**
   * One line.
   *
   * @param statements as found
   * @param outcomes what came of each, in their order
   */
  public static String line(
      Document document, List<Statement> statements, List<Outcome> outcomes, Coder coder) {
    var json = new StatementJson(document);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", document.id());
    ArrayNode array = node.putArray("statements");
    for (int i = 0; i < statements.size(); i++) {
      ObjectNode one = json.of(recoded(statements.get(i), outcomes.get(i)));
      one.putObject("coder")
          .put("kind", coder.kind().word())
          .put("name", coder.name())
          .put("codebook", coder.codebook());
      one.put(
          "coding",
          outcomes.get(i) instanceof Outcome.Uncoded none ? none.reason().word() : "coded");
      array.add(one);
    }
    return node.toString();
  }

  private static Statement recoded(Statement s, Outcome outcome) {
    var coded =
        outcome instanceof Outcome.Coded c
            ? c
            : new Outcome.Coded(s.speaker(), java.util.Optional.empty());
    return new Statement(
        s.id(),
        s.documentId(),
        s.attribution(),
        coded.speaker(),
        s.hearsay(),
        s.nestedIn(),
        s.saidOn(),
        coded.position());
  }
}
