package parley.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.party.PartyCode;
import parley.position.Strength;

/**
 * Statements as a GraphML graph: parties, propositions and documents are nodes; each statement is
 * an edge, from the party spoken for (or from nobody known) to the proposition, or to the document
 * where no position is taken. The edge carries the columns of the CSV format, from which it is read
 * back, and {@code weight} (strength, 1 to 4) and {@code sign} (1, 0, -1) for programs that draw. A
 * statement of several parties is an edge of each, all with its one id.
 */
public final class StatementGraph implements StatementWriter {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>
      <key id="type" for="node" attr.name="type" attr.type="string"/>
      <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
      <key id="sign" for="edge" attr.name="sign" attr.type="int"/>
      """;

  private final Writer out;
  private final Map<String, String> nodes = new HashMap<>();
  private int edges;

  /** Begins a graph. */
  public StatementGraph(Writer out) throws IOException {
    this.out = out;
    out.write(HEAD);
    for (String column : StatementColumns.head()) {
      out.write(
          "<key id=\"s-"
              + column
              + "\" for=\"edge\" attr.name=\""
              // readers take a plain id of an edge for their own
              + (column.equals("id") ? "statement" : column)
              + "\" attr.type=\"string\"/>\n");
    }
    out.write("<graph edgedefault=\"directed\">\n");
  }

  @Override
  public void write(ObjectNode statement) throws IOException {
    List<String> parties = PartyCode.parties(statement.at("/source/party").asText(""));
    String to =
        statement.path("position").isObject()
            ? node("proposition", statement.at("/position/proposition").asText())
            : node("document", statement.path("document").asText());
    for (String party : parties.isEmpty() ? List.of("") : parties) {
      edge(party.isEmpty() ? node("unknown", "unknown") : node("party", party), to, statement);
    }
  }

  private String node(String type, String label) throws IOException {
    String known = nodes.get(type + "\n" + label);
    if (known != null) {
      return known;
    }
    String id = "n" + nodes.size();
    nodes.put(type + "\n" + label, id);
    out.write("<node id=\"" + id + "\">");
    data("label", label);
    data("type", type);
    out.write("</node>\n");
    return id;
  }

  private void edge(String from, String to, ObjectNode statement) throws IOException {
    out.write("<edge id=\"e" + edges + "\" source=\"" + from + "\" target=\"" + to + "\">");
    edges++;
    if (statement.path("position").isObject()) {
      data("weight", strength(statement.at("/position/strength").asText()));
      data("sign", sign(statement.at("/position/stance").asText()));
    }
    List<String> head = StatementColumns.head();
    List<String> row = StatementColumns.row(statement);
    for (int i = 0; i < head.size(); i++) {
      if (!row.get(i).isEmpty()) {
        data("s-" + head.get(i), row.get(i));
      }
    }
    out.write("</edge>\n");
  }

  private static String strength(String word) {
    return Integer.toString(Words.constant("strength", word, Strength.class).level());
  }

  private static String sign(String stance) {
    return switch (stance) {
      case "for" -> "1";
      case "against" -> "-1";
      default -> "0";
    };
  }

  private void data(String key, String text) throws IOException {
    out.write("<data key=\"" + key + "\">" + XmlText.escaped(text) + "</data>");
  }

  @Override
  public void end() throws IOException {
    out.write("</graph>\n</graphml>\n");
  }
}
