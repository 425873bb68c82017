package parley.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;
import parley.discourse.Variable;
import parley.discourse.backbone.BackboneResult;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkMatrix;
import parley.discourse.network.NetworkRules;
import parley.discourse.time.TimeWindow;
import parley.provenance.Provenance;
import parley.workbench.NetworkAnalysis.Network;
import parley.workbench.NetworkAnalysis.PolarisedWindow;

/** Discourse networks as {@code parley/network/1} JSON, and event lists as JSON Lines. */
public final class NetworkJson implements AutoCloseable {
  private static final JsonFactory JSON =
      new ObjectMapper().getFactory().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

  private final JsonGenerator json;

  private NetworkJson(Writer out) throws IOException {
    this.json = JSON.createGenerator(out);
  }

  /** One object with the nodes and ties. */
  public static void network(Network network, Writer out) throws IOException {
    try (var to = new NetworkJson(out)) {
      to.head(network.rules(), network.provenance());
      to.body(network);
      to.end();
    }
  }

  /** One object with the networks of all windows. */
  public static void windows(
      NetworkRules rules, Provenance provenance, Iterable<Network> networks, Writer out)
      throws IOException {
    try (var to = new NetworkJson(out)) {
      to.head(rules, provenance);
      to.json.writeArrayFieldStart("windows");
      for (Network network : networks) {
        to.json.writeStartObject();
        to.window(network.window());
        to.body(network);
        to.json.writeEndObject();
      }
      to.json.writeEndArray();
      to.end();
    }
  }

  /** One object with the polarisation of all windows. */
  public static void polarisation(
      NetworkRules rules, Provenance provenance, List<PolarisedWindow> windows, Writer out)
      throws IOException {
    try (var to = new NetworkJson(out)) {
      to.head(rules, provenance);
      to.json.writeArrayFieldStart("polarisation");
      for (PolarisedWindow window : windows) {
        to.polarised(window);
      }
      to.json.writeEndArray();
      to.end();
    }
  }

  /** One object with the backbone. */
  public static void backbone(
      NetworkRules rules, Provenance provenance, BackboneResult result, Writer out)
      throws IOException {
    try (var to = new NetworkJson(out)) {
      to.head(rules, provenance);
      to.json.writeObjectFieldStart("backbone");
      to.json.writeNumberField("loss", result.backboneLoss());
      to.json.writeNumberField("redundantLoss", result.redundantLoss());
      to.json.writeBooleanField("exact", result.exact());
      to.strings("backbone", result.backbone());
      to.strings("redundant", result.redundant());
      to.json.writeArrayFieldStart("losses");
      for (double loss : result.losses()) {
        to.json.writeNumber(loss);
      }
      to.json.writeEndArray();
      to.json.writeEndObject();
      to.end();
    }
  }

  /** The statements, one object a line. */
  public static void events(EventList events, Writer out) throws IOException {
    for (CodedStatement statement : events.statements()) {
      try (var to = new NetworkJson(out)) {
        to.statement(events, statement);
      }
      out.write('\n');
    }
  }

  private void head(NetworkRules rules, Provenance provenance) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", "parley/network/1");
    json.writeStringField("mode", rules.mode() == Mode.ONE ? "one" : "two");
    json.writeStringField("rows", rules.rows());
    json.writeStringField("columns", rules.columns());
    if (rules.qualifier().isPresent()) {
      json.writeStringField("qualifier", rules.qualifier().get());
    } else {
      json.writeNullField("qualifier");
    }
    json.writeStringField("relation", word(rules.relation()));
    json.writeStringField("normalize", word(rules.normalisation()));
    json.writeStringField("duplicates", word(rules.duplicates()));
    json.writeBooleanField("isolates", rules.isolates());
    if (rules.from().isPresent()) {
      json.writeStringField("from", rules.from().get().toString());
    }
    if (rules.to().isPresent()) {
      json.writeStringField("to", rules.to().get().toString());
    }
    json.writeFieldName("provenance");
    json.writeTree(ProvenanceJson.of(provenance));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void end() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void body(Network network) throws IOException {
    NetworkMatrix matrix = network.matrix();
    json.writeNumberField("statements", matrix.statements());
    json.writeArrayFieldStart("nodes");
    for (int i = 0; i < matrix.rowLabels().size(); i++) {
      node(matrix.rowLabels().get(i), network.rules().rows(), matrix.rowTotal(i));
      if (network.groups().isPresent()) {
        json.writeNumberField("group", network.groups().get().partition().of(i) + 1);
      }
      json.writeEndObject();
    }
    boolean two = matrix.mode() == Mode.TWO;
    for (int j = 0; two && j < matrix.columnLabels().size(); j++) {
      node(matrix.columnLabels().get(j), network.rules().columns(), matrix.columnTotal(j));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (network.groups().isPresent()) {
      json.writeNumberField("modularity", network.groups().get().modularity());
    }
    json.writeArrayFieldStart("ties");
    int shift = two ? matrix.rowLabels().size() : 0;
    double[] row = new double[matrix.columnLabels().size()];
    for (int i = 0; i < matrix.rowLabels().size(); i++) {
      matrix.row(i, row);
      for (int j = two ? 0 : i + 1; j < row.length; j++) {
        if (row[j] != 0) {
          tie(i, j + shift, row[j]);
        }
      }
    }
    json.writeEndArray();
  }

  private void node(String label, String variable, double statements) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", label);
    json.writeStringField("variable", variable);
    json.writeNumberField("statements", statements);
  }

  private void tie(int source, int target, double weight) throws IOException {
    json.writeStartObject();
    json.writeNumberField("source", source);
    json.writeNumberField("target", target);
    json.writeNumberField("weight", weight);
    json.writeEndObject();
  }

  private void window(Optional<TimeWindow> window) throws IOException {
    if (window.isPresent()) {
      json.writeStringField("from", window.get().from().toString());
      json.writeStringField("before", window.get().before().toString());
    }
  }

  private void polarised(PolarisedWindow window) throws IOException {
    json.writeStartObject();
    window(window.window());
    var found = window.polarisation();
    json.writeNumberField("statements", window.statements());
    json.writeNumberField("score", found.score());
    json.writeNumberField("mass", found.mass());
    json.writeNumberField("share", found.share());
    json.writeBooleanField("exact", found.exact());
    json.writeObjectFieldStart("camps");
    for (int i = 0; i < window.labels().size(); i++) {
      json.writeNumberField(window.labels().get(i), found.camps().of(i) + 1);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void strings(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void statement(EventList events, CodedStatement s) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", s.id());
    json.writeStringField("time", s.time().toString());
    json.writeObjectFieldStart("values");
    for (int v = 0; v < s.values().size(); v++) {
      value(events.variables().get(v), s.values().get(v));
    }
    json.writeEndObject();
    json.writeNumberField("start", s.start());
    json.writeNumberField("end", s.end());
    json.writeStringField("text", s.text());
    json.writeStringField("coder", s.coder());
    json.writeObjectFieldStart("document");
    json.writeStringField("id", s.document().id());
    json.writeStringField("title", s.document().title());
    json.writeStringField("author", s.document().author());
    json.writeStringField("source", s.document().source());
    json.writeStringField("section", s.document().section());
    json.writeStringField("type", s.document().type());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void value(Variable variable, String value) throws IOException {
    switch (variable.kind()) {
      case BOOLEAN, INTEGER -> {
        json.writeFieldName(variable.name());
        if (value.isEmpty()) {
          json.writeNull();
        } else if (variable.kind() == parley.discourse.VariableKind.BOOLEAN) {
          json.writeBoolean(!value.equals("0"));
        } else {
          json.writeNumber(Long.parseLong(value));
        }
      }
      case SHORT_TEXT, LONG_TEXT -> json.writeStringField(variable.name(), value);
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
