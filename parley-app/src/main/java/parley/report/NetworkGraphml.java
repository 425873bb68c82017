package parley.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.discourse.Entity;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkMatrix;
import parley.workbench.NetworkAnalysis.Network;

/**
 * A network as GraphML with plain attributes only, so that Gephi, igraph, NetworkX and visone read
 * all of it: of a node its label, variable, number of statements, group, colour and what the source
 * knows of it; of a tie its weight and sign. Ties of weight 0 are left out.
 */
public final class NetworkGraphml {
  // what readers, Gephi above all, take for their own
  private static final Set<String> RESERVED =
      Set.of(
          "id",
          "label",
          "entity",
          "variable",
          "frequency",
          "group",
          "r",
          "g",
          "b",
          "x",
          "y",
          "z",
          "size",
          "weight",
          "sign");

  private final Network network;
  private final NetworkMatrix matrix;
  private final Map<String, String> attributeKeys = new LinkedHashMap<>();

  private NetworkGraphml(Network network) {
    this.network = network;
    this.matrix = network.matrix();
    var names = new TreeSet<String>();
    entities(network.rules().rows()).values().forEach(e -> names.addAll(e.attributes().keySet()));
    if (matrix.mode() == Mode.TWO) {
      entities(network.rules().columns())
          .values()
          .forEach(e -> names.addAll(e.attributes().keySet()));
    }
    names.forEach(name -> attributeKeys.put(name, "a" + attributeKeys.size()));
  }

  /** Writes the network. */
  public static void write(Network network, Writer out) throws IOException {
    new NetworkGraphml(network).write(out);
  }

  private Map<String, Entity> entities(String variable) {
    return network.events().entities().getOrDefault(variable, Map.of());
  }

  private void write(Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write(
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
            + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
    key(out, "label", "node", "label", "string");
    key(out, "entity", "node", "entity", "string");
    key(out, "variable", "node", "variable", "string");
    key(out, "frequency", "node", "frequency", "double");
    if (network.groups().isPresent()) {
      key(out, "group", "node", "group", "int");
    }
    for (String channel : List.of("r", "g", "b")) {
      key(out, channel, "node", channel, "int");
    }
    for (Map.Entry<String, String> attribute : attributeKeys.entrySet()) {
      boolean taken = RESERVED.contains(attribute.getKey().toLowerCase(Locale.ROOT));
      String name = attribute.getKey() + (taken ? " (source)" : "");
      key(out, attribute.getValue(), "node", name, "string");
    }
    key(out, "weight", "edge", "weight", "double");
    key(out, "sign", "edge", "sign", "int");
    out.write("  <graph id=\"network\" edgedefault=\"undirected\">\n");
    String rows = network.rules().rows();
    for (int i = 0; i < matrix.rowLabels().size(); i++) {
      Optional<Integer> group = Optional.empty();
      if (network.groups().isPresent()) {
        group = Optional.of(network.groups().get().partition().of(i) + 1);
      }
      node(out, "r" + i, matrix.rowLabels().get(i), rows, matrix.rowTotal(i), group);
    }
    boolean two = matrix.mode() == Mode.TWO;
    for (int j = 0; two && j < matrix.columnLabels().size(); j++) {
      node(
          out,
          "c" + j,
          matrix.columnLabels().get(j),
          network.rules().columns(),
          matrix.columnTotal(j),
          Optional.empty());
    }
    for (int i = 0; i < matrix.rowLabels().size(); i++) {
      var ties = new StringBuilder();
      matrix.forEach(i, (row, column, weight) -> tie(ties, row, column, weight, two));
      out.append(ties);
    }
    out.write("  </graph>\n</graphml>\n");
  }

  private static void key(Writer out, String id, String of, String name, String type)
      throws IOException {
    out.write(
        "  <key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n"
            .formatted(id, of, xml(name), type));
  }

  private void node(
      Writer out,
      String id,
      String label,
      String variable,
      double frequency,
      Optional<Integer> group)
      throws IOException {
    out.write("    <node id=\"" + id + "\">\n");
    data(out, "label", label);
    data(out, "variable", variable);
    data(out, "frequency", number(frequency));
    if (group.isPresent()) {
      data(out, "group", group.get().toString());
    }
    Entity entity = entities(variable).get(label);
    if (entity != null) {
      data(out, "entity", entity.id());
      int colour = Integer.parseInt(entity.colour().substring(1), 16);
      data(out, "r", Integer.toString(colour >> 16));
      data(out, "g", Integer.toString(colour >> 8 & 0xff));
      data(out, "b", Integer.toString(colour & 0xff));
      for (Map.Entry<String, String> attribute : entity.attributes().entrySet()) {
        data(out, attributeKeys.getOrDefault(attribute.getKey(), ""), attribute.getValue());
      }
    }
    out.write("    </node>\n");
  }

  private static void data(Writer out, String key, String value) throws IOException {
    out.write("      <data key=\"" + key + "\">" + xml(value) + "</data>\n");
  }

  private static void tie(StringBuilder out, int row, int column, double weight, boolean two) {
    if (!two && column <= row) {
      return;
    }
    out.append("    <edge source=\"r").append(row);
    out.append("\" target=\"").append(two ? 'c' : 'r').append(column);
    out.append("\"><data key=\"weight\">").append(number(weight));
    out.append("</data><data key=\"sign\">").append(weight < 0 ? -1 : 1);
    out.append("</data></edge>\n");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  // XML 1.0 has no control characters; they become U+FFFD
  private static String xml(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().map(c -> allowed(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
    return Html.escape(clean.toString());
  }

  private static boolean allowed(int c) {
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return c == '\t' || c == '\n' || (c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF);
  }
}
